"""How two times become one stretch: "tháng 3 đến tháng 5", "từ nay đến trước 1/10", "quý 3 và quý 4"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from rules.plan.period import Period
from understanding.times import reckoning
from understanding.times.pattern import ends, whole
from understanding.times.rule import Found, Now

_TO = whole(r" ?(?:-|–|—|->|~|(?:cho )?(?:đến|tới)|kéo dài đến)(?: (?:hết|tận|hết ngày|ngày))? ?")
_TO_BEFORE = whole(r" (?:cho )?(?:đến|tới) trước(?: (?:ngày|thời điểm|khi|lễ))* ")
_AND = whole(r" ?(?:,|&|\+|và|hoặc|hay|với|rồi) ?")
_FROM_BEFORE = ends(r"(?:kể từ|bắt đầu từ|từ|trong khoảng|khoảng) ")


def ranged(left: Found, right: Found, gap: str, now: Now) -> Found | None:
    """ "tháng 3" + " đến " + "tháng 5": from the start of one to the end of the other."""
    short = _TO_BEFORE.fullmatch(gap) is not None
    if not (short or _TO.fullmatch(gap)) or left.period is None or right.period is None:
        return None
    if "limit" in (left.way, right.way):
        return None
    first, last = _agreed(left, right)
    if short and last.start:
        last = reckoning.day(last.start - timedelta(1))
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
    assert last.end is not None
    end = last.end
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
