"""Names of SpreadsheetML, and references such as "B7" and "A1:H3"."""

from __future__ import annotations

import re
from functools import cache

from lxml.etree import _Element as Element

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
__all__ = ["Element", "area", "place", "s"]


def s(name: str) -> str:
    """The full name of an element: "row" is a row."""
    return f"{_S}{name}"


def place(reference: str | None) -> tuple[int, int] | None:
    """Row and column, from 1, of a reference such as "B7"."""
    match = _REFERENCE.fullmatch(reference or "")
    if match is None:
        return None
    return int(match[2]), _number(match[1])


@cache
def _number(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def area(reference: str | None) -> tuple[int, int, int, int] | None:
    """First row, first column, last row, last column of a reference such as "A1:H3"."""
    first, _, last = (reference or "").partition(":")
    start, end = place(first), place(last or first)
    return (*start, *end) if start and end else None
