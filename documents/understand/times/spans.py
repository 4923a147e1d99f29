"""From one day to another, where words stand between: the same day by the moon in brackets, an hour of the last day.

"từ ngày 25-1-2022 (nhằm ngày 23 tháng Chạp) đến 12 giờ ngày 31-1-2022".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rules.plan import Grain, Period
from understanding.times import Said

_LUNAR = re.compile(r"\((?:nhằm|tức)(?: là| vào)? [^()]*\)")
_DAY_NAME = re.compile(r"(?<=\d )\((?:t\.? ?[2-7]|cn|thứ [^\W\d]+|thứ [2-7]|chủ nhật)\)")  # "01/10 (T6)"
_TO_HOUR = re.compile(r"(\btừ (?:ngày )?\d[^.;]{0,80}? đến )(\d{1,2} ?(?:h|giờ) ?(?:\d{2})?['’′]?,?)(?= ngày)")
_TO = re.compile(r"\s*(?:đến)(?: hết)?\s*")


def without_asides(lowered: str) -> str:
    """The text with spaces for what only says a day again or closer."""
    bare = _DAY_NAME.sub(lambda match: " " * len(match[0]), lowered)
    bare = _LUNAR.sub(lambda match: " " * len(match[0]), bare)
    return _TO_HOUR.sub(lambda match: match[1] + " " * len(match[2]), bare)


def joined(said: Sequence[Said], lowered: str) -> list[Said]:
    """The times with "từ …" and the "đến …" after it as one."""
    together: list[Said] = []
    for one in said:
        before = together[-1] if together else None
        if before and one.period.end and _is_open(before) and _leads_to(one, before, lowered):
            period = Period(_start(before, one), one.period.end, Grain.SPAN)
            together[-1] = replace(before, end=one.end, period=period, words=lowered[before.start : one.end])
        else:
            together.append(one)
    return together


def _start(before: Said, one: Said) -> date | None:
    """The first day; of a month without a year before a day with one ("từ tháng 11 đến 15/3/2026") the nearest."""
    start, end = before.period.start, one.period.end
    if start is None or end is None or "year" not in before.assumed or "year" in one.assumed or start.day > 28:
        return start
    near = start.replace(year=end.year)
    return near if near <= end else start.replace(year=end.year - 1)


def _is_open(said: Said) -> bool:
    return said.period.start is not None and said.period.end is None and said.words.startswith("từ")


def _leads_to(one: Said, before: Said, lowered: str) -> bool:
    between = lowered[before.end : one.start]
    opened = one.words.startswith("đến") and one.period.start is None and not between.strip()
    later = before.period.start and one.period.end and before.period.start <= one.period.end
    return bool(later) and (opened or bool(_TO.fullmatch(between)))
