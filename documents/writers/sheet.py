"""A list as a workbook (.xlsx). Whatever a cell says is text or a number, and never a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

FONT = "Times New Roman"
TITLE, HEAD, BODY = Font(FONT, 14, bold=True), Font(FONT, 12, bold=True), Font(FONT, 12)
FILL = PatternFill("solid", fgColor="DDE6F0")
LINE = Side("thin", color="888888")
BOX = Border(LINE, LINE, LINE, LINE)
STARTS_FORMULA = ("=", "+", "-", "@", "\t")
WIDEST = 44


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: a title, a note below it, headings, rows. `choices` are what may stand in a column (from 0)."""

    name: str
    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str | int | None]]
    note: str = ""
    choices: Mapping[int, Sequence[str]] | None = None


def write(tables: Iterable[Table]) -> bytes:
    """The workbook."""
    book = Workbook()
    book.remove(book.active)
    for table in tables:
        _fill(book.create_sheet(table.name[:31]), table)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: Worksheet, table: Table) -> None:
    _put(sheet.cell(1, 1), table.title, TITLE)
    if table.note:
        _put(sheet.cell(2, 1), table.note, BODY)
    top = 4 if table.note else 3
    for column, heading in enumerate(table.headings, 1):
        cell = _put(sheet.cell(top, column), heading, HEAD)
        cell.fill, cell.border = FILL, BOX
        cell.alignment = Alignment("center", "center", wrap_text=True)
    for place, row in enumerate(table.rows, top + 1):
        for column, value in enumerate(row, 1):
            cell = _put(sheet.cell(place, column), value, BODY)
            cell.border = BOX
            cell.alignment = Alignment("center" if isinstance(value, int) else None, "top", wrap_text=True)
    _widths(sheet, table)
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{top}:{top}"
    for column, allowed in (table.choices or {}).items():
        _choices(sheet, column + 1, allowed, top + 1)


def _put(cell: Cell, value: str | int | None, font: Font) -> Cell:
    cell.value = value
    cell.font = font
    if isinstance(value, str):
        cell.data_type = "s"
        # Without it a program that reads a copy saved as .csv would compute what somebody wrote as a name.
        cell.quotePrefix = value.startswith(STARTS_FORMULA)
    return cell


def _widths(sheet: Worksheet, table: Table) -> None:
    for column, heading in enumerate(table.headings):
        longest = max([len(heading), *(len(str(row[column] or "")) for row in table.rows)])
        sheet.column_dimensions[get_column_letter(column + 1)].width = min(max(longest + 3, 8), WIDEST)


def _choices(sheet: Worksheet, column: int, allowed: Sequence[str], top: int) -> None:
    letter = get_column_letter(column)
    listed = ",".join(allowed)
    if len(listed) > 250:  # what Excel takes
        return
    rule = DataValidation("list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=False)
    sheet.add_data_validation(rule)
    rule.add(f"{letter}{top}:{letter}{top + 2000}")
