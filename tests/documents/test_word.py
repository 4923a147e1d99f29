"""Word: the numbers that it prints itself, merged cells, changes under review, all in the order printed."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from documents.readers import word
from documents.readers.blocks import Paragraph, Row, Table
from documents.reading import read_bytes

HEADINGS = ("TT", "Nội dung", "Chủ trì", "Thời gian")


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def table(document: Any, rows: Sequence[tuple[str, ...]]) -> Any:
    grid = document.add_table(rows=len(rows), cols=len(rows[0]))
    for cells, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    return grid


def texts(document: Any) -> list[str]:
    blocks = word.blocks(saved(document), "a.docx")
    return [f"{one.bullet} {one.text}".strip() for one in blocks if isinstance(one, Paragraph)]


def numbered(document: Any, *levels: tuple[str, str]) -> None:
    """A list of its own with these formats and texts ("%1.") by level, as list 77."""
    xml = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{xml}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def add(document: Any, text: str, depth: int) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>'))


def test_numbers_that_word_prints_itself_are_counted() -> None:
    document = docx.Document()
    numbered(document, ("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3"), ("lowerLetter", "%4)"))
    for text, depth in [("MỘT", 0), ("a", 1), ("b", 1), ("b1", 2), ("b2", 2), ("x", 3), ("HAI", 0), ("c", 1)]:
        add(document, text, depth)

    assert texts(document) == ["I. MỘT", "1. a", "2. b", "2.1 b1", "2.2 b2", "a) x", "II. HAI", "1. c"]


def test_a_numbered_column_without_text_has_its_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH NĂM 2024")
    numbered(document, ("decimal", "%1."))
    grid = table(document, [HEADINGS, ("", "Họp", "Văn phòng", "Tháng 2"), ("", "Tập huấn", "Ban Kỹ thuật", "Tháng 3")])
    for row in grid.rows[1:]:
        properties = row.cells[0].paragraphs[0]._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'))

    items = read_bytes(saved(document), "a.docx").items

    assert [(item.no, item.content) for item in items] == [("1", "Họp"), ("2", "Tập huấn")]


def test_cells_merged_across_and_down() -> None:
    document = docx.Document()
    grid = table(document, [("a", "b", "c"), ("d", "e", "f"), ("g", "h", "i")])
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "ab"
    grid.cell(1, 2).merge(grid.cell(2, 2)).text = "fi"

    [read] = word.blocks(saved(document), "a.docx")

    assert isinstance(read, Table)
    assert read.rows == (
        Row(("ab", "", "c"), 1, at="Bảng 1, hàng 1"),
        Row(("d", "e", "fi"), 2, at="Bảng 1, hàng 2"),
        Row(("g", "h", ""), 3, at="Bảng 1, hàng 3", merged=frozenset({2})),
    )


def test_who_leads_and_who_joins_in_one_cell_over_two_rows() -> None:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH NĂM 2024")
    who = "Chủ trì: Văn phòng\nPhối hợp: các ban"
    rows = [
        ("TT", "Nội dung", "Phân công", "Thời gian"),
        ("1", "Họp", who, "Tháng 2"),
        ("2", "Tập huấn", "", "Tháng 3"),
    ]
    grid = table(document, rows)
    grid.cell(1, 2).merge(grid.cell(2, 2)).text = who

    items = read_bytes(saved(document), "a.docx").items

    assert [(i.no, i.lead, i.coordinating) for i in items] == [
        ("1", "Văn phòng", "các ban"),
        ("2", "Văn phòng", "các ban"),
    ]


def test_a_change_under_review_counts_as_made() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Họp ")._p
    author = 'w:author="x" w:date="2024-01-01T00:00:00Z"'
    run = "<w:r><w:t>{}</w:t></w:r>"
    paragraph.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="1" {author}>{run.format("giao ban")}</w:ins>'))
    gone = "<w:r><w:delText>đột xuất</w:delText></w:r>"
    paragraph.append(parse_xml(f'<w:del {nsdecls("w")} w:id="2" {author}>{gone}</w:del>'))
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    paragraph.append(parse_xml(hidden.replace("<w:r>", f"<w:r {nsdecls('w')}>", 1)))

    assert texts(document) == ["Họp giao ban"]


def test_a_frame_of_one_column_is_no_table() -> None:
    document = docx.Document()
    grid = document.add_table(rows=1, cols=1)
    grid.cell(0, 0).text = "Trong khung"
    grid.cell(0, 0).add_paragraph("- Việc một")

    assert texts(document) == ["Trong khung", "- Việc một"]


def test_text_between_tables_dates_the_one_below() -> None:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH CÔNG TÁC NĂM 2024")
    for month, content in (("Tháng 3", "Họp tổng kết"), ("Tháng 5", "Tập huấn")):
        document.add_heading(month, 2)
        table(document, [HEADINGS, ("1", content, "Văn phòng", "Cuối tháng")])

    read = read_bytes(saved(document), "a.docx")

    assert [(item.section, item.content, str(item.period and item.period.start)) for item in read.items] == [
        ("Tháng 3", "Họp tổng kết", "2024-03-21"),
        ("Tháng 5", "Tập huấn", "2024-05-21"),
    ]
    assert read.places == ("Bảng 1, hàng 2", "Bảng 2, hàng 2")
