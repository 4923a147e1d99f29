"""Months: tháng 5, tháng tư, T8, 5/2021, tháng tới, sang tháng, tháng 3 này; tháng 3, 4 và 5."""

from __future__ import annotations

import re

from rules.plan.period import Grain, Period
from understanding.times import numbers, reckoning
from understanding.times.relative import LAST, NEXT, POINTED, THIS, steps
from understanding.times.rule import NO_TIME, Found, Now, rule, taken

_YEAR = r"(?: ?[/.-] ?<yy>(?!\d|[/.-]\d)| <year>)?"
_MORE = r"(?: ?[,&+] ?| và | hoặc | hay | với )"
_IN_A_ROW = "|".join(
    rf"{first} " + " ".join(str(n) for n in range(first + 1, last + 1))
    for first in range(1, 12)
    for last in range(12, first, -1)
)


def in_year(first: int, last: int, period: Period) -> Period | None:
    """Whole months of a year; two of them turned round reach into the next."""
    if period.grain is not Grain.YEAR or period.start is None:
        return None
    return _months(period.start.year, first, last)


def _months(year: int, first: int, last: int) -> Period | None:
    return reckoning.span(reckoning.month(year, first).start, reckoning.month(year + (last < first), last).end)


def _numbered(match: re.Match[str], now: Now) -> Found | None:
    return _found(numbers.value(match[1]), numbers.value(match[1]), match[2] or match[3], now)


def _found(first: int, last: int, year: str | None, now: Now) -> Found | None:
    way = "month" if first == last else "range"
    if year:
        return taken(_months(numbers.year(year), first, last), way=way)
    return taken(_months(now.year, first, last), "year", within=lambda p: in_year(first, last, p), way=way)


def _stretch(match: re.Match[str], now: Now) -> Found | None:
    return _found(numbers.value(match[1]), numbers.value(match[2]), match[3] or match[4], now)


def _several(match: re.Match[str], now: Now) -> Found | list[Found] | None:
    """Months that follow each other are one stretch, others stay apart."""
    named = list(re.finditer(r"(?:tháng |thang |t)?(\d+)", match[1]))
    values = [int(m[1]) for m in named]
    if not all(1 <= value <= 12 for value in values):
        return NO_TIME
    if values == list(range(values[0], values[0] + len(values))):
        return _found(values[0], values[-1], match[2] or match[3], now)
    found = []
    for m, value in zip(named, values, strict=True):
        one = _found(value, value, match[2] or match[3], now)
        if one:
            begin = match.start() if m is named[0] else match.start(1) + m.start()
            found.append(one.at(begin, match.start(1) + m.end()))
    return found


def _with_year(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.month(int(match[2]), int(match[1])), way="month")


def _pointed(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.month_away(now.today, steps(match[1])))


def _next(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.month_away(now.today, 1), way="begun")


def _nearest(match: re.Match[str], now: Now) -> Found | None:
    """ "tháng 3 tới" is the coming March, "tháng 3 vừa rồi" the last, "tháng 3 này" this year's."""
    number, towards = numbers.value(match[1]), steps(match[2])
    year = now.today.year
    if towards > 0 and number <= now.today.month:
        year += 1
    if towards < 0 and number >= now.today.month:
        year -= 1
    return taken(reckoning.month(year, number), way="month")


_M = rf"(?:{numbers.PATTERNS['m']})"
_SPAN = r"(?:-|–|—| - | – | đến | tới | -> )"
RULES = (
    rule("thang", rf"(?:các |những |mấy )?tháng <m>{_SPAN}(?:hết )?(?:tháng )?<m>{_YEAR}(?!/)", _stretch),
    rule("thang", rf"(?:các |những |mấy )?tháng ({_M}(?:{_MORE}(?:tháng )?{_M}){{1,11}}){_YEAR}", _several),
    rule("thang", rf"(?:các |những |mấy )?tháng ((?:{_IN_A_ROW})(?! ?[/.,]\d|\d)){_YEAR}", _several),
    rule("#", rf"t<m>{_SPAN}(?:hết )?t?<m>{_YEAR}(?![/\d])", _stretch),
    rule("#", rf"t({_M}(?:{_MORE}t?{_M}){{1,11}}){_YEAR}", _several),
    rule("thang", rf"tháng <month> ({THIS}|{NEXT}|{LAST})(?! năm| tuần)", _nearest),
    rule("thang", rf"tháng <month>(?! học){_YEAR}", _numbered),  # "các tháng năm học" are not May
    rule("#", rf"({_M}(?:(?:, ?| và ){_M}){{1,11}}) ?[/.] ?((?:19|20)\d\d)()(?![/\d])", _several),
    rule("#", rf"th?\.? ?0?(1[0-2]|[1-9]){_YEAR}", _numbered),
    rule("#", r"<m> ?[/.-] ?((?:19|20)\d\d)(?![/\d])", _with_year, never_after=r"[\d./-]+|số "),
    rule("thang", rf"tháng {POINTED}", _pointed),
    rule("thang", r"(?:sang|ra|qua) tháng(?! (?:đầu|cuối|thứ))", _next, never_after=r"(?:thông|trải|vượt) "),
)
