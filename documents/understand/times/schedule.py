"""A time as a plan prints it: its period, whether it comes back, what it waits for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from documents.understand.misprints import mended
from documents.understand.times import no_times, spans
from documents.understand.times.frame import AUGUST, DAYS_IN_QUARTER, Frame
from rules.plan import Grain, Period, Recurrence
from understanding import times
from understanding.normalise import Line, fold
from understanding.times import Said

_RECURRENCES = tuple(
    (recurrence, re.compile(pattern.replace("EVERY", r"(?:hang|moi|tung|dinh ky(?: hang| moi)?)")))
    for recurrence, pattern in (
        (Recurrence.QUARTERLY, r"(?<!\w)(?:0?3|ba) thang (?:mot|0?1) lan(?!\w)"),
        (
            Recurrence.WEEKLY,
            r"(?<!\w)EVERY tuan(?!\w)|(?<!\w)\d+ \w+ ?/ ?tuan|(?<!\w)tuan (?:mot|0?1) (?:lan|buoi)(?!\w)",
        ),
        (
            Recurrence.MONTHLY,
            r"(?<!\w)EVERY thang(?!\w)|(?<!\w)\d+ \w+ ?/ ?thang|(?<![\w ])thang (?:mot|0?1) lan(?!\w)",
        ),
        (
            Recurrence.QUARTERLY,
            r"(?<!\w)EVERY qu[yi](?!\w)|(?<!\w)\d+ \w+ ?/ ?qu[yi]|(?<!\w)qu[yi] (?:mot|0?1) lan(?!\w)",
        ),
        (Recurrence.YEARLY, r"(?<!\w)EVERY nam(?!\w)|(?<!\w)thuong nien(?!\w)"),
    )
)
_WAITS = re.compile(
    r"(?:ngay |cham nhat .{0,30}?)?sau khi |khi (?!ket thuc)|tuy (?:theo|tinh hinh)"
    r"|theo (?:de nghi|tien do|ke hoach|yeu cau|lich|huong dan|(?:su )?chi dao|thong bao|qu[yi] dinh|quyet dinh|van ban"
    r"|thuc te|giay (?:moi|trieu tap))"
    r"|(?:it nhat |cham nhat |truoc |trong (?:vong )?)?\d+ ngay (?:truoc|sau|ke tu)\b"
    r"|trong (?:tuan|thang) (?:truoc|sau) (?=\w)"
    r"|truoc (?:khi |khai mac|be mac|khai giang|dai hoi|hoi nghi|ky hop)(?!.*\d/\d)"
)
_UNTIL_EVENT = re.compile(r"(?:cho )?den khi (?!ban hanh)\S.*")
_WEEKS = re.compile(r"(tuần )(\d)\s*(?:[,+&–-]|và)\s*(?=\d\b(?!/))", re.IGNORECASE)
_ALL_DAY = re.compile(r"\s*24/7\s*")  # in a cell that is a day of July
_WEDNESDAY = re.compile(r"^(?:t\. ?)?tư\b(?=\W+(?:ngày )?\d)", re.IGNORECASE)  # "từ" once its marks are off
LONGEST_SENTENCE = 3000  # letters that are searched for a time
_DAY = re.compile(r"\bngày \d|\d[/.-]\d", re.IGNORECASE)
_AND_OFTEN = re.compile(r"(.*\b20\d\d)(?:,? va |, (?=sau do|dinh ky)).*$")  # "Quý I/2026 và hằng năm"
_TERM = re.compile(r"^(?:trong |cả )?(?:giai đoạn|nhiệm kỳ|thời kỳ) (?=20\d\d)", re.IGNORECASE)  # cited elsewhere


@dataclass(frozen=True, slots=True)
class Schedule:
    """When: `text` as printed; a waiting task has a `condition`, with a period only where one side is said."""

    text: str | None = None
    period: Period | None = None
    recurrence: Recurrence = Recurrence.NONE
    condition: str | None = None
    undated: bool = False  # a time that would have dates if the document named a year

    @property
    def is_close(self) -> bool:
        """Whether it is exact to a quarter or a day: "đến năm 2030" is a horizon, no date to be kept."""
        if self.period is None:
            return False
        if self.period.days:
            return self.period.days <= DAYS_IN_QUARTER
        day = self.period.end or self.period.start
        if day is None:
            return False
        return (day.month, day.day) not in ((12, 31), (1, 1)) or bool(_DAY.search(self.text or ""))

    @property
    def says_something(self) -> bool:
        known = self.period is not None or self.recurrence is not Recurrence.NONE or self.condition is not None
        return known or self.undated


@lru_cache(maxsize=1024)  # a column says the same few times over and over
def in_cell(text: str | None, frame: Frame) -> Schedule:
    """The schedule that a cell or a "Thời gian:" line means."""
    if not text:
        return Schedule()
    folded = fold(mended(text)).lower()
    recurrence = recurrence_in(text)
    if _WAITS.match(folded.lstrip("(- ")):
        return Schedule(text, None, recurrence, text)
    dated = f"ngày {text}" if _ALL_DAY.fullmatch(text) else _WEDNESDAY.sub("thứ tư", _TERM.sub("", weeks_in_full(text)))
    said = _without_numbered_weeks(found(dated, frame))
    if recurrence is not Recurrence.NONE:
        first = _AND_OFTEN.match(folded)
        dated_once = [one for one in said if first and one.end <= first.end(1) and "year" not in one.assumed]
        return Schedule(text, spanned(dated_once), recurrence)
    period = spanned(said)
    if until := _UNTIL_EVENT.search(folded):
        start = period.start if period else None
        open_period = Period(start, None, Grain.SPAN) if start else None
        return Schedule(text, open_period, recurrence, text[until.start() :].rstrip(". "))
    waits = _WAITS.search(folded) if period is None else None
    return Schedule(text, period, recurrence, text[waits.start() :] if waits else None)


def _without_numbered_weeks(said: tuple[Said, ...]) -> tuple[Said, ...]:
    """What is said besides "Tuần 6 – 12", where the dates of those weeks stand beside them."""
    dated = tuple(one for one in said if one.period.grain is not Grain.WEEK and "/" in one.words)
    return dated if dated and any(one.period.grain is Grain.WEEK for one in said) else said


def between(start: str | None, end: str | None, frame: Frame) -> Schedule:
    """The schedule of two cells, one for the beginning and one for the end."""
    first, last = in_cell(start, frame), in_cell(end, frame)
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


@lru_cache(maxsize=1024)
def found(text: str, frame: Frame) -> tuple[Said, ...]:
    """The times that a text says outside citations; offsets are those of `text`."""
    lowered = no_times.blanked(mended(text[:LONGEST_SENTENCE]).lower(), frame)
    line = Line(lowered, fold(lowered), True)
    cited = no_times.cited(line.folded)
    said = _said(line, frame)
    if any(a <= one.start < b < one.end for one in said for a, b in cited):  # "Ngày Phụ nữ" with its "(06/3)"
        lowered = no_times.without(lowered, cited)
        said = _said(Line(lowered, fold(lowered), True), frame)
    said = [_of_summer(one) for one in spans.joined(said, lowered)]
    # A plan has no today: a bare hour or weekday, the "CN" of "KH&CN", or "cuối tháng" of no month is no date in it.
    taken_for_granted = {"week", "day"} if frame.today else {"week", "day", "month", "quarter"}
    taken_for_granted |= set() if frame.is_dated else {"year"}
    return tuple(
        one for one in said if not one.assumed & taken_for_granted and not any(a <= one.start < b for a, b in cited)
    )


def _of_summer(said: Said) -> Said:
    """What offices call "hè" lasts from June to August."""
    if said.period.grain is not Grain.QUARTER or "hè" not in said.words.split() or said.period.start is None:
        return said
    year = said.period.start.year
    return replace(said, period=Period(date(year, 6, 1), date(year, AUGUST, 31), Grain.SPAN))


def _said(line: Line, frame: Frame) -> Sequence[Said]:
    said = times.find(line, frame.today or date(frame.year, 1, 1), year=frame.year)
    if frame.opens == 1:
        return said
    later = {one.start: one for one in times.find(line, date(frame.year + 1, 1, 1), year=frame.year + 1)}
    return [later.get(one.start, one) if _is_of_next_year(one, frame) else one for one in said]


def _is_of_next_year(said: Said, frame: Frame) -> bool:
    day = said.period.start or said.period.end
    return "year" in said.assumed and day is not None and day.month < frame.opens


def weeks_in_full(text: str) -> str:
    """The text with weeks that share their word said each: "Tuần 3 + 4" is "Tuần 3 - tuần 4"."""
    return _WEEKS.sub(r"\1\2 - tuần ", text)


def heading(text: str, frame: Frame) -> Period | None:
    """The time that a heading is; the dates that stand beside the number of a week are closer."""
    said = found(weeks_in_full(text), frame)
    dated = _without_numbered_weeks(said)
    return spanned(dated if len(dated) < len(said) else said[:1])


def recurrence_in(text: str) -> Recurrence:
    """How often the text says that a task comes back; the most frequent one where several stand."""
    folded = fold(text).lower()
    return next((recurrence for recurrence, pattern in _RECURRENCES if pattern.search(folded)), Recurrence.NONE)


def spanned(said: Iterable[Said]) -> Period | None:
    """One period that holds everything said; a closer time within a wider one ("cuối năm 12/2020") stands for both."""
    periods = _closed(_innermost([one.period for one in said]))
    if len(periods) < 2:
        return periods[0] if periods else None
    starts = [period.start for period in periods if period.start]
    ends = [period.end for period in periods if period.end]
    if len(periods) == 2 and periods[0].end is None and periods[1].start is None and starts and ends:
        return Period(starts[0], ends[0], Grain.SPAN) if starts[0] <= ends[0] else periods[0]
    start = min(starts) if len(starts) == len(periods) else None
    end = max(ends) if len(ends) == len(periods) else None
    return Period(start, end, Grain.SPAN)


def _closed(periods: list[Period]) -> list[Period]:
    """Without a beginning that lies within another time: "Quý III (dự kiến từ 10/8)"."""
    whole = [period for period in periods if period.days]
    return [one for one in periods if one.end or not any(other.holds(one.start) for other in whole if one.start)]


def _innermost(periods: list[Period]) -> list[Period]:
    closest = min(periods, key=lambda period: period.days or 10**6, default=None)
    if closest is None or closest.start is None or closest.end is None:
        return periods
    within_all = all(period.holds(closest.start) and period.holds(closest.end) for period in periods)
    return [closest] if within_all else periods
