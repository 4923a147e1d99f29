"""Times that columns are named for: one for every month or quarter, with a cross or a day in the row of a task."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.understand.prose.headings import is_time_heading

_CROSS = re.compile(r"[xX×✓✔√•●◐▲■○*+vV]")
NOT_MARKED = ("", "-", "–", "—")
_DAYS = re.compile(r"(?:(?:trước|từ|đến|ngày|và)\b|[\d/,–-]+|\s)+", re.IGNORECASE)
_MONTH = re.compile(r"T\.? ?(\d{1,2})")
_MONTH_OF_YEAR = re.compile(r"(?:0?[1-9]|1[0-2])/20\d\d")
_QUARTER = re.compile(r"Q\.? ?(IV|I{1,3}|[1-4])")
_BARE = re.compile(r"\d{1,2}|IV|I{1,3}")


def time_named(heading: str, over: str) -> str | None:
    """The time that the heading of a column names ("Quý I", "T3", "3" under "Tháng"), None where it names none."""
    heading = heading.strip(" .:")
    if heading and is_time_heading(heading):
        return heading
    if match := _MONTH.fullmatch(heading):
        return f"Tháng {match[1]}"
    if _MONTH_OF_YEAR.fullmatch(heading):
        return f"Tháng {heading}"
    if match := _QUARTER.fullmatch(heading):
        return f"Quý {match[1]}"
    if _BARE.fullmatch(heading):
        return next((f"{unit} {heading}" for unit in ("Tháng", "Quý") if unit.lower() in over.lower()), None)
    return None


def is_cross(cell: str) -> bool:
    """Whether a cell holds nothing but a cross."""
    return bool(_CROSS.fullmatch(cell))


def are_marks(cells: Sequence[str]) -> bool:
    """Whether a column holds nothing but crosses, or days where a closer time is known."""
    filled = [cell for cell in cells if cell not in NOT_MARKED]
    return bool(filled) and all(is_cross(cell) or _DAYS.fullmatch(cell) for cell in filled)
