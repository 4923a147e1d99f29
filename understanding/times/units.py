"""Bare năm, quý, tháng, tuần: the present one, where a part or "trong", "cả", "hết" stands before it."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times import parts, reckoning
from understanding.times.rule import Found, Now, rule, taken

_ASSUMED = {"nam": "year", "quy": "quarter", "thang": "month", "tuan": "week"}


def _present(unit: str, now: Now) -> Period:
    return reckoning.year(now.year) if unit == "nam" else reckoning.away(now.today, unit, 0)


def _whole(match: re.Match[str], now: Now) -> Found | None:
    unit = fold(match[1])
    return taken(_present(unit, now), _ASSUMED[unit], within=_same if unit == "nam" else None)


def _same(period: Period) -> Period | None:
    """The year itself: "cuối năm" in a line that speaks of 2022."""
    return period if period.grain is Grain.YEAR else None


def _bare(match: re.Match[str], now: Now) -> Found | None:
    found = _whole(match, now)
    return replace(found, alone=False) if found else None


def _ten_days(match: re.Match[str], now: Now) -> Found | None:
    month = reckoning.month_away(now.today, 0)
    which = {"thuong": 0, "trung": 1, "ha": 2}[fold(match[1])]
    if month.start is None or month.end is None:
        return None
    return taken(parts.third(month.start, month.end, month.grain, which), "month")


def _rest(match: re.Match[str], now: Now) -> Found | None:
    longer = reckoning.year(now.today.year) if fold(match[1]) == "thang" else reckoning.month_away(now.today, 0)
    return taken(reckoning.span(now.today, longer.end), "year" if fold(match[1]) == "thang" else "month")


def _half_month(match: re.Match[str], now: Now) -> Found | None:
    month = reckoning.month_away(now.today, 0)
    assert month.start is not None
    assert month.end is not None
    return taken(parts.half(month.start, month.end, month.grain, fold(match[1]) == "cuoi"), "month")


def _today(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(now.today))


def _half(match: re.Match[str], now: Now) -> Found | None:
    number = 1 if fold(match[1]) == "dau" else 2

    def within(period: Period) -> Period | None:
        return reckoning.half(period.start.year, number) if period.grain is Grain.YEAR and period.start else None

    return taken(reckoning.half(now.year, number), "year", within=within)


_DATED = r"từ (?:ngày )?\d"  # "trong tuần từ 13/3 đến 18/3" is that week
_NOT = rf"(?! (?:{_DATED}|(?:người|đồng chí|đ/c|cái|việc|hội|đơn vị|học|mới|nay|cũ|nào|mấy)(?!\w)))"
_NOT_WHOLE = rf"(?! (?:{_DATED}|(?:cái|việc|hội|đơn vị|học|mới|nay|cũ|nào)(?!\w)))"
"""After "cả": "cả năm mấy cái" counts what is in the year, "cả năm đồng chí Uy" names somebody."""
RULES = (
    rule("con lai", r"(?:các|những|mấy)? ?(tháng|ngày) còn lại(?! (?:(?:của|trong) )?(?:tháng|quý|năm|tuần))", _rest),
    rule("nua", r"nửa tháng (đầu|cuối)(?! (?:của )?tháng)", _half_month),
    rule("trong", r"trong ngày(?= *$| *[?.,!]| (?:này|có|phải))", _today),
    rule("tuan", r"(thượng|trung|hạ) tuần(?! tháng)", _ten_days),
    rule("thang nam", r"(?:nửa năm|(?:6|sáu) tháng) (đầu|cuối)(?! năm(?! (?:đồng chí|đ/c))| tháng| quý)", _half),
    rule(
        "nam quy thang tuan",
        rf"(?:trong|(?:tổng )?cả|suốt|toàn|nguyên|quanh|trọn) (năm|tháng|quý|tuần){_NOT_WHOLE}"
        r"(?! (?:đầu|giữa|cuối|thứ)(?!\w))",
        _whole,
    ),
    rule("nam quy thang tuan", rf"(năm|tháng|quý|tuần){_NOT}", _bare),
)
