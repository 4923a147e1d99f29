"""A table that a web page ran together: the cells of a row stand in one line with nothing between them.

A cell ends where a capital follows a small letter, a digit or a bracket without a space: "1Họp chi ủyNgày 05/01Đ/c Hà".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.column_names import Column, column_named
from documents.readers.blocks import Row, Table
from documents.readers.stacks import dealing
from documents.readers.stacks.stack import BELOW, Stack

FEWEST_COLUMNS = 3
FEWEST_ROWS = 2
JOINS = 0.3  # what it costs to take two pieces for one cell
_ROMAN = re.compile(r"(?P<no>I{1,3}|IV|VI{0,3}|IX|X)(?=[A-ZÀ-ỸĐ]{2,}\b)(?P<title>[^a-zà-ỹ]+)")
_DATE = re.compile(r"\d{1,2}/\d")
_NUMBER = re.compile(r"\d{1,3}(?=[^\W\d_])")


def glued_at(page: Sequence[str], start: int) -> Stack | None:
    """The table whose headings are run together in line `start`, None where there is none."""
    headings = _headings(page[start].strip())
    kinds = [column_named(heading) for heading in headings]
    if len(headings) < FEWEST_COLUMNS or None in kinds or Column.CONTENT not in kinds:
        return None
    rows: list[Row] = []
    place = start + 1
    while place < len(page) and (line := page[place].strip()) and not BELOW.match(line):
        section = _ROMAN.fullmatch(line)
        cells = (section["no"], section["title"]) if section else tuple(_pieces(line))
        row = cells if section else dealing.in_one_row(cells, kinds, JOINS)
        rows.append(Row((*row, *[""] * (len(kinds) - len(row))), place + 1))
        place += 1
    return Stack(Table((Row(tuple(headings), start + 1), *rows)), place) if len(rows) >= FEWEST_ROWS else None


def _headings(line: str) -> list[str]:
    """The headings in a line, the column of numbers in capitals: "TTNội dungThời gian"."""
    first = next((name for name in ("STT", "TT") if line.startswith(name) and line[len(name) :][:1].isupper()), "")
    return [*filter(None, [first]), *_pieces(line[len(first) :])]


def _pieces(line: str) -> Iterator[str]:
    begun = 0
    if number := _NUMBER.match(line):
        yield number[0]
        begun = number.end()
    for at in range(begun + 1, len(line)):
        if _parts(line, at):
            yield line[begun:at]
            begun = at
    yield line[begun:]


def _parts(line: str, at: int) -> bool:
    """Whether one cell ends before the letter at `at` and the next begins with it."""
    before, after = line[at - 1], line[at]
    if after.isdigit():
        return before.isalpha() and bool(_DATE.match(line, at))  # "Giáp Thìn25/01"
    if not after.isupper():
        return False
    roman = before in "IVX" and line[at - 2 : at - 1] in (" ", "I", "V", "X")  # "quý ITrước ngày"
    return before.islower() or before.isdigit() or before in ")”]." or (roman and line[at + 1 : at + 2] not in "IVX ")
