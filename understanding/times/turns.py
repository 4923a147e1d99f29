"""The time that begins: tháng mới, năm mới; "sang tháng 8 rồi", "đến quý 4 rồi", "vào tháng 1 rồi".

After words of arriving, "rồi" means already: what comes, never last year's.
"""

from __future__ import annotations

import re
from datetime import timedelta

from understanding.normalise import fold
from understanding.times import numbers, reckoning
from understanding.times.rule import Found, Now, rule, taken

# for so many days it is still new
_NEW_DAYS = {"tuan": 1, "thang": 7, "quy": 15, "nam": 45}
_NEARLY = 3  # months ahead that a month or quarter already spoken of as come may lie in the next year


def _new(match: re.Match[str], now: Now) -> Found | None:
    """The unit that is new now, or the next; said of tomorrow, as seen from tomorrow."""
    unit = fold(match[2])
    day = now.today + timedelta(1) if match[1] else now.today
    this = reckoning.away(day, unit, 0)
    assert this.start is not None
    still_new = (day - this.start).days < _NEW_DAYS[unit]
    return taken(this if still_new else reckoning.away(day, unit, 1), way="begun")


def _month(match: re.Match[str], now: Now) -> Found | None:
    number = numbers.value(match[1])
    ahead = (number - now.today.month) % 12
    year = now.today.year + (number < now.today.month and ahead <= _NEARLY)
    return taken(reckoning.month(year, number), way="begun")


def _quarter(match: re.Match[str], now: Now) -> Found | None:
    number = numbers.value(match[1])
    year = now.today.year + (number == 1 and now.today.month >= 10)
    return taken(reckoning.quarter(year, number), way="begun")


_ARRIVING = r"(?:sang|bước|vào|qua|bắt đầu|(?<!\d )đến|(?<!\d )tới) (?:đầu |giữa |cuối )?"
RULES = (
    rule("moi", r"(?:chúc|mừng|đón|chào)(?: \S+){0,4} năm mới", lambda match, now: Found(None)),
    rule(
        "moi",
        r"(?:(?:ngày )?(mai)(?: là| lại)? )?(?:(?:chuẩn bị|sắp|gần|bước|chuyển|sang|qua|vào|đến|tới) ){0,4}"
        r"(tuần|tháng|quý|năm) mới(?: rồi)?(?! (?:nhất|đây|rồi|\d))",
        _new,
        never_after=r"(?:\d|một|hai|ba|mấy|nhiều|mỗi|nửa|từng|hằng|hàng|cả) ",
    ),
    rule("roi", r"tháng <month> rồi", _month, only_after=_ARRIVING),
    rule("roi", r"quý <quarter> rồi", _quarter, only_after=_ARRIVING),
)
