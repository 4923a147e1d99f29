"""The days of a plan for one week, said by their names alone: "Thứ hai: - Sáng: chào cờ …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from documents.readers import lines
from documents.readers.blocks import Paragraph
from rules.plan import Period
from understanding.normalise import fold

DAYS_IN_WEEK = 7
_NAMED = re.compile(r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*[:.–-]+\s*(?=\D|$)", re.IGNORECASE)
_DAYS = ("hai", "ba", "tu", "nam", "sau", "bay", "nhat")


def opened(body: Sequence[Paragraph], week: Period | None) -> list[Paragraph]:
    """The paragraphs with every such day as a heading that bears its date; all as they are in any other plan."""
    if week is None or week.start is None or not week.days or week.days > DAYS_IN_WEEK:
        return list(body)
    return [part for paragraph in body for part in _parts(paragraph, week.start)]


def _parts(paragraph: Paragraph, start: date) -> Iterator[Paragraph]:
    match = _NAMED.match(paragraph.text)
    if match is None:
        yield paragraph
        return
    name = match[0].strip(" :.–-")
    yield replace(paragraph, text=f"{name} ({_day(name, start):%d/%m/%Y})", bullet="")
    rest = lines.paragraph(paragraph.text[match.end() :], paragraph.line, paragraph.at)
    if rest and rest.text:
        yield replace(rest, bullet=rest.bullet or "-")


def _day(name: str, start: date) -> date:
    """The day of that name in the week from `start`."""
    last = fold(name).lower().split()[-1]
    weekday = int(last) - 2 if last.isdigit() else _DAYS.index(last)
    return start + timedelta((weekday - start.weekday()) % DAYS_IN_WEEK)
