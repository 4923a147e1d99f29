"""Tables as a workbook (.xlsx): headings stay in sight, each column has its filter, no cell is ever a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

FONT = "Times New Roman"
LINE = Side("thin", color="888888")
BOX = Border(LINE, LINE, LINE, LINE)
HEAD_FILL, BAND_FILL = PatternFill("solid", fgColor="DCE6F1"), PatternFill("solid", fgColor="F2F2F2")
DAY = "dd/mm/yyyy"
LINE_HEIGHT = 16.5  # points
LONGEST_CHOICES = 250  # characters that Excel takes
ROOM = 2_000  # lines to be filled in
WORKED_OUT = ("=", "+", "-", "@", "\t", "\r")
Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters; `choices` are offered to whoever fills the column in."""

    heading: str
    width: float
    centred: bool = False
    choices: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet. `above` are the lines over the table, the first of them in bold; a row of one value is a band."""

    name: str
    above: Sequence[str]
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    filters: bool = True


def write(pages: Iterable[Page]) -> bytes:
    """The workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for page in pages:
        _fill(book.create_sheet(page.name[:31]), page)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: Worksheet, page: Page) -> None:
    for number, line in enumerate(page.above, 1):
        _put(sheet.cell(number, 1), line, Font(FONT, 13 if number == 1 else 12, bold=number == 1))
    head = len(page.above) + (2 if page.above else 1)
    sheet.row_dimensions[head].height = _height([column.heading for column in page.columns], page.columns)
    for place, column in enumerate(page.columns, 1):
        cell = _put(sheet.cell(head, place), column.heading, Font(FONT, 12, bold=True))
        cell.fill, cell.border = HEAD_FILL, BOX
        cell.alignment = Alignment("center", "center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    for number, row in enumerate(page.rows, head + 1):
        _row(sheet, number, row, page.columns)
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    last = f"{get_column_letter(len(page.columns))}{head + len(page.rows)}"
    for place, column in enumerate(page.columns, 1):
        _offer(sheet, get_column_letter(place), head + 1, column.choices)
    if page.filters:
        sheet.auto_filter.ref = f"A{head}:{last}"
    _for_printing(sheet, head)


def _row(sheet: Worksheet, number: int, row: Sequence[Value], columns: Sequence[Column]) -> None:
    band = len(row) == 1 < len(columns)
    sheet.row_dimensions[number].height = LINE_HEIGHT if band else _height(row, columns)
    for place, column in enumerate(columns, 1):
        value = row[place - 1] if place <= len(row) else None
        cell = _put(sheet.cell(number, place), value, Font(FONT, 12, bold=band))
        cell.border = BOX
        cell.alignment = Alignment("center" if column.centred and not band else None, "top", wrap_text=True)
        if band:
            cell.fill = BAND_FILL
    if band:
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=len(columns))


def _height(row: Sequence[Value], columns: Sequence[Column]) -> float:
    """Room for the longest cell: not every program works it out by itself."""
    lines = (
        sum(max(1, -(-len(line) * 9 // int(column.width * 10))) for line in str(value).split("\n"))
        for value, column in zip(row, columns, strict=False)
        if isinstance(value, str)
    )
    return LINE_HEIGHT * max(lines, default=1)


def _put(cell: Cell, value: Value, font: Font) -> Cell:
    cell.font = font
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"
        # So that it stays text when somebody edits it, or saves the sheet as .csv.
        cell.quotePrefix = value.startswith(WORKED_OUT)
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DAY
    return cell


def _offer(sheet: Worksheet, letter: str, first: int, choices: Sequence[str]) -> None:
    listed = ",".join(choices)
    if not choices or len(listed) > LONGEST_CHOICES:
        return
    rule = DataValidation("list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=False)
    sheet.add_data_validation(rule)
    rule.add(f"{letter}{first}:{letter}{first + ROOM}")


def _for_printing(sheet: Worksheet, head: int) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{head}:{head}"
