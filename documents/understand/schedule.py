"""A time as a plan prints it: its period, whether it comes back, what it waits for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from documents.understand.misprints import mended
from rules.plan import Grain, Period, Recurrence
from understanding import times
from understanding.normalise import Line, fold
from understanding.times import Said

_RECURRENCES = tuple(
    (recurrence, re.compile(pattern.replace("EVERY", r"(?:hang|moi|dinh ky(?: hang| moi)?)")))
    for recurrence, pattern in (
        (Recurrence.WEEKLY, r"(?<!\w)EVERY tuan(?!\w)|(?<!\w)lan ?/ ?tuan"),
        (Recurrence.MONTHLY, r"(?<!\w)EVERY thang(?!\w)|(?<!\w)lan ?/ ?thang"),
        (Recurrence.QUARTERLY, r"(?<!\w)EVERY qu[yi](?!\w)|(?<!\w)lan ?/ ?qu[yi]"),
        (Recurrence.YEARLY, r"(?<!\w)EVERY nam(?!\w)|(?<!\w)thuong nien(?!\w)"),
    )
)
_WAITS = re.compile(
    r"(?:ngay |cham nhat .{0,30}?)?sau khi |khi (?!ket thuc)|tuy (?:theo|tinh hinh)"
    r"|theo (?:de nghi|tien do|ke hoach|yeu cau|lich|huong dan|(?:su )?chi dao|thong bao|quy dinh|van ban|thuc te)"
)
_UNTIL_EVENT = re.compile(r"(?:cho )?den khi (?!ban hanh)\S.*")
_CITED = re.compile(
    r"\([^()]*\d{4}\s*[-–]\s*[^()]*\d{4}\)"
    r"|(?:nghi quyet|quyet dinh|ke hoach|chi thi|cong van|ket luan|thong tu|nghi dinh|luat|huong dan|chuong trinh)"
    r"(?: hanh dong| phoi hop)? so:? ?[^;.]*?ngay \d+[^\s,;)]*"
    r"|(?:nhiem ky|giai doan|nam hoc|khoa) \d{4}\s*[-–]\s*\d{4}"
    r"|(?:chao mung|don chao|don nam moi|ky niem|huong ung|nhan (?:dip|ngay)"
    r"|ngay (?:thanh lap|truyen thong|hoi|quoc \w+))"
    r"(?:(?! vao | tu ngay | tu thang | trong thang | trong quy | thoi gian )[^.;:])*"
    r"|ban hanh ngay [\d/]+"
)


LONGEST_SENTENCE = 3000  # letters that are searched for a time
UNKNOWN_YEAR = 1  # of a document that names no year: a time without one then has no dates


@dataclass(frozen=True, slots=True)
class Schedule:
    """When: `text` as printed; a waiting task has a `condition`, with a period only where one side is said."""

    text: str | None = None
    period: Period | None = None
    recurrence: Recurrence = Recurrence.NONE
    condition: str | None = None

    @property
    def says_something(self) -> bool:
        return self.period is not None or self.recurrence is not Recurrence.NONE or self.condition is not None


def in_cell(text: str | None, year: int, today: date | None = None) -> Schedule:
    """The schedule that a cell or a "Thời gian:" line means; a bare month is one of `year`.

    `today` is a day within the time of the heading above, for "cuối tháng" and "tuần 2" below it.
    """
    if not text:
        return Schedule()
    folded = fold(mended(text)).lower()
    recurrence = recurrence_in(text)
    if _WAITS.match(folded.lstrip("(- ")):
        return Schedule(text, None, recurrence, text)
    said = found(text, year, today)
    if recurrence is not Recurrence.NONE:
        return Schedule(text, None, recurrence)
    period = spanned(said)
    if until := _UNTIL_EVENT.search(folded):
        start = period.start if period else None
        open_period = Period(start, None, Grain.SPAN) if start else None
        return Schedule(text, open_period, recurrence, text[until.start() :].rstrip(". "))
    waits = _WAITS.search(folded) if period is None else None
    return Schedule(text, period, recurrence, text[waits.start() :] if waits else None)


def between(start: str | None, end: str | None, year: int, today: date | None = None) -> Schedule:
    """The schedule of two cells, one for the beginning and one for the end."""
    first, last = in_cell(start, year, today), in_cell(end, year, today)
    text = " - ".join(filter(None, (start, end if end != start else None))) or None
    if first.period is None or last.period is None:
        known = replace(first if first.says_something else last, text=text)
        if known.period is last.period and last.period is not None:
            return replace(known, period=Period(None, last.period.end, Grain.SPAN))
        return known
    if first.period.start and last.period.end and first.period.start <= last.period.end:
        grain = first.period.grain if first.period == last.period else Grain.SPAN
        return Schedule(text, Period(first.period.start, last.period.end, grain))
    return Schedule(text, first.period)


def in_sentence(text: str, year: int, within: Period | None = None) -> Schedule:
    """The time that a sentence of prose sets for its task, exact to a quarter at least, or nothing.

    Dates of cited documents, terms of office and anniversaries are not a task's time; nor is what lies out of `within`.
    """
    exact = [said for said in found(text, year) if _sets_a_time(said, within)]
    if not exact:
        return Schedule()
    words = text[exact[0].start : exact[-1].end] if len(text) == len(text.lower()) else exact[0].words
    return Schedule(words, spanned(exact))


@lru_cache(maxsize=1024)
def found(text: str, year: int, today: date | None = None) -> tuple[Said, ...]:
    """The times that a text says outside citations; offsets are those of `text`."""
    lowered = mended(text[:LONGEST_SENTENCE]).lower()
    line = Line(lowered, fold(lowered), True)
    cited = [match.span() for match in _CITED.finditer(line.folded)]
    said = times.find(line, today or date(year, 1, 1), year=year)
    # A plan has no today: a bare hour or weekday, the "CN" of "KH&CN", or "cuối tháng" of no month is no date in it.
    taken_for_granted = {"week", "day"} if today else {"week", "day", "month", "quarter"}
    taken_for_granted |= {"year"} if year == UNKNOWN_YEAR else set()
    return tuple(
        one for one in said if not one.assumed & taken_for_granted and not any(a <= one.start < b for a, b in cited)
    )


def recurrence_in(text: str) -> Recurrence:
    """How often the text says that a task comes back; the most frequent one where several stand."""
    folded = fold(text).lower()
    return next((recurrence for recurrence, pattern in _RECURRENCES if pattern.search(folded)), Recurrence.NONE)


def spanned(said: Iterable[Said]) -> Period | None:
    """One period that holds everything said; a closer time within a wider one ("cuối năm 12/2020") stands for both."""
    periods = _innermost([one.period for one in said])
    if len(periods) < 2:
        return periods[0] if periods else None
    starts = [period.start for period in periods if period.start]
    ends = [period.end for period in periods if period.end]
    start = min(starts) if len(starts) == len(periods) else None
    end = max(ends) if len(ends) == len(periods) else None
    return Period(start, end, Grain.SPAN)


def _innermost(periods: list[Period]) -> list[Period]:
    closest = min(periods, key=lambda period: period.days or 10**6, default=None)
    if closest is None or closest.start is None or closest.end is None:
        return periods
    within_all = all(period.holds(closest.start) and period.holds(closest.end) for period in periods)
    return [closest] if within_all else periods


def _sets_a_time(said: Said, within: Period | None) -> bool:
    if said.period.grain in (Grain.YEAR, Grain.HALF):
        return False
    return within is None or within.overlaps(said.period)
