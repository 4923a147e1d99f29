"""Stretches written as one: 15-17/9/2023, từ 15 đến 17/9, ngày 5, 6 và 7 tháng 9, từ nay; and the now at their ends."""

from __future__ import annotations

import re

from rules.plan.period import Grain, Period
from understanding.times import numbers, reckoning
from understanding.times.rule import NO_TIME, Found, Now, rule, taken

_TO = r"(?: - | – | — |- |– | -| –|-|–|—| đến(?: hết)?(?: ngày)? | tới(?: hết)?(?: ngày)? | -> )"
_AND = r"(?:, ?| và | & | với )"
_FROM = r"(?:(?:từ|trong|các|những|ngày|hôm|mùng|mồng) ){0,4}"
_MONTH = r"(?: ?/ ?|\.| tháng )<m>(?:(?:/|-| năm |, năm | )<year>)?(?![/\d])"
_NOW = r"(?:nay|giờ|bây giờ|hiện tại|hiện nay|hiện giờ|chừ|lúc này|hôm nay|bữa nay|thời điểm này|ngày hôm nay)"


def _days(first: str, last: str, month: str, year: str | None, now: Now) -> Found:
    of = numbers.year(year) if year else now.year
    start, end = (reckoning.day_of(of, int(month), int(number)) for number in (first, last))
    if start is None or end is None:
        return NO_TIME

    def within(period: Period) -> Period | None:
        long = period.grain is Grain.YEAR and period.start is not None
        return _days(first, last, month, str(period.start.year), now).period if long and period.start else None

    period = reckoning.span(start.start, end.end)
    if year:
        return taken(period, way="range") or NO_TIME
    return taken(period, "year", within=within, way="range") or NO_TIME


def _stretch(match: re.Match[str], now: Now) -> Found | None:
    return _days(match[1], match[2], match[3], match[4], now)


def _in_month(match: re.Match[str], now: Now) -> Found | None:
    """ "từ ngày 5 đến 10": days of this month, or of a month said next to it."""
    first, last = int(match[1]), int(match[2])
    if "-" in match[0] and " - " not in match[0] and last <= 12 and not match[0].startswith(("từ", "tu")):
        return None  # "ngày 1-5" is the first of May

    def within(period: Period) -> Period | None:
        if period.grain is not Grain.MONTH or period.start is None:
            return None
        found = _days(match[1], match[2], str(period.start.month), str(period.start.year), now)
        return found.period

    this = reckoning.month_away(now.today, 0)
    return taken(within(this), "month", "year", within=within, way="day") if first <= last else None


def _now(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(now.today), way="now")


def _until_now(match: re.Match[str], now: Now) -> Found | None:
    return taken(Period(None, now.today, Grain.SPAN))


_D = numbers.PATTERNS["d"]
_PART = r"(?:tháng|quý|thứ|tuần|t|q|chủ) ?|[/.-]"
_NO_OTHER = r"(?! ?(?:(?:giờ|h|g|người)(?!\w)|[:%/]|[.-]\d)| (?:năm|ngày|tuần)(?!\w)| tháng tới)"
RULES = (
    rule("#", rf"(?:trong )?(?:tuần|tháng) từ (?:ngày )?<d>{_TO}(?:ngày )?<d>{_MONTH}", _stretch),
    rule("#", rf"{_FROM}<d>{_TO}(?:ngày )?<d>{_MONTH}", _stretch, never_after=_PART),
    rule(
        "#", rf"{_FROM}<d>(?:{_AND}(?:ngày )?(?:{_D})){{0,12}}{_AND}(?:ngày )?<d>{_MONTH}", _stretch, never_after=_PART
    ),
    rule(
        "ngay tu",
        rf"(?:từ )?(?:ngày|mùng|mồng|hôm|từ) <d>{_TO}<d>{_NO_OTHER}",
        _in_month,
    ),
    rule(
        "ngay mung mong hom",
        rf"(?:các |những |hai )?(?:ngày|mùng|mồng|hôm) <d>(?:{_AND}(?:ngày )?(?:{_D})){{0,12}}"
        rf"{_AND}(?:ngày )?<d>{_NO_OTHER}",
        _in_month,
    ),
    rule("truoc", rf"(?:từ )?trước (?:đến|tới) {_NOW}", _until_now),
    rule(
        "nay gio hien chu luc hom bua day",
        rf"(?:kể )?từ (?:(?:ngày )?{_NOW}(?! sang)|đây(?= (?:đến|tới|cho)))",
        _now,
        never_after="(?:tháng|thứ|quý) ",
    ),
    rule("nay gio hien chu luc hom bua", _NOW, _now, only_after=r"(?:đến|tới) "),
)
