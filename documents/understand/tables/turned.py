"""A week whose days are columns and whose halves are rows, turned into rows: day, half, what there is."""

from __future__ import annotations

import re

from documents.readers.blocks import Row, Table
from documents.understand.prose.headings import is_time_heading, names_a_day

HEADINGS = ("Ngày", "Buổi", "Nội dung")
FEWEST_DAYS = 3
_HALF = re.compile(r"(?:buổi )?(?:sáng|trưa|chiều|tối)|cả ngày", re.IGNORECASE)
_EVENT = re.compile(r"\n(?=\d{1,2} ?(?:h|giờ|:)\s?\d{0,2})")  # each hour begins one


def turned(table: Table) -> Table:
    """The table, its days as rows where they are columns."""
    head = next((at for at, row in enumerate(table.rows[:4]) if _days(row)), None)
    if head is None or not any(_HALF.fullmatch(row.cells[0].strip()) for row in table.rows[head + 1 :] if row.cells):
        return table
    days = _days(table.rows[head])
    rows = [Row(HEADINGS, table.rows[head].line, at=table.rows[head].at)]
    for place, day in days.items():
        for row in table.rows[head + 1 :]:
            half = row.cells[0].strip() if row.cells else ""
            if place < len(row.cells) and _HALF.fullmatch(half):
                said = filter(str.strip, _EVENT.split(row.cells[place]))
                rows += [Row((day, half, _in_one_line(event)), row.line, at=row.at) for event in said]
    return Table((*table.rows[:head], *rows))


def _in_one_line(event: str) -> str:
    """What there is, then who presides and where, which stand on lines of their own in the cell."""
    return "; ".join(line.strip(" -–+•;") for line in event.split("\n") if line.strip())


def _days(row: Row) -> dict[int, str]:
    """The days that a row names, by their places."""
    named = {place: " ".join(cell.split()) for place, cell in enumerate(row.cells)}
    days = {place: cell for place, cell in named.items() if is_time_heading(cell) and names_a_day(cell)}
    return days if len(days) >= FEWEST_DAYS else {}
