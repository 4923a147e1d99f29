"""A sheet: the rows that show something. What is hidden is not read, and said; empty cells cost nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.readers.blocks import Row
from documents.readers.excel.names import Element, area, column_of, s
from documents.readers.excel.values import Values
from documents.unreadable import swollen

WIDEST = 200  # columns
MOST_CELLS = 300_000  # empty ones that only have a look included
MOST_MERGED = 5000


@dataclass(slots=True)
class Sheet:
    """The rows of a sheet from the top, and the numbers of those that are hidden."""

    rows: list[Row] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)


def read(root: Element, title: str, values: Values, line: int, name: str) -> Sheet:
    """The sheet whose XML is `root`; its first row is read as line `line` + 1. `title` is "" for an only sheet.

    Raise Unreadable, with the file's `name`, for one of more cells than anybody fills.
    """
    if sum(len(row) for row in root.iter(s("row"))) > MOST_CELLS:
        raise swollen(name)
    sheet = Sheet()
    cells_by_row: dict[int, dict[int, str]] = {}
    skipped = _hidden_columns(root)
    for number, element in _rows(root):
        cells = {column: text for column, text in _cells(element, values) if column not in skipped}
        if not cells:
            continue
        if element.get("hidden") in ("1", "true"):
            sheet.hidden.append(number)
            continue
        cells_by_row[number] = cells
    used = sorted({column for cells in cells_by_row.values() for column in cells})[:WIDEST]
    areas = [one for one in map(area, _merged(root)) if one]
    below = [one for one in areas if one[2] > one[0]]
    bands = {one[0]: one for one in areas if one[0] == one[2]}
    for number, cells in cells_by_row.items():
        line += 1
        texts = tuple(cells.get(column, "") for column in used)
        merged = frozenset(spot for spot, column in enumerate(used) if below and _is_below(number, column, below))
        at = f"Trang tính {title}, hàng {number}" if title else f"Hàng {number}"
        sheet.rows.append(Row(texts, line, _is_band(bands.get(number), used), at=at, merged=merged))
    return sheet


def _rows(root: Element) -> Iterator[tuple[int, Element]]:
    number = 0
    for element in root.iter(s("row")):
        printed = element.get("r", "")
        number = int(printed) if printed.isdigit() else number + 1
        yield number, element


def _cells(row: Element, values: Values) -> Iterator[tuple[int, str]]:
    number = 0
    for cell in row:
        number = column_of(cell.get("r")) or number + 1
        if text := values.of(cell):
            yield number, text


def _hidden_columns(root: Element) -> set[int]:
    hidden: set[int] = set()
    for column in root.iter(s("col")):
        if column.get("hidden") in ("1", "true"):
            first, last = int(column.get("min", "1")), int(column.get("max", "1"))
            hidden.update(range(first, min(last, first + WIDEST) + 1))
    return hidden


def _merged(root: Element) -> list[str | None]:
    return [merged.get("ref") for merged in root.iter(s("mergeCell"))][:MOST_MERGED]


def _is_below(row: int, column: int, areas: list[tuple[int, int, int, int]]) -> bool:
    return any(top < row <= bottom and left <= column <= right for top, left, bottom, right in areas)


def _is_band(merged: tuple[int, int, int, int] | None, used: list[int]) -> bool:
    """Whether a row is one cell over all columns: it heads the rows below it."""
    return merged is not None and len(used) > 1 and merged[1] <= used[0] and merged[3] >= used[-1]
