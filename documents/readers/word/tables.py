"""A table of Word: cells by the columns of its grid, merged ones printed once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from documents.readers.word.names import Element, number, value, w

WIDEST = 100  # columns; a grid beyond that is no table that anybody reads
_THROUGH = frozenset(w(name) for name in ("sdt", "sdtContent", "ins", "customXml"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the first column of the grid that it takes and how many; `below` continues the cell above."""

    text: str
    column: int
    span: int
    strong: bool
    below: bool


def rows_of(table: Element, read: Callable[[Element], tuple[str, bool]]) -> list[list[Cell]]:
    """The rows of a table; `read` gives a cell's text, and whether all of it is bold."""
    return [_cells(row, read) for row in _children(table, w("tr"))]


def columns_of(rows: list[list[Cell]]) -> list[int]:
    """The grid columns at which a cell begins: finer lines of the grid are left over from editing."""
    return sorted({cell.column for row in rows for cell in row})


def contents_of(table: Element) -> list[Element] | None:
    """The cells of a table of a single column, which is a frame around paragraphs and no table; None for others."""
    rows = list(_children(table, w("tr")))
    cells = [list(_children(row, w("tc"))) for row in rows]
    return [row[0] for row in cells if row] if all(len(row) <= 1 for row in cells) else None


def _cells(row: Element, read: Callable[[Element], tuple[str, bool]]) -> list[Cell]:
    cells: list[Cell] = []
    column = min(number(value(row, "trPr/gridBefore"), 0), WIDEST)
    for cell in _children(row, w("tc")):
        span = max(1, min(number(value(cell, "tcPr/gridSpan"), 1), WIDEST))
        text, strong = read(cell)
        cells.append(Cell(text, column, span, strong, _continues_above(cell)))
        column += span
        if column > WIDEST:
            break
    return cells


def _continues_above(cell: Element) -> bool:
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merge is not None and merge.get(w("val"), "continue") == "continue"


def _children(element: Element, name: str) -> Iterator[Element]:
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag in _THROUGH:
            yield from _children(child, name)
