"""A table pasted from Word or a web page, times on the left, tabs between cells that may hold several lines.

In the last cell of a row a line without a tab begins the next time where a row follows and it says when; otherwise it
goes on with the cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.column_names import Column, column_named
from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.stacks.stack import Stack

_TIMELY = re.compile(
    r"\s*(?:từ|ngày|tuần|tháng|quý|đến|trước|sáng|chiều|tối|thứ|chủ nhật|\d{1,2}[/.h:-]\d"
    r"|(?:hai|ba|tư|năm|sáu|bảy)\s*$)",
    re.IGNORECASE,
)
LONGEST_TIME = 60  # letters


def pasted_at(page: Sequence[str], start: int) -> Stack | None:
    """The table whose headings stand in line `start`, None where there is none."""
    headings = [cell.strip() for cell in page[start].split("\t")]
    kinds = [column_named(heading) for heading in headings]
    if kinds[0] is not Column.TIME or kinds[1:] != [Column.CONTENT] * (len(kinds) - 1):
        return None
    width = len(headings)
    rows: list[Row] = []
    cells: list[list[str]] = []
    place = begun = start + 1
    while place < len(page) and (page[place].strip() or 0 < len(cells) < width):
        if len(cells) in (0, width) and ("\t" in page[place] or _begins_a_time(page, place)):
            rows += _row(cells, begun)
            cells, begun = [[]], place
        elif not cells:
            return None
        first, *others = page[place].split("\t")
        cells[-1].append(first)
        cells += [[other] for other in others]
        place += 1
        if len(cells) > width:
            return None
    rows += _row(cells, begun)
    return Stack(Table((Row(tuple(headings), start + 1), *rows)), place) if len(rows) > 1 else None


def _begins_a_time(page: Sequence[str], place: int) -> bool:
    """Whether a line is the first of a time: it says when, and so does all up to the next tab."""
    for line in page[place:]:
        left, tab, _ = line.partition("\t")
        if not tab and (not _TIMELY.match(left) or len(left) > LONGEST_TIME):
            return False
        if tab:
            return not left.strip() or bool(_TIMELY.match(left))
    return False


def _row(cells: Sequence[Sequence[str]], begun: int) -> list[Row]:
    """The row that begins at the line `begun`, if anything is done at its time."""
    time, *others = (lines.cell("\n".join(cell)) for cell in cells or [[]])
    return [Row((time.replace("\n", " "), *others), begun + 1)] if any(others) else []
