"""When the task of a row is due: its own cells first, then its content, then the block and the heading it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.column_names import Column
from documents.understand import schedule
from documents.understand.columns import Columns
from documents.understand.marked_times import marked
from documents.understand.schedule import Schedule
from documents.understand.table_rows import Line
from documents.understand.table_sections import Section
from rules.plan import Grain, Period, Recurrence

DAYS_IN_YEAR = 366
_IN_BRACKETS = re.compile(r"\((?!dự kiến (?!từ))[^()]*\d[^()]*\)", re.IGNORECASE)
_BARE_DAYS = re.compile(r"(?:ngày )?(\d{1,2}(?: ?(?:[-–,]|đến) ?\d{1,2})*)", re.IGNORECASE)


def schedule_of(
    line: Line, columns: Columns, year: int, block: str, section: Section, notes: Sequence[str]
) -> Schedule:
    """The schedule of a row of a section; `block` is a time printed once for the rows below it."""
    above = section.when
    year = _year_of(above.period, year)
    when = _own(line, columns, year, block, section)
    if not when.says_something:
        when = _waiting(notes, year) or when
    if when.says_something or above.period is None:
        return when
    return replace(above, text=when.text or above.text)


def _own(line: Line, columns: Columns, year: int, block: str, section: Section) -> Schedule:
    time = " ".join((line[Column.TIME] or block).split())
    clock = " ".join(line[Column.CLOCK].split())
    if not time and (line[Column.START] or line[Column.END]):
        return schedule.between(line[Column.START] or None, line[Column.END] or None, year, section.today)
    if not time and (crossed := marked(line.row, columns, year)).says_something:
        return crossed
    when = _in_month(time, section.when, year) or schedule.in_cell(time or None, year, section.today)
    if clock:
        when = replace(when, text=f"{time} {clock}".strip())
    if when.period is None and not when.says_something:
        inner = schedule.in_sentence(line[Column.CONTENT], year, section.when.period)
        return inner if not time and inner.period else when
    return _closer(when, line[Column.CONTENT], _year_of(when.period, year))


def _in_month(time: str, above: Schedule, year: int) -> Schedule | None:
    """Bare days ("15", "10 - 12") under the heading of a month."""
    match = _BARE_DAYS.fullmatch(time)
    if match is None or above.period is None or above.period.grain is not Grain.MONTH or above.period.start is None:
        return None
    when = schedule.in_cell(f"{match[1]}/{above.period.start.month}", year)
    return replace(when, text=time) if when.period else None


def _closer(when: Schedule, content: str, year: int) -> Schedule:
    """The days said in brackets in the content ("từ 06/01 đến 26/01") where they lie within the time of the cell.

    A day that is only expected ("dự kiến 28/10") does not narrow what the cell promises.
    """
    if when.period is None or when.recurrence is not Recurrence.NONE:
        return when
    for match in _IN_BRACKETS.finditer(content):
        said = [one for one in schedule.found(content, year) if match.start() < one.start and one.end < match.end()]
        inner = schedule.spanned(said)
        if inner and _holds(when.period, inner):
            return replace(when, text=f"{when.text} {match[0]}", period=inner)
    return when


def _holds(outer: Period, inner: Period) -> bool:
    if inner.start is None or inner.end is None or inner.grain is Grain.YEAR or inner == outer:
        return False
    return outer.holds(inner.start) and outer.holds(inner.end)


def _waiting(notes: Sequence[str], year: int) -> Schedule | None:
    """A condition in the notes ("Theo đề nghị của …") of a task that has no time."""
    for text in notes:
        when = schedule.in_cell(text, year)
        if when.condition and when.period is None:
            return replace(when, text=None)
    return None


def _year_of(period: Period | None, otherwise: int) -> int:
    """The year that a bare month belongs to under a heading that is a time of one year."""
    if period is None or period.start is None or not period.days or period.days > DAYS_IN_YEAR:
        return otherwise
    return period.start.year
