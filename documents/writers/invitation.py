"""Invitation cards: what one says, and all of them as one document to print (.docx, A5, a page each)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from documents.writers import qr

FONT = "Times New Roman"
PAGE = (Cm(21.0), Cm(14.8))
MARGIN = Cm(1.2)
INK = Cm(18.6)  # between the margins
QR_SIDE = Cm(3.4)


@dataclass(frozen=True, slots=True)
class Card:
    """The words of one card, in the order in which they stand. `opens` is what its QR code says."""

    issuer: str
    motto: tuple[str, ...]
    title: str
    invites: str
    name: str
    about: str
    what: str
    when: str
    where: str
    ask: tuple[str, ...]
    number: str
    code: str = field(repr=False)
    opens: str = field(repr=False)
    signed: tuple[str, ...] = ()


def write(cards: Sequence[Card]) -> bytes:
    """A .docx with a page for each card."""
    document = _paper()
    for place, card in enumerate(cards):
        _page(document, card, first=place == 0)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _paper() -> Docx:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(0)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    section.header_distance = section.footer_distance = Cm(0.5)
    return document


def _page(document: Docx, card: Card, first: bool) -> None:
    if not first:
        # A paragraph of its own: a page cannot be broken inside a table, and two tables in a row would become one.
        _line(document.add_paragraph(), "", 1)
        document.paragraphs[-1].paragraph_format.page_break_before = True
    head = _row(document, (Cm(9.3), Cm(9.3)))
    _line(head[0].paragraphs[0], card.issuer, 11, bold=True, centre=True)
    for place, words in enumerate(card.motto):
        paragraph = head[1].paragraphs[0] if place == 0 else head[1].add_paragraph()
        _line(paragraph, words, 11, bold=True, centre=True)
    _line(document.add_paragraph(), card.title, 22, bold=True, centre=True, before=8)
    _line(document.add_paragraph(), card.invites, 13, centre=True, italic=True)
    _line(document.add_paragraph(), card.name, 18, bold=True, centre=True, before=2)
    if card.about:
        _line(document.add_paragraph(), card.about, 12, centre=True)
    _line(document.add_paragraph(), card.what, 13, bold=True, centre=True, before=4, after=4)
    foot = _row(document, (Cm(3.9), Cm(14.7)))
    foot[0].paragraphs[0].add_run().add_picture(io.BytesIO(qr.png(card.opens)), width=QR_SIDE)
    foot[0].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    _line(foot[0].add_paragraph(), card.code, 12, bold=True, centre=True)
    said = [(card.when, True), (card.where, True), (card.number, False), *((line, False) for line in card.ask)]
    for place, (text, bold) in enumerate(pair for pair in said if pair[0]):
        paragraph = foot[1].paragraphs[0] if place == 0 else foot[1].add_paragraph()
        _line(paragraph, text, 12 if bold else 11, bold=bold, after=2)
    for text in card.signed:
        _line(foot[1].add_paragraph(), text, 12, bold=True, right=True)


def _row(document: Docx, widths: tuple[Cm, Cm]) -> tuple[_Cell, _Cell]:
    table: Table = document.add_table(rows=1, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        column.cells[0].width = width
    return table.cell(0, 0), table.cell(0, 1)


def _line(
    paragraph: Paragraph,
    text: str,
    points: int,
    bold: bool = False,
    italic: bool = False,
    centre: bool = False,
    right: bool = False,
    before: int = 0,
    after: int = 0,
) -> None:
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    if centre or right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centre else WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    run.font.size = Pt(points)
