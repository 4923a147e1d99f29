"""From one day to another, where the end is a time of its own: "từ ngày 25-1-2022 … đến 12 giờ ngày 31-1-2022"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rules.plan import Grain, Period
from understanding.times import Said

_TO = re.compile(r"\s*(?:đến)(?: hết)?\s*")


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
