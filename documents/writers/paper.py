"""An A4 sheet as offices print it: margins, typeface, lines of text and the rules below them (.docx)."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Sheet
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
CENTRE, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
PAGE = Cm(21), Cm(29.7)
MARGINS = Cm(2), Cm(1.5), Cm(2), Cm(3)  # top, right, bottom, left
TEXT_WIDTH = 16.5  # centimetres between the margins
PAGE_NUMBER = 13


def sheet() -> Sheet:
    """An empty one; pages are numbered from the second, in the middle above the text."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    section = document.sections[0]
    section.page_width, section.page_height = PAGE
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = MARGINS
    section.header_distance = Cm(1)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    write_line(number, "", PAGE_NUMBER, align=CENTRE)
    _field(number, "PAGE")
    return document


def saved(document: Sheet) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def write_line(
    paragraph: Paragraph,
    text: str,
    points: float,
    *,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH | None = None,
    before: float = 0,
    after: float = 0,
) -> Paragraph:
    """Put a text into an empty paragraph."""
    if align is not None:
        paragraph.alignment = align
    layout = paragraph.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), 1.0
    run = paragraph.add_run(text)
    run.font.size, run.font.name = Pt(points), FONT
    run.bold, run.italic = bold, italic
    return paragraph


def rule(paragraph: Paragraph, room: float, length: float, after: float) -> None:
    """Make an empty paragraph a thin line of `length` centimetres in the middle of `room`."""
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Cm(max(0.0, (room - length) / 2))
    layout.space_before, layout.space_after, layout.line_spacing = Pt(0), Pt(after), Pt(3)
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    # The schema wants borders before spacing and indents.
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def columns(document: Sheet, *widths: float) -> tuple[_Cell, ...]:
    """Cells side by side on one page, without lines; widths in centimetres."""
    table = document.add_table(rows=1, cols=len(widths))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = column.cells[0].width = Cm(width)
    return tuple(table.rows[0].cells)


def end_with_table(document: Sheet) -> None:
    """Keep the paragraph that follows the last table, as one always does, from opening an empty page."""
    spacing = document.add_paragraph().paragraph_format
    spacing.line_spacing, spacing.space_before, spacing.space_after = Pt(1), Pt(0), Pt(0)


def next_paragraph(cell: _Cell) -> Paragraph:
    """The cell's first paragraph while it is empty, then a new one."""
    paragraphs: list[Paragraph] = cell.paragraphs
    return paragraphs[0] if len(paragraphs) == 1 and not paragraphs[0].runs else cell.add_paragraph()


def indent_first(paragraph: Paragraph, by: Length) -> None:
    paragraph.paragraph_format.first_line_indent = by


def _field(paragraph: Paragraph, code: str) -> None:
    """A value that the word processor fills in."""
    for kind, text in (("begin", None), (None, code), ("end", None)):
        run = paragraph.add_run()
        run.font.size, run.font.name = Pt(PAGE_NUMBER), FONT
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.text = text
        run._r.append(mark)
