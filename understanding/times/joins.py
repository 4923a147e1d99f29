"""How times said next to each other become one: a day in its week, a part of a month, a range, an hour on a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

from rules.plan.period import Grain, Period
from understanding.times import reckoning
from understanding.times.parts import PARTS
from understanding.times.pattern import ends, whole
from understanding.times.rule import Found, Now
from understanding.times.said import Hours

Join = Callable[[Found, Found, str, Now], Found | None]

_INSIDE = whole(r" ?[,(]? ?(?:(?:của|trong|thuộc|ở|trong cả) )?(?:kế hoạch |chương trình )?")
_AROUND = whole(r"[ ,:(]*(?:(?:từ|vào|là|có|trong|ngày) )?")
_SAME = whole(r"[ ,(]*(?:(?:tức|nhằm|là|hôm|vào|ngày) )*")
_HOUR_DAY = whole(r"[ ,(]*(?:(?:ngày|của|hôm|vào|trong) )*")
_DAY_HOUR = whole(r"[ ,(]*(?:(?:lúc|vào|khoảng|từ|buổi|bắt đầu|tầm) )*")
_TO = whole(r" ?(?:-|–|—|->|~|(?:cho )?(?:đến|tới)|kéo dài đến)(?: (?:hết|tận|hết ngày|ngày))? ?")
_AND = whole(r" ?(?:,|&|\+|và|hoặc|hay|với|rồi) ?")
_FROM_BEFORE = ends(r"(?:kể từ|bắt đầu từ|từ|trong khoảng|khoảng) ")


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


def ranged(left: Found, right: Found, gap: str, now: Now) -> Found | None:
    """ "tháng 3" + " đến " + "tháng 5": from the start of one to the end of the other."""
    if not _TO.fullmatch(gap) or left.period is None or right.period is None or "limit" in (left.way, right.way):
        return None
    first, last = _agreed(left, right)
    period = reckoning.span(first.start, last.end)
    if period is None and last.end and right.within:
        period = reckoning.span(first.start, _later(right, last))
    if period is None and right.way == "weekday" and last.end:
        period = reckoning.span(first.start, last.end + timedelta(7))
    if period is None:
        return None
    within = _range_within(left, right)
    hour = (left.hour[0], right.hour[1]) if left.hour and right.hour else left.hour or right.hour
    return Found(period, left.assumed & right.assumed, within, hour, "range")


def _agreed(left: Found, right: Found) -> tuple[Period, Period]:
    """Both periods, each read in the year or month that only the other names."""
    first, last = left.period, right.period
    assert first is not None
    assert last is not None
    if left.within and last.end and left.assumed - right.assumed:
        first = (
            left.within(reckoning.week(last.end))
            or left.within(reckoning.month(last.end.year, last.end.month))
            or left.within(reckoning.year(last.end.year))
            or first
        )
    if right.within and first.start and right.assumed - left.assumed:
        start = first.start
        last = right.within(reckoning.week(start)) or right.within(reckoning.month(start.year, start.month)) or last
        last = right.within(reckoning.year(start.year)) or last
    return first, last


def _later(right: Found, last: Period) -> date | None:
    """The end of a range that would run backwards: the same in the next year, month or week."""
    end = _(last.end)
    assert right.within is not None
    following = (reckoning.year(end.year + 1), reckoning.month_away(end, 1), reckoning.week(end + timedelta(7)))
    there = next((period for period in map(right.within, following) if period), None)
    return there.end if there else None


def _range_within(left: Found, right: Found) -> Callable[[Period], Period | None] | None:
    first_within, last_within = left.within, right.within
    if first_within is None or last_within is None:
        return None

    def within(longer: Period) -> Period | None:
        first, last = first_within(longer), last_within(longer)
        return reckoning.span(first.start, last.end) if first and last else None

    return within


def listed(left: Found, right: Found, gap: str, now: Now) -> Found | None:
    """ "quý 3" + " và " + "quý 4": one stretch where the second begins as the first ends."""
    if not _AND.fullmatch(gap) or left.period is None or right.period is None:
        return None
    first, last = (
        _agreed(left, right) if left.within and "limit" not in (left.way, right.way) else (left.period, right.period)
    )
    if first.end is None or last.start is None or last.start - first.end != timedelta(1):
        return None
    return Found(
        Period(first.start, last.end, reckoning.grain(first.start, last.end)),
        left.assumed & right.assumed,
        _range_within(left, right),
        way="range",
    )


def from_word(found: Found, text: str) -> Found:
    """A range with the "từ" that opens it."""
    if found.way != "range":
        return found
    match = _FROM_BEFORE.search(text[max(0, found.start - 14) : found.start])
    return found.at(found.start - len(match[0]), found.end) if match else found


def in_the_year_said(found: list[Found]) -> list[Found]:
    """Where a line names one year, every time whose year was assumed is in it: "quý 3 … của chương trình 2021"."""
    years = [one for one in found if one.way == "year" and one.period and one.period.grain is Grain.YEAR]
    if len(years) != 1 or years[0].period is None:
        return found
    return [_moved(one, years[0].period) for one in found]


def _moved(found: Found, year: Period) -> Found:
    period = found.within(year) if found.within and "year" in found.assumed else None
    return replace(found, period=period, assumed=found.assumed - {"year"}) if period else found
