"""Headings in two rows that lost how far each stretches, as web pages are pasted: one row of them again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from documents.column_names import Column, column_named
from documents.readers.blocks import Row, Table

_STRETCHING = (Column.LEAD, Column.RESPONSIBLE, Column.ASSIGNMENT, Column.TIME)
FEWEST_ROWS = 3


def restored(table: Table) -> Table:
    """The table with one row of headings as wide as its rows; any other table as it is."""
    if len(table.rows) < FEWEST_ROWS:
        return table
    for place, row in enumerate(table.rows[:-2]):
        lower = table.rows[place + 1]
        if _are_headings(row, lower) and (headings := _joined(row, lower, _width(table.rows[place + 2 :]))):
            whole = replace(row, cells=headings)
            return Table((*table.rows[:place], whole, *table.rows[place + 2 :]))
    return table


def _width(rows: tuple[Row, ...]) -> int:
    return Counter(len(row.cells) for row in rows).most_common(1)[0][0]


def _are_headings(upper: Row, lower: Row) -> bool:
    return column_named(upper.cells[0]) is Column.NO and all(map(column_named, lower.filled))


def _joined(upper: Row, lower: Row, width: int) -> tuple[str, ...] | None:
    over = [place for place, cell in enumerate(upper.filled) if column_named(cell) in _STRETCHING]
    each, left = divmod(len(lower.filled), len(over) or 1)
    if each < 2 or left or len(upper.filled) - len(over) + len(lower.filled) != width or len(upper.filled) == width:
        return None
    below = iter(lower.filled)
    cells: list[str] = []
    for place, cell in enumerate(upper.filled):
        cells += [next(below) for _ in range(each)] if place in over else [cell]
    return tuple(cells)
