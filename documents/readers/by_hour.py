"""A schedule of a web page that lost its table: days as headings, and below each an hour, what there is, who, where.

Every one stands on a line of its own; who comes is a list, where is the line after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.day_headings import day_in
from documents.readers.stacks.stack import BELOW, Stack

FEWEST_ENTRIES = 2
LONGEST_PLACE = 90  # letters
HEADINGS = ("Ngày", "Giờ", "Nội dung", "Thành phần", "Địa điểm")
_HOUR = re.compile(r"(?P<hour>\d{1,2} ?(?::|h|giờ) ?\d{0,2}'?)\s*(?P<mark>\(\w[\w ]{0,20}\))?", re.IGNORECASE)


def by_hour_at(page: Sequence[str], start: int) -> Stack | None:
    """The schedule whose first day is at line `start`, None where there is none."""
    if not day_in(page[start]):
        return None
    rows = list(_rows([(place, page[place].strip()) for place in range(start, len(page)) if page[place].strip()]))
    if len(rows) < FEWEST_ENTRIES:
        return None
    return Stack(Table((Row(HEADINGS, start + 1), *(row for row, _ in rows))), rows[-1][1])


def _rows(filled: Sequence[tuple[int, str]]) -> Iterator[tuple[Row, int]]:
    """The entries with the line after each, up to the first line that is no part of the schedule."""
    day, at = "", 0
    while at + 1 < len(filled):
        place, text = filled[at]
        if heading := day_in(text):
            day, at = heading, at + 1
        elif (hour := _HOUR.fullmatch(text)) and not _opens(filled[at + 1][1]):
            end = _end(filled, at + 1)
            said, who, where = _dealt([line for _, line in filled[at + 1 : end]])
            marked = f"{said} {hour['mark']}" if hour["mark"] else said
            yield Row((day, hour["hour"], marked, who, where), place + 1), filled[end - 1][0] + 1
            at = end
        else:
            return


def _opens(line: str) -> bool:
    return bool(day_in(line) or _HOUR.fullmatch(line))


def _end(filled: Sequence[tuple[int, str]], start: int) -> int:
    """One past the last line of an entry: its sentence, a list of people, a place."""
    end = start + 1
    while end < len(filled) and lines.is_bulleted(filled[end][1]):
        end += 1
    place = filled[end][1] if end < len(filled) else ""
    is_place = place and not _opens(place) and not BELOW.match(place) and len(place) <= LONGEST_PLACE
    return end + 1 if is_place and place[-1] not in ".:" else end


def _dealt(entry: Sequence[str]) -> tuple[str, str, str]:
    said, *below = entry
    people = [line for line in below if lines.is_bulleted(line)]
    where = [line for line in below if line not in people]
    return said, "\n".join(people), " ".join(where)
