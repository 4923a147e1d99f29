"""A calendar pasted one cell a line: headings first, then rows that begin with a day, a week or a part of a day.

A line of nothing but a space is a cell left empty: where a row goes on with the day of the row above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.column_names import Column, column_named
from documents.readers.blocks import Row, Table
from documents.readers.stacks import dealing
from documents.readers.stacks.stack import BELOW, Stack

FEWEST_HEADINGS = 2
MOST_HEADINGS = 10
JOINS = 0.6  # what it costs to take two lines for one cell
MOST_LINES = 80  # of one row
_LONGEST_TIME = 32  # letters
_PART = re.compile(r"(?:buổi )?(?:sáng|trưa|chiều|tối|cả ngày)|\d{1,2} ?(?:h|giờ|:) ?\d{0,2}", re.IGNORECASE)
_WORD = re.compile(r"[^\s,()–-]+")
_NUMBER = re.compile(r"[\d./]+|[IVX]+")
_TIME_WORDS = frozenset(
    "thứ hai ba tư năm sáu bảy chủ nhật đầu giữa cuối trước sau từ đến và ngày tuần tháng quý".split()
)


def calendar_at(page: Sequence[str], start: int) -> Stack | None:
    """The calendar whose first heading is at line `start`, None where there is none."""
    first = page[start].strip()
    if column_named(first) is not Column.TIME or first[0].islower() or first.endswith((".", ";", ",")):
        return None  # the rest of a broken sentence, however it speaks of time, is no heading
    headings, place = _headings(page, start)
    kinds = [column_named(heading) for heading in headings]
    if len(headings) < FEWEST_HEADINGS or Column.CONTENT not in kinds:
        return None
    content = kinds.index(Column.CONTENT)
    if content > 2 or any(kind is not Column.TIME and kind is not Column.WITHIN for kind in kinds[:content]):
        return None
    rows = list(_rows(page, place, kinds, content))
    table = Table((Row(tuple(headings), start + 1), *(row for row, _ in rows)))
    return Stack(table, rows[-1][1]) if len(rows) > 2 else None


def _headings(page: Sequence[str], start: int) -> tuple[list[str], int]:
    """The headings up to the first time, a small letter continuing the one before."""
    headings: list[str] = []
    for place in range(start, len(page)):
        text = page[place].strip()
        if (_is_time(text) and column_named(text) is not Column.TIME) or len(headings) > MOST_HEADINGS:
            return headings, place
        if text[:1].islower() and headings:
            headings[-1] = f"{headings[-1]} {text}"
        elif text:
            headings.append(text)
    return [], len(page)


def _rows(page: Sequence[str], start: int, kinds: Sequence[Column | None], content: int) -> Iterator[tuple[Row, int]]:
    """The rows with the line after each."""
    place = start
    while place < len(page):
        begun = place
        times: list[str] = []
        while place < len(page) and (not page[place].strip() or _is_time(page[place].strip())):
            times += [page[place].strip()] if page[place].strip() else []
            place += 1
        cells: list[str] = []
        while place < len(page) and not _opens_a_row(page[place], cells):
            if BELOW.match(page[place].strip()) or len(cells) > MOST_LINES:
                place = len(page)
                break
            cells += [page[place].strip()] if page[place].strip() else []
            place += 1
        if cells:
            yield Row((*_times(times, content), *dealing.in_one_row(cells, kinds[content:], JOINS)), begun + 1), place


def _opens_a_row(line: str, cells: Sequence[str]) -> bool:
    """Whether a line is an empty cell or a time; one that says no more than "Từ" needs nothing before it cut off."""
    if not line.strip():
        return bool(line) and bool(cells)
    return _is_time(line.strip())


def _is_time(text: str) -> bool:
    """Whether a line is nothing but a day, a week, a month or a part of a day."""
    if not text or len(text) > _LONGEST_TIME or text.startswith("("):
        return False
    words = _WORD.findall(text.lower().strip(" :."))
    return bool(_PART.fullmatch(text.strip(" :."))) or all(
        word in _TIME_WORDS or _NUMBER.fullmatch(word.upper()) for word in words
    )


def _times(times: Sequence[str], columns: int) -> tuple[str, ...]:
    """The times dealt out: days to the first column, hours to the second where there is one."""
    parts = [text for text in times if _PART.fullmatch(text.strip(" :."))]
    days = [text for text in times if text not in parts] if columns > 1 else list(times)
    return (" ".join(days), " ".join(parts))[:columns]
