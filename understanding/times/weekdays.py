"""Days of the week: thứ hai, thứ 4 tuần sau, chủ nhật này; T2–T7 only where they cannot be months."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rules.plan.period import Grain, Period
from understanding.times import numbers, reckoning
from understanding.times.relative import LAST, NEXT, THIS, steps
from understanding.times.rule import Found, Now, rule, taken

_DAY = r"(?:thứ <weekday>|(chủ nhật|chúa nhật|cn))"
_SHORT = r"t([2-7])()"
_POINTED = rf" ({THIS}|{NEXT}|{LAST})(?! tuần| ngày| năm)"
_SHORTS = "t2 t3 t4 t5 t6 t7"


def _index(match: re.Match[str]) -> int:
    """Monday is 0."""
    return 6 if match[2] else numbers.value(match[1]) - 2


def in_week(index: int, period: Period) -> Period | None:
    """The day in a week or a part of one; the last such day of cuối tháng, the first of đầu tháng."""
    start, end = period.start, period.end
    if start is None or end is None or period.grain not in (Grain.WEEK, Grain.PART, Grain.SPAN):
        return None
    if period.grain is Grain.PART:
        return reckoning.day(coming(index, start) if start.day == 1 else coming(index, end - timedelta(6)))
    there = coming(index, start)
    return reckoning.day(there) if there <= end and (end - start).days < 7 else None


def coming(index: int, today: date) -> date:
    """The first such day from today on; today counts."""
    return today + timedelta((index - today.weekday()) % 7)


def _bare(match: re.Match[str], now: Now) -> Found | None:
    index = _index(match)
    there = reckoning.day(coming(index, now.today))
    return taken(there, "week", within=lambda period: in_week(index, period), way="weekday")


def _pointed(match: re.Match[str], now: Now) -> Found | None:
    """ "thứ sáu tới" is after today, "thứ ba vừa rồi" before it, "thứ tư này" the coming one."""
    index, towards = _index(match), steps(match[3])
    if towards == 0:
        return taken(reckoning.day(coming(index, now.today)), way="weekday")
    first = coming(index, now.today + timedelta(1))
    if towards < 0:
        first = coming(index, now.today) - timedelta(weeks=1)
    return taken(reckoning.day(first), way="weekday")


_NTH = r"(?:tuần|tháng|quý|năm) "
RULES = (
    rule("thu nhat cn", _DAY + _POINTED, _pointed, never_after=_NTH),
    rule("thu nhat cn", _DAY, _bare, never_after=_NTH),
    rule(_SHORTS, _SHORT + r" (này|ni)", _pointed),
    rule(_SHORTS, _SHORT + r"(?=,? (?:của )?(?:tuần|ngày \d|\d+[/.]\d|chủ nhật|cn))", _bare),
    rule(
        _SHORTS,
        _SHORT,
        _bare,
        only_after=r"(?:sáng|trưa|chiều|tối|đêm|\d{1,2}h\d{0,2}|\d{1,2}:\d\d|giờ|giờ \d\d|rưỡi) ",
        never_after=r"(?:dời|lùi|hoãn|chuyển|đổi|rời|đẩy)(?: \S+){0,4} sang ",
    ),
)
