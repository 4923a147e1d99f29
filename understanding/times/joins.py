"""How times said next to each other become one: a day in its week, a part of a month, a range, an hour on a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from rules.plan.period import Grain, Period
from understanding.times import reckoning
from understanding.times.parts import PARTS
from understanding.times.pattern import whole
from understanding.times.rule import Found, Now
from understanding.times.said import Hours

Join = Callable[[Found, Found, str, Now], Found | None]

_INSIDE = whole(r" ?[,(]? ?(?:(?:của|trong|thuộc|ở|trong cả) )?(?:kế hoạch |chương trình )?")
_AROUND = whole(r"[ ,:(]*(?:(?:từ|vào|là|có|trong|ngày) )?")
_SAME = whole(r"[ ,(]*(?:(?:tức|nhằm|là|hôm|vào|ngày) )*")
_HOUR_DAY = whole(r"[ ,(]*(?:(?:ngày|của|hôm|vào|trong) )*")
_DAY_HOUR = whole(r"[ ,(]*(?:(?:lúc|vào|khoảng|từ|buổi|bắt đầu|tầm) )*")
_BEGINS = whole(r" (?:là |lại |đã |thì )?(?:(?:bước|chuyển|chuẩn bị) )?(?:sang|vào|qua|bắt đầu)(?: là)? ")
_ARRIVES = whole(r"[ ,]*(?:(?:là|lại|đã|thì|cũng) ?)*(?:(?:đến|tới) )?")


def pairwise(found: list[Found], text: str, now: Now, join: Join) -> list[Found]:
    """`found` with neighbours joined, from the left, wherever `join` joins them."""
    joined: list[Found] = []
    for right in found:
        one = join(joined[-1], right, text[joined[-1].end : right.start], now) if joined else None
        if one:
            joined[-1] = one.at(joined[-1].start, right.end)
        else:
            joined.append(right)
    return joined


def nested(left: Found, right: Found, gap: str, now: Now) -> Found | None:
    """ "ngày 20" + "tháng sau", "quý 2" + "năm tới"; also the longer time first: "tuần sau" + "thứ ba"."""
    if _INSIDE.fullmatch(gap) and (right.alone or gap.strip()):
        inside = _put_in(left, right)
        if inside:
            return inside
    return _put_in(right, left) if left.alone and _AROUND.fullmatch(gap) else None


def _put_in(small: Found, big: Found) -> Found | None:
    if small.within is None or not small.alone or big.period is None or "limit" in (small.way, big.way):
        return None
    inside, larger = small.within, big.within
    period = inside(big.period)
    if period is None:
        return None

    def within(longer: Period) -> Period | None:
        there = larger(longer) if larger else None
        return inside(there) if there else None

    return Found(period, big.assumed, within if larger else None, small.hour, small.way)


def with_part(found: Found, text: str, now: Now) -> Found:
    """`found` narrowed to the part said before it: "cuối" + "tháng 5"."""
    period = found.period
    if period is None or period.start is None or period.end is None or found.way in ("limit", "hour"):
        return found
    before = text[max(0, found.start - 40) : found.start]
    for part in PARTS:
        match = part.pattern.search(before)
        there = part.of(match, period.start, period.end, period.grain, now) if match else None
        if match and there:
            return replace(found, period=there, start=found.start - len(match[0]), alone=True, way="part")
    return found


def same(left: Found, right: Found, gap: str, now: Now) -> Found | None:
    """Two names of one time: "thứ hai" + "ngày 6 tháng 2", "Giỗ Tổ" + "21/4"; the date wins over the name."""
    if not _SAME.fullmatch(gap) or left.period is None or right.period is None or "hour" in (left.way, right.way):
        return None
    if Grain.DAY is left.period.grain is right.period.grain:
        if left.way == right.way or not {"weekday", "feast"} & {left.way, right.way}:
            return None
        return right if left.way in ("weekday", "feast") else left
    if not gap.strip(" (") and left.period.overlaps(right.period) and left.alone and right.alone:
        narrow = min((left, right), key=lambda one: (one.period and one.period.days) or 100_000)
        return narrow if _holds(left.period, right.period) else None
    return None


def _holds(one: Period, other: Period) -> bool:
    """Whether one of two closed periods lies inside the other."""
    if None in (one.start, one.end, other.start, other.end):
        return False
    both = reckoning.span(min(_(one.start), _(other.start)), max(_(one.end), _(other.end)))
    return both is not None and both.days in (one.days, other.days)


def _(day: date | None) -> date:
    assert day is not None
    return day


def turned(left: Found, right: Found, gap: str, now: Now) -> Found | None:
    """ "mai" + " sang " + "tháng 8": the month that begins, not the day on which it does."""
    if left.period is None or right.period is None or left.period.grain is not Grain.DAY or left.hour:
        return None
    arrives = _BEGINS.fullmatch(gap) or (right.way == "begun" and _ARRIVES.fullmatch(gap))
    return right if arrives and right.period.grain is not Grain.DAY and right.alone else None


def outermost(found: list[Found]) -> list[Found]:
    """`found` without those whose words a later one took: "thứ hai" of "thứ hai đầu tiên của tháng 5"."""
    kept: list[Found] = []
    for one in found:
        while kept and kept[-1].start >= one.start:
            kept.pop()
        kept.append(one)
    return kept


def hours_on_their_day(found: list[Found]) -> list[Found]:
    """Hours said apart belong to the one day of the line; beside longer times they say no day."""
    days = [one for one in found if one.way != "hour"]
    hours = [one for one in found if one.way == "hour"]
    if not days or not hours:
        return found
    if len(days) == 1 and days[0].hour is None:
        return [_on(days[0], hours[0]) or days[0]]
    return days


def at_hour(left: Found, right: Found, gap: str, now: Now) -> Found | None:
    """An hour or a part of a day, and the day it belongs to."""
    if left.way == "hour" and right.way != "hour" and _HOUR_DAY.fullmatch(gap):
        return _on(right, left)
    if right.way == "hour" and left.way != "hour" and _DAY_HOUR.fullmatch(gap):
        return _on(left, right)
    if left.way == right.way == "hour" and _DAY_HOUR.fullmatch(gap) and left.alone != right.alone:
        return left if left.alone else right
    return None


def _on(day: Found, hour: Found) -> Found | None:
    if (
        day.way == "now"
        or day.period is None
        or day.period.grain is not Grain.DAY
        or not day.alone
        or (day.hour and not hour.alone)
    ):
        return None
    grain = Grain.HOUR if hour.alone else Grain.DAY
    return replace(day, period=replace(day.period, grain=grain), hour=_in_part(day.hour, hour.hour))


def _in_part(part: Hours | None, clock: Hours | None) -> Hours | None:
    """3h of "chiều mai lúc 3h" is 15:00."""
    if part is None or clock is None or part[0] is None or part[0] < time(12):
        return clock
    first, last = (at.replace(hour=at.hour + 12) if at and at.hour < 12 else at for at in clock)
    return first, last


def in_the_year_said(found: list[Found]) -> list[Found]:
    """Where a line names one year, every time whose year was assumed is in it: "quý 3 … của chương trình 2021"."""
    years = [one for one in found if one.way == "year" and one.period and one.period.grain is Grain.YEAR]
    if len(years) != 1 or years[0].period is None:
        return found
    return [_moved(one, years[0].period) for one in found]


def _moved(found: Found, year: Period) -> Found:
    period = found.within(year) if found.within and "year" in found.assumed else None
    return replace(found, period=period, assumed=found.assumed - {"year"}) if period else found
