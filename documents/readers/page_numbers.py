"""Numbers of pages: with dashes or their word wherever they stand, bare where nothing else can stand."""

from __future__ import annotations

import re

_NAMED = r"(?:trang|page) \d{1,4}(?: ?/ ?\d{1,4})?"
_DASHED = r"[-–—] ?\d{1,4} ?[-–—]"
_PAGE_NUMBER = re.compile(rf"{_DASHED}|{_NAMED}", re.IGNORECASE)
_AT_AN_EDGE = re.compile(rf"{_DASHED}|{_NAMED}|[-–—]? ?\d{{1,4}}(?: ?/ ?\d{{1,4}})? ?[-–—]?", re.IGNORECASE)


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page, with dashes around it or its word before it: "- 2 -", "Trang 2/5"."""
    return bool(_PAGE_NUMBER.fullmatch(line.strip()))


def may_be_page_number(line: str) -> bool:
    """Whether a line at the top or the foot of a page is its number, a bare one too: "2", "2/5"."""
    return bool(_AT_AN_EDGE.fullmatch(line.strip()))
