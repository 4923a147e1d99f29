"""Limits said around a time: trước, đến hết, chậm nhất, sau, từ … trở đi, và các năm tiếp theo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times import numbers, reckoning
from understanding.times.pattern import ends, starts
from understanding.times.rule import Found, Now

_Limit = Callable[[Period, Now], Period | None]


def _before(period: Period, now: Now) -> Period | None:
    return Period(None, period.start - timedelta(1), Grain.SPAN) if period.start else None


def _until(period: Period, now: Now) -> Period | None:
    return Period(None, period.end, Grain.SPAN)


def _after(period: Period, now: Now) -> Period | None:
    return Period(period.end + timedelta(1), None, Grain.SPAN) if period.end else None


def _out_of(period: Period, now: Now) -> Period | None:
    """ "Ra Tết", "ra lễ": days that one comes out of; in "ngoài hội nghị ra tháng 6" the word is no limit."""
    return _after(period, now) if period.grain is Grain.DAY else None


def _from(period: Period, now: Now) -> Period | None:
    return Period(period.start, None, Grain.SPAN)


def _towards(period: Period, now: Now) -> Period | None:
    """ "đến" a day, an end or a year is until it; "đến tháng 5" is rather in May."""
    until = period.grain in (Grain.DAY, Grain.YEAR) or period.start is None or (period.end and _ends_longer(period))
    return _until(period, now) if until else None


def _ends_longer(period: Period) -> bool:
    """Whether it is the end of something: cuối tháng, cuối năm."""
    assert period.start is not None
    assert period.end is not None
    ends_month = (period.end + timedelta(1)).day == 1
    return (period.grain is Grain.PART and ends_month) or (period.end.month == 12 and period.start.month == 10)


def _up_to_now(period: Period, now: Now) -> Period | None:
    return reckoning.span(period.start, now.today)


# what is put off "to" a time has it as its time; "chú Tư" is no "từ"
_MOVING = ends(
    r"(?:dời|lùi|hoãn|chuyển|đổi|rời|gia hạn|kéo|đẩy|sửa)(?: \S+){0,5} |(?:chú|bác|ông|anh|chị|cô|bà|thứ|tháng) "
)
_BEFORE: tuple[tuple[str, _Limit], ...] = (
    (r"(?:xong |hoàn thành |nộp )?trước (?:(?:ngày|thời điểm|thời hạn|hạn|lúc|lễ|dịp|đợt|cuối ngày) )*", _before),
    (r"(?:(?:cho )?(?:đến|tới) hết|hết)(?: ngày)? ", _until),
    (r"(?:chậm nhất|muộn nhất|trễ nhất|lâu nhất|hạn chót|hạn cuối)(?: (?:là|vào|đến|tới|trong|ngày))* ", _until),
    (r"(?:tính |cho |tính cho )?(?:đến|tới) (?:ngày )?", _towards),
    (r"không (?:quá|muộn hơn|trễ hơn) (?:ngày )?", _until),
    (r"sau (?:ngày |khi |lễ |dịp |đợt )*", _after),
    (r"ra (?:ngày |khi |lễ |dịp |đợt )*", _out_of),
    (r"(?:kể từ|bắt đầu từ|tính từ|từ)(?: (?:sau|ngày))? ", _from),
)
_AFTER: tuple[tuple[str, _Limit], ...] = (
    (r" (?:trở đi|trở về sau|về sau|đổ đi|trở lên)", _from),
    (r",? và (?:các|những) năm (?:tiếp theo|tiếp|sau|kế tiếp)", _from),
    (r" (?:trở về trước|về trước|đổ lại)", _until),
    (r" trở lại đây", _up_to_now),
)
BEFORE = tuple((ends(pattern), limit) for pattern, limit in _BEFORE)
AFTER = tuple((starts(pattern), limit) for pattern, limit in _AFTER)


_SIDE = ends(r"(trước|sau)(?: ngày| lễ| dịp)? ")
_LENGTH = starts(
    r" (?:khoảng |chừng |tầm )?<count> (ngày|hôm|tuần|tháng)(?! (?:này|nay|sau|tới|trước|đầu|cuối|thứ|\d))"
)
_LENGTH_SIDE = ends(r"(trong )?(?:khoảng |chừng |tầm )?<count> (ngày|tuần|tháng) (trước|sau)(?: ngày| lễ| dịp| khi)? ")


def limited(found: Found, text: str, now: Now) -> Found:
    """`found` with the limit said before or after it."""
    if found.period is None or found.way == "limit":
        return found
    rest = text[found.end : found.end + 30]
    for pattern, limit in AFTER:
        match = pattern.match(rest)
        if match:
            return _with(found, limit, now, found.start, found.end + match.end(), text)
    if found.way == "begun":
        return found
    if found.way == "now" and text.startswith(("từ", "tu", "kể", "ke"), found.start):
        return _with(found, _from, now, found.start, found.end, text)
    if found.way in ("range", "now"):
        return found
    before = text[max(0, found.start - 40) : found.start]
    away = _days_away(found, before, rest)
    if away:
        return away
    for pattern, limit in BEFORE:
        match = pattern.search(before)
        moved = limit in (_from, _after, _towards) and _MOVING.search(before[: match.start()]) if match else None
        if match and not moved and (found.alone or limit is _until):
            return _with(found, limit, now, found.start - len(match[0]), found.end, text)
    return found


def _days_away(found: Found, before: str, rest: str) -> Found | None:
    """ "trước Tết 2 tuần", "2 tuần trước Tết" are the day then, "trong 2 tuần trước Tết" all days between."""
    period, side, length = found.period, _SIDE.search(before), _LENGTH.match(rest)
    ahead = _LENGTH_SIDE.search(before)
    match = ahead or (side if length else None)
    if match is None or period is None or period.start is None or period.end is None:
        return None
    count, unit = (ahead[2], ahead[3]) if ahead else (length[1], length[2]) if length else ("", "")
    earlier = fold(match[match.re.groups]).startswith("truoc")
    from_day, step = (period.start, -1) if earlier else (period.end, 1)
    there = reckoning.moved(from_day, fold(unit), step * numbers.value(count))
    between = ahead is not None and ahead[1] is not None
    days = reckoning.span(*sorted((there, from_day + timedelta(step)))) if between else reckoning.day(there)
    end = found.end + (length.end() if length and not ahead else 0)
    return replace(found, period=days, start=found.start - len(match[0]), end=end, way="limit", within=None)


def _with(found: Found, limit: _Limit, now: Now, start: int, end: int, text: str) -> Found:
    if found.period is None:
        return found
    period = limit(found.period, now)
    if period is None:
        return found
    inner = found.within

    def within(longer: Period) -> Period | None:
        there = inner(longer) if inner else None
        return limit(there, now) if there else None

    return replace(
        found, period=period, start=start, end=end, way="limit", alone=True, within=within if inner else None
    )
