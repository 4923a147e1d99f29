"""Time as people say it: a line and today give periods."""

from __future__ import annotations

import calendar
import re
from datetime import date

from rules.plan.period import Grain, Period
from understanding import normalise
from understanding.normalise import Line
from understanding.times.said import Said

__all__ = ["Said", "find", "read"]

_MONTH = re.compile(r"(?<!\w)(?:thang |t)(1[0-2]|0?[1-9])(?:/(20\d\d))?(?!\w)")


def find(line: Line, today: date, *, year: int | None = None) -> tuple[Said, ...]:
    """Every time said in `line`, in order, joined where words belong together; a bare month is one of `year`."""
    found = []
    for m in _MONTH.finditer(line.folded):
        y, month = int(m[2] or year or today.year), int(m[1])
        period = Period(date(y, month, 1), date(y, month, calendar.monthrange(y, month)[1]), Grain.MONTH)
        found.append(Said(m.start(), m.end(), period, m[0], frozenset() if m[2] else frozenset({"year"})))
    return tuple(found)


def read(text: str, today: date) -> Period | None:
    """The one time that `text` means, None when it says none."""
    found = find(normalise.read(text), today)
    return found[0].period if found else None
