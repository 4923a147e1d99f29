"""`thuky delegates`: template, roll, cards, lists and report as files; nothing is done by halves."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.cli.conftest import Thuky
from tests.congress.invented import Size, rows, workbook
from tests.places import EXAMPLES

UNION = ("--union", "thanh-hoa")
FEW = Size(2, 1, 1, 1, (1, 1, 1, 1, 1, 1, 1, 1))
HEAD = "Nhóm;Họ và tên;Đơn vị\n"


@pytest.fixture
def planned(thuky: Thuky) -> Thuky:
    """The plan of the congress is loaded."""
    thuky("import", EXAMPLES / "dai-hoi-vii.txt", *UNION, "--union-name", "Liên hiệp hội tỉnh Thanh Hóa")
    return thuky


def test_from_the_template_to_the_report(planned: Thuky, folder: Path) -> None:
    assert planned("delegates", "template", *UNION, "--out", "mau.xlsx").status == 0
    template = (folder / "mau.xlsx").read_bytes()
    Path("ds.xlsx").write_bytes(workbook(template, rows(FEW)))
    said = planned("delegates", "load", "ds.xlsx", *UNION)
    assert (said.status, said.lines[:4]) == (
        0,
        [
            f"Đã ghi {FEW.total} đại biểu vào danh sách:",
            "- 2 thuộc nhóm 1. Ủy viên Ban Chấp hành nhiệm kỳ 2018 - 2023",
            "- 12 thuộc nhóm 2. Hội thành viên",
            "- 1 thuộc nhóm 3. Đơn vị trực thuộc, đơn vị liên kết",
        ],
    )
    assert planned("delegates", "cards", *UNION, "--out", "giay-moi.docx").lines == [
        f"Đã ghi {FEW.total} giấy mời ở tệp giay-moi.docx."
    ]
    assert len(Document("giay-moi.docx").inline_shapes) == FEW.total
    for out, door in (("ds-2.xlsx", ()), ("cua.xlsx", ("--door",))):
        assert planned("delegates", "list", *UNION, *door, "--out", out).status == 0
        sheet = load_workbook(io.BytesIO((folder / out).read_bytes())).worksheets[0]
        assert sheet.max_row == FEW.total + 3
    assert planned("delegates", "report", *UNION, "--out", "bao-cao.docx").status == 0
    text = "\n".join(paragraph.text for paragraph in Document("bao-cao.docx").paragraphs)
    assert f"triệu tập {FEW.official} đại biểu, mời {FEW.total - FEW.official} đại biểu." in text


def test_faulty_lines_are_listed_and_good_ones_loaded_on_request(planned: Thuky) -> None:
    Path("ds.csv").write_text(f"{HEAD}4;Lê Thị Hoa;\n77;Trần Văn Bình;\n4;Le Thi Hoa;\n", encoding="utf-8")
    said = planned("delegates", "load", "ds.csv", *UNION)
    assert (said.status, said.lines, said.err) == (
        2,
        [
            "Dòng 3: không có nhóm nào như vậy (“77”).",
            "Dòng 4: trùng với một dòng trên: Lê Thị Hoa, dòng 2.",
        ],
        "Chưa nạp gì: 2 dòng cần sửa, 1 dòng đúng. Muốn nạp ngay các dòng đúng: thêm --only-good.",
    )
    assert planned("delegates", "list", *UNION, "--out", "x.xlsx").status == 2
    assert planned("delegates", "load", "ds.csv", *UNION, "--only-good").lines[2:] == [
        "Đã ghi 1 đại biểu vào danh sách:",
        "- 1 thuộc nhóm 4. Lãnh đạo Liên hiệp hội Việt Nam",
    ]


def test_over_quota_nothing_is_loaded(planned: Thuky) -> None:
    lines = "".join(f"3;Người {name};Trung tâm A\n" for name in ("Một", "Hai"))
    Path("ds.csv").write_text(HEAD + lines, encoding="utf-8")
    said = planned("delegates", "load", "ds.csv", *UNION)
    assert (said.status, said.err) == (
        2,
        "Vượt số đại biểu được cử, chưa nạp gì. Trung tâm A: được 1 đại biểu, đã có 0, xin thêm 2; chỉ còn 1 suất.",
    )
    assert planned("delegates", "list", *UNION, "--out", "x.xlsx").err.startswith("Chưa có đại biểu nào")


def test_what_cannot_be_is_refused_with_one_sentence(planned: Thuky) -> None:
    for arguments in (
        ("load", "khong-co.xlsx", *UNION),
        ("cards", *UNION, "--out", "x.docx"),
        ("template", *UNION, "--event", "khong-co", "--out", "x.xlsx"),
        ("template", "--union", "hue", "--out", "x.xlsx"),
    ):
        said = planned("delegates", *arguments)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 0)
    assert not Path("x.xlsx").exists()
