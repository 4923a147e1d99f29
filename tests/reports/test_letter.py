"""The layout of Decree 30/2020: paper, head, title, signature, and a table between them."""

from __future__ import annotations

import io

from docx import Document
from docx.shared import Cm, Pt

from documents.writers.grid import Band, Column, Grid, Total
from documents.writers.letter import Heading, Letter, Note, Signature, write

LETTER = Letter(
    issuer="Liên hiệp các Hội KH&KT tỉnh Thanh Hóa",
    number="Số: …/BC-LHH",
    place_and_day="Thanh Hóa, ngày 12 tháng 4 năm 2021",
    kind="Báo cáo",
    subject="Tình hình thực hiện công tác tháng 4",
    parts=(
        "Mở đầu.",
        Heading("1. Kết quả"),
        Grid((Column("TT", 1.2, centred=True), Column("Việc", 9)), (Band("Phần I"), ("1", "Họp"), Total(("", "Tổng")))),
        Note("Ghi chú."),
    ),
    signature=Signature(("TL. Chủ tịch", "Chánh Văn phòng"), name="Lê Thị Mận", hint="(Đã ký)"),
    recipients=("Thường trực", "Lưu: VT"),
    above="Ủy ban nhân dân",
)


def test_the_letter_is_laid_out_in_order() -> None:
    document = Document(io.BytesIO(write(LETTER)))

    head, grid, foot = document.tables
    assert [cell.text.split("\n") for cell in head.rows[0].cells] == [
        ["ỦY BAN NHÂN DÂN", "LIÊN HIỆP CÁC HỘI KH&KT TỈNH THANH HÓA", "", "Số: …/BC-LHH"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "",
            "Thanh Hóa, ngày 12 tháng 4 năm 2021",
        ],
    ]
    assert [p.text for p in document.paragraphs if p.text] == [
        "BÁO CÁO", "Tình hình thực hiện công tác tháng 4", "Mở đầu.", "1. Kết quả", "Ghi chú.",
    ]  # fmt: skip
    assert [[cell.text for cell in row.cells] for row in grid.rows] == [
        ["TT", "Việc"], ["Phần I", "Phần I"], ["1", "Họp"], ["", "Tổng"],
    ]  # fmt: skip
    assert foot.cell(0, 0).text.split("\n") == ["Nơi nhận:", "- Thường trực;", "- Lưu: VT."]
    assert [line for line in foot.cell(0, 1).text.split("\n") if line] == [
        "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "(Đã ký)", "Lê Thị Mận",
    ]  # fmt: skip


def test_the_signature_stands_whole_on_the_last_page_and_nothing_after_it() -> None:
    document = Document(io.BytesIO(write(LETTER)))

    (row,) = document.tables[-1].rows
    last = document.paragraphs[-1]
    assert row._tr.trPr is not None
    assert [mark.tag.rpartition("}")[2] for mark in row._tr.trPr] == ["cantSplit"]
    assert (last.text, last.paragraph_format.line_spacing, last.paragraph_format.space_after) == ("", Pt(1), Pt(0))


def test_the_paper_is_what_the_decree_asks_for() -> None:
    document = Document(io.BytesIO(write(LETTER)))
    page = document.sections[0]

    paper = (page.page_width, page.page_height)
    margins = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert [round(size / Cm(1), 1) for size in (*paper, *margins) if size] == [21.0, 29.7, 2.0, 2.0, 3.0, 1.5]
    fonts = {(run.font.name, run.font.size) for p in document.paragraphs for run in p.runs if run.text}
    assert fonts == {("Times New Roman", Pt(14)), ("Times New Roman", Pt(12))}
    assert page.different_first_page_header_footer
