"""PDF: tables over pages with and without rules, rows broken by a page, scans."""

from __future__ import annotations

import io
from calendar import monthrange
from dataclasses import replace
from datetime import date

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


@pytest.mark.parametrize("ruled", [True, False])
def test_headings_that_stand_once_and_months_between_the_rows(ruled: bool) -> None:
    """A bold month stands in the column of what is done, and is the time of the rows below it that have none."""
    places = [(month, more) for month in range(1, 13) for more in (0, 1)]
    work = "Kiểm tra công tác hội tại các xã phía Tây, xây dựng báo cáo gửi đợt"
    rows: list[tuple[str, ...]] = []
    for month, more in places:
        rows += [] if more else [("", f'<font name="DejaVuSans-Bold">THÁNG {month}</font>', "", "", "")]
        rows.append(
            (f"{2 * month + more}.", f"{work} {month}.{more}", "Tuần 2" * more, "Đ/c Ngọ Thu Cúc", "Ban Tổ chức")
        )
    grid = Grid((("TT", "Nội dung công việc", "Thời gian", "Phụ trách", "Thực hiện"),), tuple(rows))
    plan = replace(LONG, body=(grid, "Các ban, đơn vị chủ động thực hiện./."))
    read = read_bytes(pdf(plan, ruled=ruled, repeated=False), "a.pdf")

    assert [(item.no, item.content, item.chair, item.lead) for item in read.items] == [
        (str(2 * month + more), f"{work} {month}.{more}", "Đ/c Ngọ Thu Cúc", "Ban Tổ chức") for month, more in places
    ]
    assert [item.period and (item.period.start, item.period.end) for item in read.items] == [
        (date(2024, month, 1 + 7 * more), date(2024, month, 14 if more else monthrange(2024, month)[1]))
        for month, more in places
    ]


TASKS = (
    "Họp giao ban Thường trực",
    "Kiểm tra công tác cải cách hành chính tại các đơn vị trực thuộc, báo cáo kết quả bằng văn bản",
    "Tổ chức Hội thi sáng tạo kỹ thuật toàn tỉnh lần thứ IX, phát động tới các sở, ngành, trường học; chấm, trao giải",
    "Tập huấn kỹ năng viết dự án cho hội viên",
)
BODIES = ("Văn phòng", "Ban Thông tin, Phổ biến kiến thức và Hợp tác quốc tế", "Ban Khoa học")
TOGETHER = ("Các ban", "Sở Khoa học và Công nghệ, Sở Giáo dục và Đào tạo")


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("repeated", [True, False])
@pytest.mark.parametrize("lying", [True, False])
def test_cells_in_the_middle_of_their_rows(ruled: bool, repeated: bool, lying: bool) -> None:
    """A number stands beside the middle of its task, as offices like to set it."""
    headings = ("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian", "Đơn vị phối hợp")
    rows = [(f"{n}", TASKS[n % 4], BODIES[n % 3], f"Trước 15/{n % 12 + 1}/2024", TOGETHER[n % 2]) for n in range(1, 61)]
    width = 5 if lying else 4  # columns that the page has room for
    grid = Grid((headings[:width],), tuple(row[:width] for row in rows))
    plan = replace(LONG, body=(grid, "Các ban, đơn vị chủ động thực hiện./."))
    read = read_bytes(pdf(plan, ruled=ruled, repeated=repeated, lying=lying, align="MIDDLE"), "a.pdf")

    found = [(item.no, item.content, item.lead, item.time_text, item.coordinating) for item in read.items]
    assert [row[:width] for row in found] == [row[:width] for row in rows]


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
