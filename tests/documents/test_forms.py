"""The same plan in every form is the same plan."""

from __future__ import annotations

import pytest

from documents.as_json import as_json
from documents.reading import read_bytes
from tests.documents.described import FORMS, Described, Grid

PROGRAMME = Described(
    issuer=("LIÊN HIỆP CÁC HỘI KH&KT TỈNH", "TRUNG TÂM TƯ VẤN"),
    number="12/CTr-TTTV",
    dated="Sông Lam, ngày 05 tháng 01 năm 2024",
    title=("CHƯƠNG TRÌNH CÔNG TÁC NĂM 2024",),
    body=(
        "Trung tâm Tư vấn ban hành chương trình công tác năm 2024 như sau:",
        Grid(
            (("TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"),),
            (
                ("I. CÔNG TÁC TƯ VẤN",),
                ("1", "Phản biện đề án quy hoạch vùng nguyên liệu", "Phòng Tư vấn", "Sở Công Thương", "Tháng 3"),
                ("2", "Hội thảo khoa học về nước sạch nông thôn", "Phòng Tư vấn", None, "15/5/2024"),
                ("2.1", "Mời báo cáo viên, chuẩn bị tham luận", "Văn phòng", "", "Trước 30/4"),
                ("II. CÔNG TÁC NỘI BỘ",),
                ("3", "Hội nghị viên chức, người lao động", "Công đoàn", "Văn phòng", "Quý I"),
                ("4", "Sơ kết 6 tháng; xây dựng nhiệm vụ\n6 tháng cuối năm", "Văn phòng", "Các phòng", "Tháng 6"),
                ("5", "Báo cáo định kỳ về Liên hiệp hội", "Văn phòng", "", "Hằng tháng"),
            ),
        ),
        "Các phòng căn cứ chương trình này tổ chức thực hiện./.",
    ),
    signed=("GIÁM ĐỐC", "Hồ Văn Lực"),
)
Q1, MARCH, JUNE = ("2024-01-01", "2024-03-31"), ("2024-03-01", "2024-03-31"), ("2024-06-01", "2024-06-30")
ITEMS = [
    ("1", "I", "Phản biện đề án quy hoạch vùng nguyên liệu", *MARCH, "Phòng Tư vấn", "Sở Công Thương"),
    ("2", "I", "Hội thảo khoa học về nước sạch nông thôn", *["2024-05-15"] * 2, "Phòng Tư vấn", "Sở Công Thương"),
    ("2.1", "I", "Mời báo cáo viên, chuẩn bị tham luận", None, "2024-04-29", "Văn phòng", None),
    ("3", "II", "Hội nghị viên chức, người lao động", *Q1, "Công đoàn", "Văn phòng"),
    ("4", "II", "Sơ kết 6 tháng; xây dựng nhiệm vụ 6 tháng cuối năm", *JUNE, "Văn phòng", "Các phòng"),
    ("5", "II", "Báo cáo định kỳ về Liên hiệp hội", None, None, "Văn phòng", None),
]
MERGED = ("docx", "xlsx", "pdf", "lying.pdf")


@pytest.mark.parametrize("form", FORMS)
def test_the_same_plan_in_every_form(form: str) -> None:
    name = f"chuong-trinh.{form.rsplit('.', maxsplit=1)[-1]}"

    read = as_json(read_bytes(FORMS[form](PROGRAMME), name))

    fields = ("no", "section", "content", "start", "end", "lead", "coordinating")
    # A cell stretched down over two rows is printed once: as text, the second row has none.
    wanted = [item if form in MERGED else (*item[:6], None if item[0] == "2" else item[6]) for item in ITEMS]
    assert [tuple(item[field] for field in fields) for item in read["items"]] == wanted
    assert read["plan"] == {
        "key": "12",
        "title": "Chương trình công tác năm 2024",
        "number": "12/CTr-TTTV",
        "date": "2024-01-05",
        "issuer": "Trung tâm Tư vấn",
        "signer": "Hồ Văn Lực",
        "years": [2024],
    }
    assert read["warnings"] == []
