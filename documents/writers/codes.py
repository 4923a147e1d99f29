"""The sheet of codes: one slip for each person, to be printed, cut and handed out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from rules.people.codes import shown

COLUMNS = 2
FONT = "Times New Roman"
MARGIN = Cm(1.5)


@dataclass(frozen=True, slots=True)
class Slip:
    """What one person is handed. `expires` (aware) is on the office's clock; `link` opens the bot, where known."""

    name: str
    code: str = field(repr=False)
    link: str | None = field(repr=False)
    expires: datetime


def write(union: str, slips: Sequence[Slip]) -> bytes:
    """A .docx, the slips in two columns framed by lines to cut along."""
    document = Document()
    document.styles["Normal"].font.name = FONT
    for section in document.sections:
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _line(title, f"MÃ MỜI DÙNG THƯ KÝ – {union}" if union else "MÃ MỜI DÙNG THƯ KÝ", 13, bold=True)
    table = document.add_table(rows=-(-len(slips) // COLUMNS), cols=COLUMNS, style="Table Grid")
    for number, slip in enumerate(slips):
        _fill(table.cell(*divmod(number, COLUMNS)), slip)
    sheet = io.BytesIO()
    document.save(sheet)
    return sheet.getvalue()


def _fill(cell: _Cell, slip: Slip) -> None:
    until = slip.expires
    _line(cell.paragraphs[0], slip.name, 13, bold=True)
    _line(cell.add_paragraph(), shown(slip.code), 22, bold=True)
    _line(cell.add_paragraph(), "Nhắn mã này cho trợ lý Thư Ký để bắt đầu dùng.", 11)
    if slip.link:
        _line(cell.add_paragraph(), f"Hoặc mở: {slip.link}", 9)
    limit = (
        f"Mã dùng một lần, đến {until:%H:%M} ngày {until.day}/{until.month}/{until.year}. Xin không đưa cho người khác."
    )
    _line(cell.add_paragraph(), limit, 9)


def _line(paragraph: Paragraph, text: str, points: int, bold: bool = False) -> None:
    paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(text)
    run.bold = bold
    run.font.size = Pt(points)
