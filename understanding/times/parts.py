"""Parts of a longer time, said in front of it: đầu, giữa, cuối, trung tuần, nửa cuối, 6 tháng đầu, tuần đầu, còn lại.

They are not rules of their own: "cuối" means something only before "tháng 5", "quý này", "năm".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from rules.calendar.working_days import WorkingDays
from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times import numbers, reckoning
from understanding.times.pattern import ends
from understanding.times.rule import Now

_FIRST, _MIDDLE, _LAST = 0, 1, 2
_WHICH = {"dau": _FIRST, "giua": _MIDDLE, "cuoi": _LAST, "thuong tuan": _FIRST, "trung tuan": _MIDDLE, "ha tuan": _LAST}
_OF_YEAR = ((1, 3), (5, 7), (10, 12))
_OF_WEEK = ((0, 1), (2, 3), (5, 6))  # đầu tuần Mon–Tue, giữa tuần Wed–Thu, cuối tuần Sat–Sun


def third(start: date, end: date, grain: Grain, which: int) -> Period | None:
    """đầu, giữa or cuối of a month, quarter, year or week; None of anything else."""
    if grain is Grain.MONTH:
        first, last = start + timedelta(10 * which), start + timedelta(10 * which + 9)
        return Period(first, end if which == _LAST else last, Grain.PART)
    if grain is Grain.QUARTER:
        return reckoning.month_away(start, which)
    if grain is Grain.YEAR:
        first_month, last_month = _OF_YEAR[which]
        return reckoning.span(date(start.year, first_month, 1), reckoning.month(start.year, last_month).end)
    if grain is Grain.WEEK:
        return reckoning.span(*(start + timedelta(day) for day in _OF_WEEK[which]))
    return None


def half(start: date, end: date, grain: Grain, last: bool) -> Period | None:
    """nửa đầu or nửa cuối of a year, quarter or month."""
    if grain is Grain.YEAR:
        return reckoning.half(start.year, 2 if last else 1)
    middle = start + timedelta(14) if grain is Grain.MONTH else reckoning.same_day(start, 1) + timedelta(14)
    if grain not in (Grain.MONTH, Grain.QUARTER):
        return None
    return reckoning.span(middle + timedelta(1), end) if last else reckoning.span(start, middle)


def counted(start: date, end: date, count: int, unit: str, last: bool) -> Period | None:
    """The first or last `count` units; None where they are more than there is."""
    if last:
        first, until = _back(end, unit, count), end
    else:
        first, until = start, reckoning.moved(start, unit, count) - timedelta(1)
    if first < start or until > end:
        return None
    return Period(first, until, Grain.WEEK) if (unit, count) == ("tuan", 1) else reckoning.span(first, until)


def _back(end: date, unit: str, count: int) -> date:
    return reckoning.moved(end + timedelta(1), unit, -count)


def numbered(start: date, end: date, number: int, unit: str) -> Period | None:
    """The `number`-th unit: "tháng thứ 2 của quý 3"."""
    first = reckoning.moved(start, unit, number - 1)
    last = min(reckoning.moved(start, unit, number) - timedelta(1), end)
    return reckoning.span(first, last) if first <= last else None


def working_day(start: date, end: date, last: bool) -> Period:
    """The first or last day on which offices work."""
    days = WorkingDays()
    return reckoning.day(days.on_or_before(end) if last else days.on_or_after(start))


def weekday(start: date, end: date, grain: Grain, index: int, last: bool) -> Period | None:
    """The first or last such day (Monday: 0) of a month or longer."""
    if grain not in (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR):
        return None
    there = end - timedelta((end.weekday() - index) % 7) if last else start + timedelta((index - start.weekday()) % 7)
    return reckoning.day(there)


@dataclass(frozen=True, slots=True)
class Part:
    """A way of naming a part, matched at the end of what stands before the whole."""

    pattern: re.Pattern[str]
    of: Callable[[re.Match[str], date, date, Grain, Now], Period | None]


def _of(pattern: str, of: Callable[[re.Match[str], date, date, Grain, Now], Period | None]) -> Part:
    return Part(ends(rf"{pattern} (?:(?:của|trong|thuộc) )?"), of)


def _is_last(word: str) -> bool:
    return fold(word).startswith(("cuoi", "sau"))


_UNIT = r"(ngày|tuần|tháng|quý)"
_ENDS = r"(đầu tiên|đầu|cuối cùng|cuối)"
PARTS = (
    _of(
        r"(?:(?:các|những|mấy|vài|trong|phần|thời gian|số) ){0,5}(?:ngày |tuần |tháng |quý |thời gian )?còn lại",
        lambda m, start, end, grain, now: reckoning.span(max(start, now.today), end),
    ),
    _of(r"nửa (đầu|cuối|sau|trước)", lambda m, start, end, grain, now: half(start, end, grain, _is_last(m[1]))),
    _of(r"nửa tháng (đầu|cuối)", lambda m, start, end, grain, now: half(start, end, grain, _is_last(m[1]))),
    _of(
        rf"<n> {_UNIT} {_ENDS}",
        lambda m, start, end, grain, now: counted(start, end, numbers.value(m[1]), fold(m[2]), _is_last(m[3])),
    ),
    _of(
        rf"(?:các|những|mấy|vài) {_UNIT} {_ENDS}",
        lambda m, start, end, grain, now: third(start, end, grain, _LAST if _is_last(m[2]) else _FIRST),
    ),
    _of(
        rf"ngày làm việc {_ENDS}",
        lambda m, start, end, grain, now: working_day(start, end, _is_last(m[1])),
    ),
    _of(
        rf"(?:ngày )?(?:thứ <weekday>|(?:chủ nhật|cn)) {_ENDS}",
        lambda m, start, end, grain, now: weekday(
            start, end, grain, numbers.value(m[1]) - 2 if m[1] else 6, _is_last(m[2])
        ),
    ),
    _of(
        rf"{_UNIT}(?: lễ)? {_ENDS}",
        lambda m, start, end, grain, now: counted(start, end, 1, fold(m[1]), _is_last(m[2])),
    ),
    _of(
        r"(tuần|tháng|quý|ngày) thứ <n>",
        lambda m, start, end, grain, now: numbered(start, end, numbers.value(m[2]), fold(m[1])),
    ),
    _of(
        r"(thượng tuần|trung tuần|hạ tuần)(?:,)?",
        lambda m, start, end, grain, now: third(start, end, grain, _WHICH[fold(m[1])]),
    ),
    _of(
        r"(?:vào |khoảng |tầm |dịp |thời điểm |lúc )?(?<!bắt )(?<!lần )(?<!bước )(đầu|giữa|cuối)",
        lambda m, start, end, grain, now: third(start, end, grain, _WHICH[fold(m[1])]),
    ),
)
