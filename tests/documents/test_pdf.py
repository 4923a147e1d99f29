"""PDF: tables over pages with and without rules, rows broken by a page, scans."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from documents.reading import read_bytes
from documents.unreadable import Unreadable
from tests.documents.described import Described, Grid, pdf

WORK = "Kiểm tra công tác cải cách hành chính tại các đơn vị trực thuộc, báo cáo kết quả bằng văn bản, đợt"
ROWS = tuple((str(number), f"{WORK} {number}", "Văn phòng Sở", "Các phòng", "Quý II") for number in range(1, 41))
LONG = Described(
    issuer=("UBND TỈNH SƠN ĐỊNH", "SỞ CÔNG THƯƠNG"),
    number="15/KH-SCT",
    dated="Sơn Định, ngày 11 tháng 01 năm 2024",
    title=("KẾ HOẠCH", "Công tác năm 2024"),
    body=(
        "I. NHIỆM VỤ",
        Grid((("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"),), ROWS),
        "II. TỔ CHỨC THỰC HIỆN",
        "Các phòng, đơn vị nghiêm túc thực hiện./.",
    ),
    signed=("GIÁM ĐỐC", "Võ Thành Nhân"),
)


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("lying", [True, False])
def test_a_table_over_several_pages(ruled: bool, lying: bool) -> None:
    read = read_bytes(pdf(LONG, ruled=ruled, lying=lying), "a.pdf")

    assert [(item.no, item.content, item.lead, item.coordinating, item.time_text) for item in read.items] == list(ROWS)
    assert read.places[0] == "Trang 1"
    assert read.places[-1] in ("Trang 3", "Trang 4", "Trang 5")
    assert (read.plan.number, read.plan.signer, read.doubts) == ("15/KH-SCT", "Võ Thành Nhân", ())


def test_a_scan_is_refused_with_advice() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawImage(ImageReader(Image.new("L", (40, 60), 200)), 0, 0, 500, 700)
    canvas.save()

    with pytest.raises(Unreadable) as caught:
        read_bytes(out.getvalue(), "a.pdf")

    assert str(caught.value) == (
        "Tệp a.pdf chỉ có ảnh chụp, không có chữ; xin gửi tệp Word gốc, hoặc bản PDF đã nhận dạng chữ (OCR)."
    )
