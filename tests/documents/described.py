"""A plan described once and written in every form: plain text, Markdown, Word, Excel and PDF."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
import matplotlib
import openpyxl
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: heading rows, then rows of cells. None continues the cell above, a row of one text goes across."""

    headings: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str | None, ...], ...]

    @property
    def width(self) -> int:
        return len(self.headings[0])


@dataclass(frozen=True, slots=True)
class Described:
    """A plan: the letterhead's left side, number, place and date, title, then paragraphs and tables, then who signs."""

    issuer: tuple[str, ...]
    number: str
    dated: str
    title: tuple[str, ...]
    body: tuple[str | Grid, ...]
    signed: tuple[str, str]


def text(plan: Described, separator: str = "\t") -> bytes:
    """As pasted from Word: cells parted by tabs, merged ones printed once."""
    lines = [f"{left}{separator}{right}" for left, right in zip(plan.issuer, NATION, strict=False)]
    lines += [f"Số: {plan.number}{separator}{plan.dated}", "", *plan.title, ""]
    for part in plan.body:
        lines += [separator.join(row) for row in _rows(part)] if isinstance(part, Grid) else [part]
        lines.append("")
    return "\n".join([*lines, *plan.signed]).encode()


def word(plan: Described) -> bytes:
    """As a Word file with real tables: cells merged across and down."""
    document = docx.Document()
    head = document.add_table(rows=0, cols=2)
    for left, right in [*zip(plan.issuer, NATION, strict=False), (f"Số: {plan.number}", plan.dated)]:
        cells = head.add_row().cells
        cells[0].text, cells[1].text = left, right
    for line in plan.title:
        document.add_paragraph().add_run(line).bold = True
    for part in plan.body:
        if isinstance(part, Grid):
            _word_table(document, part)
        else:
            document.add_paragraph(part)
    for line in plan.signed:
        document.add_paragraph(line)
    return _saved(document.save)


def _word_table(document: Any, grid: Grid) -> None:
    table = document.add_table(rows=len(grid.headings) + len(grid.rows), cols=grid.width)
    table.style = "Table Grid"
    for number, row in enumerate([*grid.headings, *grid.rows]):
        cells = table.rows[number].cells
        if len(row) == 1:
            cells[0].merge(cells[-1]).text = row[0] or ""
            continue
        for place, cell in enumerate(row):
            if cell is None:
                table.cell(number - 1, place).merge(cells[place])
            else:
                cells[place].text = cell


def excel(plan: Described) -> bytes:
    """As a sheet: head, title and table in one grid."""
    book = openpyxl.Workbook()
    sheet = book.active
    widest = max((part.width for part in plan.body if isinstance(part, Grid)), default=4)
    for left, right in [*zip(plan.issuer, NATION, strict=False), (f"Số: {plan.number}", plan.dated)]:
        sheet.append([left, *[None] * (widest - 2), right])
    for line in ("", *plan.title, ""):
        sheet.append([line or None])
    for part in plan.body:
        if isinstance(part, Grid):
            _excel_table(sheet, part)
        else:
            sheet.append([part])
        sheet.append([])
    for line in plan.signed:
        sheet.append([*[None] * (widest - 1), line])
    return _saved(book.save)


def _excel_table(sheet: Any, grid: Grid) -> None:
    for row in [*grid.headings, *grid.rows]:
        sheet.append([cell if cell != "" else None for cell in row])
        last = sheet.max_row
        if len(row) == 1:
            sheet.merge_cells(start_row=last, end_row=last, start_column=1, end_column=grid.width)
        for place, cell in enumerate(row, 1):
            if cell is None:
                sheet.merge_cells(start_row=last - 1, end_row=last, start_column=place, end_column=place)


def pdf(
    plan: Described, *, ruled: bool = True, lying: bool = False, repeated: bool = True, align: str = "TOP"
) -> bytes:
    """As a PDF; the headings of a table are `repeated` on every page that it goes over; its cells `align` so."""
    for name in ("DejaVuSans", "DejaVuSans-Bold"):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{name}.ttf")))
    plain = ParagraphStyle("plain", fontName="DejaVuSans", fontSize=10, leading=13)
    strong = ParagraphStyle("strong", parent=plain, fontName="DejaVuSans-Bold", alignment=1)
    size = landscape(A4) if lying else A4
    width = size[0] - 100
    head = [*zip(plan.issuer, NATION, strict=False), (f"Số: {plan.number}", plan.dated)]
    parts: list[Any] = [
        Table([[Paragraph(cell, plain) for cell in row] for row in head], [width / 2] * 2),
        Spacer(1, 12),
    ]
    parts += [Paragraph(escape(line), strong) for line in plan.title]
    for part in plan.body:
        parts += [
            _pdf_table(part, plain, width, ruled=ruled, repeated=repeated, align=align)
            if isinstance(part, Grid)
            else Paragraph(escape(part), plain)
        ]
        parts.append(Spacer(1, 8))
    parts += [Paragraph(escape(line), strong) for line in plan.signed]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=size, leftMargin=50, rightMargin=50).build(parts)
    return out.getvalue()


def _pdf_table(grid: Grid, style: ParagraphStyle, width: float, *, ruled: bool, repeated: bool, align: str) -> Table:
    rows = [*grid.headings, *grid.rows]
    lengths = [max(len(row[place] or "") for row in rows if len(row) > 1) for place in range(grid.width)]
    shares = [max(6, min(length, 40)) for length in lengths]
    look: list[Any] = [("VALIGN", (0, 0), (-1, -1), align)] + ([("GRID", (0, 0), (-1, -1), 0.5, colors.black)] * ruled)
    for number, row in enumerate(rows):
        if len(row) == 1:
            look.append(("SPAN", (0, number), (-1, number)))
        for place, cell in enumerate(row):
            if cell is None:
                top = max(above for above in range(number) if len(rows[above]) > 1 and rows[above][place] is not None)
                look.append(("SPAN", (place, top), (place, number)))
    cells = [
        [Paragraph((cell or "").replace("\n", "<br/>"), style) for cell in _padded(row, grid.width)] for row in rows
    ]
    table = Table(cells, [width * share / sum(shares) for share in shares], repeatRows=len(grid.headings) * repeated)
    table.setStyle(TableStyle(look))
    return table


def _marked_up(cell: str | None) -> str:
    return escape(cell or "").replace("\n", "<br/>")


def _rows(grid: Grid) -> list[list[str]]:
    return [[(cell or "").replace("\n", " ") for cell in row] for row in [*grid.headings, *grid.rows]]


def _padded(row: Sequence[str | None], width: int) -> list[str | None]:
    return [*row, *[""] * (width - len(row))]


def _saved(save: Any) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


FORMS: dict[str, Callable[[Described], bytes]] = {
    "txt": text,
    "md": lambda plan: text(plan, " | "),
    "docx": word,
    "xlsx": excel,
    "pdf": pdf,
    "lying.pdf": lambda plan: pdf(plan, lying=True),
}
