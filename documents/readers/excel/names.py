"""Names of SpreadsheetML, and references such as "B7" and "A1:H3"."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.etree import _Element as Element

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_DIGITS = "0123456789"
__all__ = ["Element", "area", "column_of", "s"]


def s(name: str) -> str:
    """The full name of an element: "row" is a row."""
    return f"{_S}{name}"


def column_of(reference: str | None) -> int | None:
    """The column, from 1, of a cell's reference such as "B7"; None for what is no reference."""
    return _numbered((reference or "").rstrip(_DIGITS))


@lru_cache(maxsize=1024)
def _numbered(letters: str) -> int | None:
    number = 0
    for letter in letters if 1 <= len(letters) <= 3 else "":
        if not "A" <= letter <= "Z":
            return None
        number = number * 26 + ord(letter) - ord("A") + 1
    return number or None


def area(reference: str | None) -> tuple[int, int, int, int] | None:
    """First row, first column, last row, last column of a reference such as "A1:H3"."""
    first, _, last = (reference or "").partition(":")
    start, end = _place(first), _place(last or first)
    return (*start, *end) if start and end else None


def _place(reference: str) -> tuple[int, int] | None:
    """Row and column, from 1."""
    match = _REFERENCE.fullmatch(reference)
    found = _numbered(match[1]) if match else None
    return (int(match[2]), found) if match and found else None
