"""Hours: 8h30, lúc 9 giờ, 14h-16h, 3 giờ chiều, and the parts of a day, which need a day beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time

from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times.rule import NO_TIME, Found, Now, rule
from understanding.times.said import Hours

_PARTS: dict[str, Hours] = {
    "sang": (time(6), time(11)),
    "trua": (time(11), time(13)),
    "chieu": (time(13), time(18)),
    "toi": (time(18), time(22)),
    "dem": (time(18), time(23, 59)),
    "khuya": (time(18), time(23, 59)),
}
_CLOCK = r"(\d{1,2}) ?(?:h|g|giờ|:(?=\d\d))(?: ?(\d\d|rưỡi)(?!\d))?(?: ?(?:phút|p))?"
_PART = r"(?: (?:giờ )?(?:buổi )?(sáng|trưa|chiều|tối|đêm))?"
_TO = r" ?(?:-|–|đến|tới) ?"


def _clock(hour: str, minute: str | None, part: str | None) -> time | None:
    number = int(hour)
    half_day = fold(part) if part else ""
    if number < 12 and (
        half_day in ("chieu", "toi") or (half_day == "trua" and number < 3) or (half_day == "dem" and number > 5)
    ):
        number += 12
    minutes = 0 if minute is None else int(minute) if minute.isdecimal() else 30
    return time(number, minutes) if number < 24 and minutes < 60 else None


def _found(first: time | None, last: time | None, now: Now) -> Found:
    if first is None or last is None:
        return NO_TIME
    return Found(Period(now.today, now.today, Grain.HOUR), frozenset({"day"}), hour=(first, last), way="hour")


def _moment(match: re.Match[str], now: Now) -> Found | None:
    at = _clock(match[1], match[2], match[3])
    return _found(at, at, now)


def _stretch(match: re.Match[str], now: Now) -> Found | None:
    part = match[6] or match[3]
    return _found(_clock(match[1], match[2], match[3] or part), _clock(match[4], match[5], part), now)


def _part_of_day(match: re.Match[str], now: Now) -> Found | None:
    found = Found(Period(now.today, now.today, Grain.DAY), frozenset({"day"}), hour=_PARTS[fold(match[1])], way="hour")
    return replace(found, alone=False)


RULES = (
    rule("#", rf"(?:từ |lúc |khoảng |vào ){{0,3}}{_CLOCK}{_PART}{_TO}{_CLOCK}{_PART}", _stretch),
    rule("#", rf"(?:lúc |khoảng |tầm |vào ){{0,3}}{_CLOCK}{_PART}", _moment),
    rule("ruoi", r"(?:lúc |khoảng |tầm |vào ){0,3}(\d{1,2}) (rưỡi) (?:giờ )?(sáng|trưa|chiều|tối)", _moment),
    rule(
        "sang trua chieu toi dem",
        r"(?:(?:đầu giờ|cuối giờ|buổi|đầu buổi|cuối buổi|giờ|ca) ){0,3}"
        r"(sáng|trưa|chiều|tối|đêm|khuya)(?: sớm| muộn)?(?! (?:tháng|quý|tuần|năm)(?!\w))",
        _part_of_day,
    ),
)
