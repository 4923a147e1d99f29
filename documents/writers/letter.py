"""An office letter (.docx) as Decree 30/2020/NĐ-CP lays it out: national title, number, place and day, signature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as Sheet
from docx.shared import Cm
from docx.table import _Cell

from documents.writers.grid import Grid, draw
from documents.writers.paper import (
    CENTRE,
    JUSTIFIED,
    TEXT_WIDTH,
    columns,
    end_with_table,
    indent_first,
    next_paragraph,
    rule,
    saved,
    sheet,
    write_line,
)

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
LEFT, RIGHT = 7.0, 9.5  # centimetres of the two halves of the head
RECIPIENTS = "Nơi nhận:"
BODY = 14


@dataclass(frozen=True, slots=True)
class Signature:
    """`authority` are the lines above the room for the signature ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH").

    `hint` stands in italics below them ("(Ký, ghi rõ họ tên)"), `name` below the room.
    """

    authority: Sequence[str]
    name: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small italics."""

    text: str


Part = str | Heading | Note | Grid
"""A string is a paragraph of the body."""


@dataclass(frozen=True, slots=True)
class Letter:
    """In the order in which it is printed. `above` is the body over the issuer, where there is one.

    `place_and_day` reads "Thanh Hóa, ngày 12 tháng 4 năm 2021"; `kind` is "BÁO CÁO", `subject` what it is on.
    """

    issuer: str
    number: str
    place_and_day: str
    kind: str
    subject: str
    parts: Sequence[Part]
    signature: Signature
    recipients: Sequence[str] = ()
    above: str = ""


def write(letter: Letter) -> bytes:
    """The .docx."""
    document = sheet()
    _head(document, letter)
    write_line(document.add_paragraph(), letter.kind.upper(), BODY, bold=True, align=CENTRE, before=12)
    title = write_line(document.add_paragraph(), letter.subject, BODY, bold=True, align=CENTRE)
    title.paragraph_format.keep_with_next = True
    rule(document.add_paragraph(), TEXT_WIDTH, 4.5, after=10)
    for part in letter.parts:
        _part(document, part)
    _foot(document, letter)
    return saved(document)


def _head(document: Sheet, letter: Letter) -> None:
    left, right = columns(document, LEFT, RIGHT)
    if letter.above:
        write_line(next_paragraph(left), letter.above.upper(), 12, align=CENTRE)
    write_line(next_paragraph(left), letter.issuer.upper(), 12, bold=True, align=CENTRE)
    rule(left.add_paragraph(), LEFT, 2.6, after=6)
    write_line(left.add_paragraph(), letter.number, 13, align=CENTRE)
    write_line(next_paragraph(right), NATION, 12, bold=True, align=CENTRE)
    write_line(right.add_paragraph(), MOTTO, 13, bold=True, align=CENTRE)
    rule(right.add_paragraph(), RIGHT, 5.9, after=6)
    write_line(right.add_paragraph(), letter.place_and_day, 13, italic=True, align=CENTRE)


def _part(document: Sheet, part: Part) -> None:
    if isinstance(part, Grid):
        draw(document, part)
    elif isinstance(part, Heading):
        heading = write_line(document.add_paragraph(), part.text, BODY, bold=True, before=6, after=4)
        heading.paragraph_format.keep_with_next = True
        indent_first(heading, Cm(1))
    elif isinstance(part, Note):
        write_line(document.add_paragraph(), part.text, 12, italic=True, align=JUSTIFIED, after=4)
    else:
        indent_first(write_line(document.add_paragraph(), part, BODY, align=JUSTIFIED, after=6), Cm(1))


def _foot(document: Sheet, letter: Letter) -> None:
    left, right = columns(document, LEFT, RIGHT)
    if letter.recipients:
        write_line(next_paragraph(left), RECIPIENTS, 12, bold=True, italic=True)
        for number, recipient in enumerate(letter.recipients, 1):
            end = "." if number == len(letter.recipients) else ";"
            write_line(left.add_paragraph(), f"- {recipient}{end}", 11)
    _sign(right, letter.signature)
    end_with_table(document)


def _sign(cell: _Cell, signature: Signature) -> None:
    for line in signature.authority:
        write_line(next_paragraph(cell), line.upper(), BODY, bold=True, align=CENTRE)
    if signature.hint:
        write_line(next_paragraph(cell), signature.hint, 13, italic=True, align=CENTRE)
    for _ in range(3):
        write_line(next_paragraph(cell), "", BODY)
    write_line(cell.add_paragraph(), signature.name, BODY, bold=True, align=CENTRE)
    for paragraph in cell.paragraphs[:-1]:  # the name never stands on a page of its own
        paragraph.paragraph_format.keep_with_next = True
