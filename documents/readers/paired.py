"""A table of two columns pasted from Word, times on the left: both cells may hold several lines.

A line without a tab begins the next time where a row follows and it says when; otherwise it goes on with what is done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.column_names import Column, column_named
from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.stacked import Stack

_TIMELY = re.compile(
    r"\s*(?:từ|ngày|tuần|tháng|quý|đến|trước|sáng|chiều|tối|thứ|chủ nhật|\d{1,2}[/.h:-]\d)", re.IGNORECASE
)
LONGEST_TIME = 60  # letters


def paired_at(page: Sequence[str], start: int) -> Stack | None:
    """The table whose two headings stand in line `start`, None where there is none."""
    headings = [cell.strip() for cell in page[start].split("\t")]
    if [column_named(heading) for heading in headings] != [Column.TIME, Column.CONTENT]:
        return None
    rows = [Row(tuple(headings), start + 1)]
    time: list[str] = []
    content: list[str] = []
    place = start + 1
    while place < len(page) and page[place].strip():
        left, tab, right = page[place].partition("\t")
        if (tab and content) or (not tab and _begins_a_time(page, place)):
            rows += _row(time, content, place)
            time, content = ([], []) if content else (time, content)
        (time if tab or _begins_a_time(page, place) else content).append(left)
        content += [right] if tab else []
        place += 1
    rows += _row(time, content, place)
    return Stack(Table(tuple(rows)), place) if len(rows) > 2 else None


def _begins_a_time(page: Sequence[str], place: int) -> bool:
    """Whether a line without a tab is the first of a time: it says when, and so does all up to the next tab."""
    for line in page[place:]:
        left, tab, _ = line.partition("\t")
        if not tab and (not _TIMELY.match(left) or len(left) > LONGEST_TIME):
            return False
        if tab:
            return not left.strip() or bool(_TIMELY.match(left))
    return False


def _row(time: Sequence[str], content: Sequence[str], after: int) -> list[Row]:
    cells = (lines.cell("\n".join(time)).replace("\n", " "), lines.cell("\n".join(content)))
    return [Row(cells, after)] if cells[1] else []
