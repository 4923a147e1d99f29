"""A table of a letter (.docx): ruled, its headings again on every page, no row broken by a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as Sheet
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table, _Cell, _Row

from documents.writers.paper import CENTRE, write_line

SHADE = "E7EDF4"


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in centimetres."""

    heading: str
    width: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A row that is one cell: the heading of those below it."""

    text: str


@dataclass(frozen=True, slots=True)
class Total:
    """A row in bold."""

    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """`points` is the size of its letters."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str] | Band | Total]
    points: float = 12


def draw(document: Sheet, grid: Grid) -> None:
    """Add the table, and a little room below it."""
    table = document.add_table(rows=1, cols=len(grid.columns), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, wanted in zip(table.columns, grid.columns, strict=True):
        column.width = Cm(wanted.width)
    _head(table.rows[0], grid)
    for row in grid.rows:
        _add(table, grid, row)
    write_line(document.add_paragraph(), "", 6)


def _head(row: _Row, grid: Grid) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, column in zip(row.cells, grid.columns, strict=True):
        cell.width = Cm(column.width)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        _shade(cell)
        write_line(cell.paragraphs[0], column.heading, grid.points, bold=True, align=CENTRE, before=2, after=2)


def _add(table: Table, grid: Grid, content: Sequence[str] | Band | Total) -> None:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, column in zip(row.cells, grid.columns, strict=True):
        cell.width = Cm(column.width)
    if isinstance(content, Band):
        whole = row.cells[0].merge(row.cells[-1])
        band = write_line(whole.paragraphs[0], content.text, grid.points, bold=True, before=2, after=2)
        band.paragraph_format.keep_with_next = True
        return
    bold = isinstance(content, Total)
    texts = content.cells if isinstance(content, Total) else content
    for cell, column, text in zip(row.cells, grid.columns, texts, strict=True):
        _fill(cell, text, grid.points, column, bold)


def _fill(cell: _Cell, text: str, points: float, column: Column, bold: bool) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER if column.centred else None
    align = CENTRE if column.centred else None
    write_line(cell.paragraphs[0], text, points, bold=bold, align=align, before=2, after=2)


def _shade(cell: _Cell) -> None:
    fill = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        fill.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(fill)
