"""The time that somebody gives to an item: "sang tháng 5", "đến 15/8", "thêm 2 tuần"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from rules.plan import Grain, Item, Period
from understanding import times
from understanding.asks.deeds.words import before_reason
from understanding.normalise import Line

NEW = re.compile(r"\b(?:sang|qua|vao|thanh|toi|den|ve)\b")
BACK = re.compile(r"\b(?:ve|len|som)\b")
MORE = re.compile(
    r"\b(?:them|lui|cham|keo dai|gia han|day lui)(?: lai| them)*(?: khoang)? (?P<count>\d{1,3}|mot|hai|ba|bon|nam|sau)"
    r" (?P<unit>ngay|tuan|thang|quy)\b(?! (?:\d|gieng|chap|nay|sau|toi))"
)
COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6}
MONTHS = {"thang": 1, "quy": 3}
DAYS = {"ngay": 1, "tuan": 7}


@dataclass(frozen=True, slots=True)
class Given:
    """A time that was said, or how many months or days more."""

    period: Period | None = None
    months: int = 0
    days: int = 0

    def of(self, item: Item) -> Period | None:
        """The item's new time; None where it has none that could be moved on."""
        old = item.period
        if self.period is None:
            return None if old is None or old.end is None else _moved(old, old.end, self.months, self.days)
        if self.period.start is not None or self.period.end is None:
            return self.period
        start = old.start if old is not None else None
        inside = start is not None and start <= self.period.end
        return Period(start if inside else self.period.end, self.period.end, Grain.SPAN if inside else Grain.DAY)


def given(line: Line, spans: tuple[tuple[int, int], ...], today: date, after: date | None) -> Given | None:
    """The time said, numbers of items (at `spans`) aside; a month of no year is the next one after `after`."""
    told = _without(before_reason(line), spans)
    if more := MORE.search(told.folded):
        count = COUNTS.get(more["count"]) or int(more["count"])
        months = MONTHS.get(more["unit"], 0) * count
        return Given(months=months, days=0 if months else count * DAYS[more["unit"]])
    for begin in (*reversed([match.start() for match in NEW.finditer(told.folded)]), 0):
        part = Line(told.text[begin:], told.folded[begin:], told.marked)
        if found := times.find(part, today):
            last = found[-1]
            if after and _is_of_next_year(last, after) and not BACK.search(told.folded):
                last = times.find(part, today, year=today.year + 1)[-1]
            return Given(last.period)
    return None


def _without(line: Line, spans: tuple[tuple[int, int], ...]) -> Line:
    """The line with bars where items are named; places stay."""
    text, folded = line.text, line.folded
    for start, end in spans:
        bars = "|" * (end - start)
        text, folded = text[:start] + bars + text[end:], folded[:start] + bars + folded[end:]
    return Line(text, folded, line.marked)


def _is_of_next_year(said: times.Said, after: date) -> bool:
    """ "Sang tháng 2", said of something due in December."""
    return "year" in said.assumed and said.period.end is not None and said.period.end < after


def _moved(old: Period, end: date, months: int, days: int) -> Period:
    if days:
        return Period(old.start, end + timedelta(days), Grain.SPAN)
    last = _month_later(end, months)
    if old.grain is Grain.MONTH and old.start is not None:
        return Period(last.replace(day=1), last, Grain.MONTH)
    return Period(old.start, last, Grain.SPAN)


def _month_later(day: date, months: int) -> date:
    """The same day so many months on; the last day of a month stays a last day."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    is_last = (day + timedelta(1)).day == 1
    length = (following - first).days
    return first.replace(day=length if is_last else min(day.day, length))
