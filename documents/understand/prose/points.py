"""Paragraphs taken apart where a page ran several points together, or a heading and the only point below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from re import Match

from documents.readers.blocks import Paragraph
from documents.understand.prose.field_lines import is_field
from documents.understand.prose.headings import is_time_heading

_HALF = re.compile(r"(?P<half>(?:Buổi )?(?:sáng|trưa|chiều|tối)\s*:)\s*(?P<mark>[-–+])\s+(?=\S)", re.IGNORECASE)
_RUN_TOGETHER = re.compile(r"(?<=[.;])\s+[-–]\s+(?=[A-ZÀ-ỸĐ])")
_COUNT = r"(?:\d{1,2}|[IV]{1,3})"
_MONTH = re.compile(rf"(?P<month>(?:Tháng|Quý) {_COUNT}(?:(?:, ?| ?[-–] ?| và ){_COUNT})*(?:/\d{{4}})?)\s*:\s*(?=\S)")
_OF_MONTHS = ("Tháng ", "Quý ")


def points_of(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, a point each. Where months are headings, one may stand before its only task: "Tháng 6: Họp"."""
    months = sum(one.text.startswith(_OF_MONTHS) and is_time_heading(one.text) for one in paragraphs) > 1
    for paragraph, below in zip_longest(paragraphs, paragraphs[1:]):
        month = _MONTH.match(paragraph.text) if not paragraph.bullet else None
        if month is None or is_time_heading(paragraph.text):
            yield from _apart(paragraph)
        else:
            yield from _of_month(paragraph, month, below, months=months)


def _of_month(paragraph: Paragraph, month: Match[str], below: Paragraph | None, *, months: bool) -> Iterator[Paragraph]:
    """What stands on the line of a month: a task with lines of its own, the theme of a list, or the only task."""
    said = paragraph.text[month.end() :]
    if below is not None and below.bullet and is_field(below.text):
        yield replace(paragraph, bullet=below.bullet)
    elif below is not None and below.bullet and said[-1:] not in ".;":
        yield replace(paragraph, text=f"{month['month']} – {said}")
    elif months:
        yield replace(paragraph, text=f"{month['month']}:")
        yield replace(paragraph, text=said, bullet="-")
    else:
        yield from _apart(paragraph)


def _apart(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The points of a list that were run together: "- Cấp xã: trước 30/11. - Cấp tỉnh: trước 20/12."."""
    if half := _HALF.match(paragraph.text):
        yield replace(paragraph, text=half["half"])
        yield replace(paragraph, text=paragraph.text[half.end() :], bullet=half["mark"])
        return
    if paragraph.bullet not in ("-", "–"):
        yield paragraph
        return
    for text in _RUN_TOGETHER.split(paragraph.text):
        yield replace(paragraph, text=text)
