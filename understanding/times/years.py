"""Years and terms: năm nay, sang năm, năm ngoái, năm 2021, năm 21, giai đoạn 2021-2025, nhiệm kỳ 2019–2024."""

from __future__ import annotations

import re

from rules.plan.period import Grain, Period
from understanding.times import numbers, reckoning
from understanding.times.relative import POINTED, steps
from understanding.times.rule import NO_TIME, Found, Now, rule, taken

_NOT_COUNTED = r"(?! ?(?:đồng|người|đại biểu|hội viên|thành viên|triệu|tỷ|nghìn|ngàn|k|đ|tr|việc|bài|m2|km)(?!\w))"


def _numbered(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.year(numbers.year(match[1])), way="year")


def _pointed(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.year_away(now.today, steps(match[1])), way="year")


def _next(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.year_away(now.today, 1), way="year")


def _stretch(match: re.Match[str], now: Now) -> Found | None:
    first, last = reckoning.year(int(match[1])), reckoning.year(numbers.year(match[2]))
    if first.start and last.end and first.start > last.end:
        return NO_TIME
    return taken(Period(first.start, last.end, Grain.SPAN), way="year")


def _in_words(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.year(2000 + numbers.below_hundred(match[1])), way="year")


_SOUTH = r"(?:việt|miền|quảng|hà|(?<!mùa )đông|tây|phía|hồ) "
_TO = r" ?(?:-|–|—|đến|tới|đến năm|tới năm|đến hết năm|->) ?"
_TERM = r"giai đoạn|nhiệm kỳ|nk|thời kỳ|từ|các năm|những năm|năm"
RULES = (
    rule(
        "20 19",
        rf"(?:(?:{_TERM}) ){{0,3}}<year>{_TO}((?:19|20)\d\d|(?<=-)\d\d)(?![/\d])",
        _stretch,
    ),
    rule("nam", r"(?:sang |trong |qua )?năm <year>(?![/\d])(?: này)?", _numbered),
    rule(
        "nam", rf"năm hai (?:(?:nghìn|ngàn)(?: không trăm)?|không)(?: linh| lẻ)? ({numbers.BELOW_HUNDRED})", _in_words
    ),
    rule("nam", rf"(?:sang |trong |qua )?năm ([12]\d)(?![/.-]\d|%){_NOT_COUNTED}", _numbered),
    rule("nam", rf"năm {POINTED}", _pointed, never_after=_SOUTH),
    rule("nam", r"(?:sang|qua|ra) năm(?: mới)?(?! (?:đầu|cuối|thứ))", _next, never_after=r"(?:thông|trải|vượt) "),
)
BARE = (
    rule(
        "20",
        rf"(20[0-4]\d){_NOT_COUNTED}(?![/-]\d|[/-]\w|[.,]\d)",
        _numbered,
        never_after=r"[\d./-]+|số |mục |item |giá |tiền ",
    ),
)
