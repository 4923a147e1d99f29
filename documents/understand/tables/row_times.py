"""When the task of a row is due: its own cells first, then its content, then the block and the heading it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.column_names import Column
from documents.understand.prose import sentences
from documents.understand.tables.columns import Columns
from documents.understand.tables.marked_times import marked
from documents.understand.tables.rows import Line
from documents.understand.tables.sections import Section
from documents.understand.times import schedule
from documents.understand.times.frame import DAYS_IN_QUARTER, Frame
from documents.understand.times.no_times import feast_before
from documents.understand.times.schedule import Schedule
from rules.plan import Grain, Period, Recurrence

_IN_BRACKETS = re.compile(r"\((?!(?i:dự kiến) (?!từ))[^()]*\d[^()]*\)")
_TO_FINISH = re.compile(r"\b(?:hoàn thành|xong) (?P<by>(?:trước|chậm nhất|đến hết) [^,;.]*\d[^,;.]*)", re.IGNORECASE)
_BARE_DAYS = re.compile(r"(?:ngày )?(\d{1,2}(?: ?(?:[-–,]|đến) ?\d{1,2})*)", re.IGNORECASE)


def schedule_of(
    line: Line, columns: Columns, frame: Frame, block: str, section: Section, notes: Sequence[str]
) -> Schedule:
    """The schedule of a row of a section; `block` is a time printed once for the rows below it."""
    above = section.when
    frame = frame.under(above.period)
    when = _own(line, columns, frame, block, section)
    if not when.says_something:
        when = _waiting(notes, frame) or when
    if when.recurrence is not Recurrence.NONE and when.period is None and above.period and above.period.crosses_years:
        return _standing(when, line[Column.CONTENT], above.period)
    when = _often(_noted(notes, when, frame), line[Column.CONTENT], frame)
    if when.says_something or above.period is None:
        return when
    return replace(above, text=when.text or above.text)


def _often(when: Schedule, content: str, frame: Frame) -> Schedule:
    """What a row for the whole year does again and again, as its content says: "Họp … hằng tháng"."""
    if when.period is None or when.period.grain is not Grain.YEAR or when.recurrence is not Recurrence.NONE:
        return when
    return replace(when, recurrence=sentences.time_in(content, frame).recurrence)


def _standing(when: Schedule, content: str, years: Period | None) -> Schedule:
    """What comes back through all the years of its heading, as often as the content says ("mỗi tháng 1 số")."""
    often = schedule.recurrence_in(content) if when.recurrence is Recurrence.YEARLY else when.recurrence
    return replace(when, period=years, recurrence=when.recurrence if often is Recurrence.NONE else often)


def _own(line: Line, columns: Columns, frame: Frame, block: str, section: Section) -> Schedule:
    time = " ".join((line[Column.TIME] or block).split())
    within = " ".join(line[Column.WITHIN].split())
    if not time and (line[Column.START] or line[Column.END]):
        return schedule.between(line[Column.START] or None, line[Column.END] or None, frame)
    if not time and (crossed := marked(line.row, columns, frame)).says_something:
        return crossed
    when = _in_month(time, section.when, frame) or schedule.in_cell(time or None, frame)
    if within:
        closer = _in_month(within, when, frame) or schedule.in_cell(within, frame.under(when.period))
        when = replace(closer if closer.says_something else when, text=f"{time} {within}".strip())
    if when.period is None and not when.says_something:
        inner = sentences.time_in(line[Column.CONTENT], frame, section.when.period)
        if inner.period and section.when.period and _holds(inner.period, section.when.period):
            return when  # "giao ban quý I" in March
        often = replace(when, recurrence=inner.recurrence)  # "Thường xuyên": "… vào ngày 28 hàng tháng"
        return inner if not time and inner.period else often
    return _closer(when, line[Column.CONTENT], frame.under(when.period))


def _in_month(time: str, above: Schedule, frame: Frame) -> Schedule | None:
    """Bare days ("15", "10 - 12") under the heading of a month."""
    match = _BARE_DAYS.fullmatch(time)
    if match is None or above.period is None or above.period.grain is not Grain.MONTH or above.period.start is None:
        return None
    when = schedule.in_cell(f"{match[1]}/{above.period.start.month}", frame)
    return replace(when, text=time) if when.period else None


def _closer(when: Schedule, content: str, frame: Frame) -> Schedule:
    """The days said in brackets in the content ("từ 06/01 đến 26/01") where they lie within the time of the cell.

    A day that is only expected ("dự kiến 28/10") does not narrow what the cell promises.
    """
    if when.period is None or when.recurrence is not Recurrence.NONE:
        return when
    for match in _IN_BRACKETS.finditer(content):
        if when.period.grain is Grain.SPAN and feast_before(content, match.start()) is not None:
            continue  # the days around it are what is set
        said = [one for one in schedule.found(content, frame) if match.start() < one.start and one.end < match.end()]
        inner = schedule.spanned(said)
        if inner and (_holds(when.period, inner) or _ends_within(when.period, inner)):
            return replace(when, text=f"{when.text} {match[0]}", period=inner)
    return _finished(when, when.period, content, frame)


def _finished(when: Schedule, within: Period, content: str, frame: Frame) -> Schedule:
    """What begins in the time of its row and is to be finished later: "…, hoàn thành trước ngày 15/10"."""
    match = _TO_FINISH.search(content)
    text = f"{when.text}, {match[0]}" if match else when.text
    end = schedule.spanned(schedule.found(match["by"], frame)) if match else None
    if end is None or end.start or end.end is None or within.start is None or within.end is None:
        return when
    later = within.end < end.end and (end.end - within.end).days <= DAYS_IN_QUARTER
    return replace(when, text=text, period=Period(within.start, end.end, Grain.SPAN)) if later else when


def _ends_within(outer: Period, inner: Period) -> bool:
    """Whether a deadline, or the first of some days, lies in the months of a row: "Tháng 12", "(trước 30/12)"."""
    day = inner.start or inner.end
    close = inner.start is None or 0 < (inner.days or 0) <= DAYS_IN_QUARTER
    return close and day is not None and 0 < (outer.days or 0) <= DAYS_IN_QUARTER and outer.holds(day)


def _holds(outer: Period, inner: Period) -> bool:
    if inner.start is None or inner.end is None or inner.grain is Grain.YEAR or inner == outer:
        return False
    return outer.holds(inner.start) and outer.holds(inner.end)


def _noted(notes: Sequence[str], when: Schedule, frame: Frame) -> Schedule:
    """The closer time that is all a note says ("Trước 20/10", "Tuần 3") beside the month of a task."""
    if when.period is None or when.period.grain is not Grain.MONTH or when.recurrence is not Recurrence.NONE:
        return when
    frame = frame.under(when.period)
    for text in notes:
        said = schedule.found(text, frame)
        inner = schedule.spanned(said)
        if len(said) != 1 or inner is None or said[0].words.lower() != text.strip(" .").lower():
            continue
        inner = replace(
            inner, start=inner.start or when.period.start, grain=Grain.SPAN if inner.start is None else inner.grain
        )
        if _holds(when.period, inner):
            return replace(when, text=f"{when.text} ({text})", period=inner)
    return when


def _waiting(notes: Sequence[str], frame: Frame) -> Schedule | None:
    """A condition in the notes ("Theo đề nghị của …") of a task that has no time."""
    for text in notes:
        when = schedule.in_cell(text, frame)
        if when.condition and when.period is None:
            return replace(when, text=None)
    return None
