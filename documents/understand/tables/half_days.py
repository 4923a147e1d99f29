"""Schedules with a column for the morning and one for the afternoon: one row for each half of a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.readers.blocks import Row, Table
from understanding.normalise import fold

_HALF = re.compile(r"(?:buoi )?(?:sang|trua|chieu|toi)")

_OFF = re.compile(r"\W*nghỉ\W*", re.IGNORECASE)


def by_row(table: Table) -> Table:
    """The table with its halves of a day in one column; any other table as it is."""
    headings = table.rows[0].cells
    halves = [place for place, heading in enumerate(headings) if _HALF.fullmatch(fold(heading).lower().strip(" :."))]
    if len(halves) < 2:
        return table
    others = [place for place in range(len(headings)) if place not in halves]
    before = [place for place in others if place < halves[0]]
    after = [place for place in others if place > halves[0]]
    first = _arranged(table.rows[0], before, after, "Buổi", "Nội dung")
    rows = (row for printed in table.rows[1:] for row in _halves(printed, halves, before, after, headings))
    return Table((first, *rows))


def _halves(
    row: Row, halves: list[int], before: list[int], after: list[int], headings: tuple[str, ...]
) -> Iterator[Row]:
    if len(set(row.filled)) <= 1 and not any(_cell(row, place) for place in halves[1:]):
        yield row
        return
    for place in halves:
        if (text := _cell(row, place)) and not _OFF.fullmatch(text):
            yield _arranged(row, before, after, headings[place], text)


def _arranged(row: Row, before: list[int], after: list[int], half: str, content: str) -> Row:
    cells = [_cell(row, place) for place in before] + [half, content] + [_cell(row, place) for place in after]
    return replace(row, cells=tuple(cells), merged=frozenset())


def _cell(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""
