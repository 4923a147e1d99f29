"""Seasons as an office counts them, by quarters: xuân Jan–Mar, hè (hạ) Apr–Jun, thu Jul–Sep, đông Oct–Dec."""

from __future__ import annotations

import re
from collections.abc import Callable

from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times import reckoning
from understanding.times.relative import LAST, NEXT, THIS, steps
from understanding.times.rule import Found, Now, rule, taken

_QUARTER = {"xuan": 1, "he": 2, "ha": 2, "thu": 3, "dong": 4}


def _season(match: re.Match[str], now: Now) -> Found | None:
    """ "hè này" is this year's, "hè tới" the one that has not begun, "hè vừa rồi" the one that is over."""
    number = _QUARTER[fold(match[1])]
    if match[3]:
        return taken(reckoning.quarter(int(match[3]), number), way="quarter")
    this = reckoning.quarter(now.today.year, number)
    if match[2] is None:
        return taken(reckoning.quarter(now.year, number), "year", within=_in_year(number), way="quarter")
    return taken(reckoning.quarter(now.today.year + _years_on(this, steps(match[2]), now), number), way="quarter")


def _years_on(this: Period, towards: int, now: Now) -> int:
    assert this.start is not None
    assert this.end is not None
    if towards > 0:
        return int(this.start <= now.today)
    return -int(this.end >= now.today) if towards < 0 else 0


def _in_year(number: int) -> Callable[[Period], Period | None]:
    def within(period: Period) -> Period | None:
        long = period.grain is Grain.YEAR and period.start is not None
        return reckoning.quarter(period.start.year, number) if long and period.start else None

    return within


_WHICH = rf"(?: ({THIS}|{NEXT}|{LAST})(?! năm))?(?: (?:năm )?<year>)?"
_HELD = r"(?:(?:dịp|kỳ|nghỉ|trong|lễ) ){0,3}"
RULES = (
    rule("mua", rf"{_HELD}mùa (xuân|hè|hạ|thu|đông)(?! (?:nhập|tiền|mua|phí)){_WHICH}", _season),
    rule("he", rf"(?:(?:dịp|kỳ|nghỉ|sinh hoạt|hoạt động|ba tháng|3 tháng) ){{1,2}}(hè){_WHICH}", _season),
    rule(
        "he",
        rf"(hè)(?= (?:{THIS}|{NEXT}|{LAST}|năm|20\d\d)(?!\w)){_WHICH}",
        _season,
        never_after=r"(?:liên|quan|thế|vỉa|cổ|mô|chi|gì|rứa|vậy|hả) ",
    ),
)
