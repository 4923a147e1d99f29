"""Rows that are headings across a table of tasks: "II | HẠ TẦNG SỐ", "A. TUYÊN GIÁO", "Tháng 3"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from documents.column_names import Column
from documents.labels import LabelKind, is_label, label_of
from documents.understand.prose.headings import is_time_heading
from documents.understand.tables.columns import Columns
from documents.understand.tables.rows import Line
from documents.understand.times import schedule
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import Schedule
from rules.plan import Grain, Period

NOTHING = Schedule()
_YEARS = re.compile(r"(20\d\d)(?: ?[-–] ?(20\d\d))?")


@dataclass(frozen=True, slots=True)
class Section:
    """What a heading says of the rows below: its `name`, and `when` they are due if it is a time."""

    name: str | None = None
    when: Schedule = NOTHING


def section_row(line: Line, columns: Columns, frame: Frame) -> Section | None:
    """The section that a row opens, None for a row that is a task."""
    filled = line.row.filled
    if len(set(filled)) == 1 and (title := _title_alone(filled[0], line, columns)):
        return named(title, filled[0], frame)
    no = line[Column.NO].strip(".) ")
    outer = bool(re.fullmatch(r"[IVX]+|[A-HĐ]", no))
    if outer and (line.filled <= {Column.NO, Column.CONTENT} or len(set(filled)) == 2):
        return named(no, line[Column.CONTENT], frame)
    return None


def named(name: str | None, text: str, frame: Frame) -> Section:
    """A section with the time that its heading is, if it is one."""
    if years := _YEARS.fullmatch(text.strip()):
        return Section(name, _of_years(int(years[1]), int(years[2] or years[1])))
    label = label_of(text)
    title = label.title if label else text
    if not is_time_heading(title):
        return Section(name)
    period = schedule.heading(title, frame)
    return Section(name, Schedule(title.strip(" :"), period)) if period else Section(name)


def _of_years(first: int, last: int) -> Schedule:
    """Of a heading that is a year or a span of years: "2020", "2019-2024"."""
    period = Period(date(first, 1, 1), date(last, 12, 31), Grain.YEAR if first == last else Grain.SPAN)
    return Schedule(f"Năm {first}" if first == last else f"{first}-{last}", period)


def _title_alone(text: str, line: Line, columns: Columns) -> str | None:
    """The name of the section that a row with a single text opens, None where the text is a task."""
    if _YEARS.fullmatch(text.strip()):
        return text.strip()
    label = label_of(text)
    if label and label.kind <= LabelKind.ROMAN:
        return text if all(is_label(inner) for inner in label.title.split(".")) else label.no
    if is_time_heading(label.title if label else text):
        return text
    if line[Column.NO] == text or line.row.strong or (text.isupper() and Column.CONTENT in columns):
        return text
    return None
