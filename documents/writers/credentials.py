"""A report with head, tables and signature (.docx), as the credentials report is laid out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
POINTS = 14
LEFT, RIGHT, TOP, BOTTOM = Cm(3), Cm(1.5), Cm(2), Cm(2)


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` in centimetres, one for each heading."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    parts: Sequence[str | Table]


@dataclass(frozen=True, slots=True)
class Report:
    """In the order in which it is printed; `place` is the place and day line."""

    issuer: Sequence[str]
    motto: Sequence[str]
    place: str
    title: Sequence[str]
    sections: Sequence[Section]
    signed: Sequence[str]


def write(report: Report) -> bytes:
    """The .docx."""
    document = _paper()
    _head(document, report)
    for place, line in enumerate(report.title):
        _line(document.add_paragraph(), line, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER, before=12 if not place else 0)
    for section in report.sections:
        if section.heading:
            _line(document.add_paragraph(), section.heading, bold=True, before=8, after=4)
        for part in section.parts:
            if isinstance(part, Table):
                _table(document, part)
            else:
                _body(document, part)
    for place, line in enumerate(report.signed):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = Cm(8)
        _line(paragraph, line, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER, before=14 if not place else 0)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _paper() -> Docx:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(POINTS)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = LEFT, RIGHT, TOP, BOTTOM
    return document


def _head(document: Docx, report: Report) -> None:
    left, right = _columns(document, (7.0, 9.5))
    for cell, lines in ((left, report.issuer), (right, report.motto)):
        for place, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            _line(paragraph, line, points=12, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    paragraph = right.add_paragraph()
    _line(paragraph, report.place, points=13, italic=True, align=WD_ALIGN_PARAGRAPH.CENTER, before=4)


def _columns(document: Docx, widths: tuple[float, float]) -> tuple[_Cell, _Cell]:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = column.cells[0].width = Cm(width)
    return table.cell(0, 0), table.cell(0, 1)


def _body(document: Docx, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.first_line_indent = Cm(1.0)
    _line(paragraph, text, align=WD_ALIGN_PARAGRAPH.JUSTIFY, after=4)


def _table(document: Docx, content: Table) -> None:
    table = document.add_table(rows=1, cols=len(content.headings), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, content.widths, strict=True):
        column.width = Cm(width)
    for cell, heading in zip(table.rows[0].cells, content.headings, strict=True):
        _line(cell.paragraphs[0], heading, points=12, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    _repeats(table.rows[0]._tr)
    for row in content.rows:
        for place, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            number = text.replace(".", "").replace("%", "").replace(",", "").isdigit()
            centred = number or place == 0
            _line(cell.paragraphs[0], text, points=12, align=WD_ALIGN_PARAGRAPH.CENTER if centred else None)
    for each in table.rows:
        for cell, width in zip(each.cells, content.widths, strict=True):
            cell.width = Cm(width)
    _line(document.add_paragraph(), "", points=6)


def _repeats(row: object) -> None:
    """The headings stand on every page."""
    mark = OxmlElement("w:tblHeader")
    row.get_or_add_trPr().append(mark)  # type: ignore[attr-defined]


def _line(
    paragraph: Paragraph,
    text: str,
    points: int = POINTS,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH | None = None,
    before: int = 0,
    after: int = 0,
) -> None:
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    if align is not None:
        paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    run.font.size = Pt(points)
