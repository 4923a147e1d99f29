"""Lunar dates: mùng 10 tháng 3 âm, rằm tháng 7, tháng Giêng, 23 tháng Chạp, mùng 3 Tết, 29 Tết."""

from __future__ import annotations

import re
from datetime import date

from rules.calendar import lunisolar
from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times import numbers, reckoning
from understanding.times.rule import NO_TIME, Found, Now, rule, taken

# "tháng 5 ta đi làm việc": ta is we, unless nothing is said of us
_LUNAR = (
    r"(?: âm lịch| âm| al| âl| ?\((?:âm lịch|âm|al|âl)\)"
    r"| ta(?= *(?:$|[?.,!;:)])| (?:năm|hả|nhỉ|à|thì phải|phải không|đúng không)(?!\w)))"
)
_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")


def _month_number(said: str) -> int:
    return {"gieng": 1, "chap": 12}.get(fold(said)) or numbers.value(said)


def _year(month: int, now: Now) -> int:
    """The lunar year that a bare month belongs to: tháng Chạp in January is that of the year not yet over."""
    return lunisolar.year_of(now.today) if month == 12 and now.year == now.today.year else now.year


def _day(year: int, month: int, number: int) -> Period | None:
    there = lunisolar.day_of(year, month, number)
    return reckoning.day(there) if there else None


def _date(month: int, number: int, year: str | None, now: Now) -> Found:
    if not 1 <= month <= 12:
        return NO_TIME
    if year:
        return taken(_day(int(year), month, number), way="date") or NO_TIME

    def within(period: Period) -> Period | None:
        return _day(period.start.year, month, number) if period.grain is Grain.YEAR and period.start else None

    return taken(_day(_year(month, now), month, number), "year", within=within, way="date") or NO_TIME


def _dated(match: re.Match[str], now: Now) -> Found | None:
    number, month, *years = match.groups()
    return _date(_month_number(month), numbers.value(number), next(filter(None, years), None), now)


def _in_named_year(match: re.Match[str], now: Now) -> Found | None:
    """ "10 tháng 3 năm Tân Sửu": a year of that name is a lunar one."""
    stem, branch = (_place(said, names) for said, names in ((match[3], _STEMS), (match[4], _BRANCHES)))
    year = lunisolar.year_called(stem, branch, now.year)
    return _date(_month_number(match[2]), numbers.value(match[1]), str(year), now) if year else None


def _place(said: str, names: tuple[str, ...]) -> int:
    return next(place for place, name in enumerate(names) if fold(name) == fold(said))


def _days(match: re.Match[str], now: Now) -> Found | None:
    """ "từ ngày 8 đến 10/3 âm lịch": both days are lunar."""
    first, first_month, last, last_month, *years = match.groups()
    year = next(filter(None, years), None)
    months = (_month_number(first_month or last_month), _month_number(last_month))

    def of(year: int) -> Period | None:
        start, end = (_day(year, month, numbers.value(day)) for month, day in zip(months, (first, last), strict=True))
        return reckoning.span(start.start, end.end) if start and end else None

    if year:
        return taken(of(int(year)), way="range") or NO_TIME
    return taken(
        of(_year(months[1], now)),
        "year",
        within=lambda period: of(period.start.year) if period.grain is Grain.YEAR and period.start else None,
        way="range",
    )


def _full_moon_of(match: re.Match[str], now: Now) -> Found | None:
    return _date(_month_number(match[1]), 15, match[2], now)


def _full_moon(match: re.Match[str], now: Now) -> Found | None:
    """Rằm by itself: the coming 15th of a lunar month; in a month of ours, the one that falls into it."""
    there = _full_moon_after(now.today)
    return taken(reckoning.day(there), "month", within=_full_moon_within) if there else None


def _full_moon_after(day: date) -> date | None:
    years = (day.year - 1, day.year, day.year + 1)
    days = (lunisolar.day_of(year, month, 15) for year in years for month in range(1, 13))
    return min((there for there in days if there and there >= day), default=None)


def _full_moon_within(period: Period) -> Period | None:
    if period.grain is not Grain.MONTH or period.start is None or period.end is None:
        return None
    there = _full_moon_after(period.start)
    return reckoning.day(there) if there and there <= period.end else None


def _month(match: re.Match[str], now: Now) -> Found | None:
    month = _month_number(match[1])

    def of(year: int) -> Period:
        return Period(*lunisolar.month_days(year, month), Grain.MONTH)

    if match[2]:
        return taken(of(int(match[2])))
    return taken(
        of(_year(month, now)),
        "year",
        within=lambda period: of(period.start.year) if period.grain is Grain.YEAR and period.start else None,
    )


def _after_new_year(match: re.Match[str], now: Now) -> Found | None:
    """ "mùng 3 Tết" is in the first month, "29 Tết" in the last one before it."""
    number = numbers.value(match[1])
    year = coming_new_year(now).year

    def there(year: int) -> Period | None:
        return _day(year, 1, number) if number <= 15 else _day(year - 1, 12, number)

    return taken(
        there(int(match[2]) if match[2] else year),
        "year",
        within=lambda period: there(period.start.year) if period.grain is Grain.YEAR and period.start else None,
    )


def coming_new_year(now: Now) -> date:
    """Mùng 1 of the Tết that is meant: the coming or present one, in a plan of another year that year's."""
    if now.year != now.today.year:
        return lunisolar.new_year(now.year)
    this = lunisolar.new_year(now.today.year)
    return this if (now.today - this).days < 15 else lunisolar.new_year(now.today.year + 1)


_DAY = r"(?:(?:ngày|hôm) )?(?:(?:mùng|mồng) )?<day>"
_IN = r"(?:,? (?:năm )?<year>)?"
_OF_MONTH = r"(?: tháng |[/.-])<month>"
_OF_YEAR = r"(?:(?:[/.-]|,? năm )<year>)?"
_TO = r"(?: ?(?:-|–|—) ?| đến(?: hết)? | tới(?: hết)? )"
RULES = (
    rule("am ta al", rf"(?:từ )?{_DAY}(?:{_OF_MONTH})?{_TO}{_DAY}{_OF_MONTH}{_OF_YEAR}{_LUNAR}{_IN}", _days),
    rule("nam", rf"{_DAY}{_OF_MONTH},? năm ({'|'.join(_STEMS)}) ({'|'.join(_BRANCHES)})", _in_named_year),
    rule("gieng chap", rf"{_DAY} (?:tháng )?(giêng|chạp){_IN}", _dated),
    rule("am ta al", rf"{_DAY}{_OF_MONTH}{_OF_YEAR}{_LUNAR}{_IN}", _dated),
    rule("ram", rf"(?:ngày )?rằm tháng <month>{_LUNAR}?{_IN}", _full_moon_of),
    rule("ram", rf"(?:ngày )?rằm (?:tháng )?(giêng|chạp){_IN}", _full_moon_of),
    rule("ram", r"(?:ngày |hôm )?rằm(?! tháng \d| trung)", _full_moon),
    rule("gieng chap", rf"(?:ra |tháng )(giêng|chạp){_IN}", _month),
    rule("thang", rf"tháng <month>{_LUNAR}{_IN}", _month),
    rule("tet", rf"(?:(?:ngày|hôm) )?(?:mùng|mồng|ngày) <day> tết{_IN}", _after_new_year),
    rule("tet", rf"(29|30|28|27|hai mươi chín|ba mươi) tết{_IN}", _after_new_year),
)
