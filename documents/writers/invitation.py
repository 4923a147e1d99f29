"""Invitation cards: what one says, and all of them as one document to print (.docx, A5, a page each)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from docx import Document
from docx.document import Document as Sheet
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from docx.table import _Cell

from documents.writers import qr
from documents.writers.paper import CENTRE, FONT, columns, next_paragraph, saved, write_line

PAGE = (Cm(21.0), Cm(14.8))
MARGIN = Cm(1.2)
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
    return saved(document)


def _paper() -> Sheet:
    document = Document()
    document.styles["Normal"].font.name = FONT
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    section.header_distance = section.footer_distance = Cm(0.5)
    return document


def _page(document: Sheet, card: Card, first: bool) -> None:
    if not first:
        # A paragraph of its own: a page cannot be broken inside a table, and two tables in a row would become one.
        write_line(document.add_paragraph(), "", 1).paragraph_format.page_break_before = True
    left, right = columns(document, 9.3, 9.3)
    write_line(next_paragraph(left), card.issuer, 11, bold=True, align=CENTRE)
    for words in card.motto:
        write_line(next_paragraph(right), words, 11, bold=True, align=CENTRE)
    write_line(document.add_paragraph(), card.title, 22, bold=True, align=CENTRE, before=8)
    write_line(document.add_paragraph(), card.invites, 13, italic=True, align=CENTRE)
    write_line(document.add_paragraph(), card.name, 18, bold=True, align=CENTRE, before=2)
    if card.about:
        write_line(document.add_paragraph(), card.about, 12, align=CENTRE)
    write_line(document.add_paragraph(), card.what, 13, bold=True, align=CENTRE, before=4, after=4)
    code, told = columns(document, 3.9, 14.7)
    picture = next_paragraph(code)
    picture.alignment = CENTRE
    picture.add_run().add_picture(io.BytesIO(qr.png(card.opens)), width=QR_SIDE)
    write_line(code.add_paragraph(), card.code, 12, bold=True, align=CENTRE)
    _foot(told, card)


def _foot(cell: _Cell, card: Card) -> None:
    for line in (card.when, card.where):
        write_line(next_paragraph(cell), line, 12, bold=True, after=2)
    for line in (card.number, *card.ask):
        write_line(next_paragraph(cell), line, 11, after=2)
    for line in card.signed:
        write_line(next_paragraph(cell), line, 12, bold=True, align=WD_ALIGN_PARAGRAPH.RIGHT)
