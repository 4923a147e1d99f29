"""Items of prose: numbered paragraphs and bullets that set a task, in year sections or under headings of work.

A task without any time belongs to the plan's own term.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.labels import LabelKind
from documents.understand.found import Found
from documents.understand.parties import is_body
from documents.understand.prose import notices, sentences
from documents.understand.prose.candidates import Beside, candidates, is_list_of_work, tasks_within
from documents.understand.prose.duties import names_its_bearer
from documents.understand.prose.fields import Fields, fields_of
from documents.understand.prose.headings import names_a_day
from documents.understand.prose.node import Node, path
from documents.understand.prose.sections import TimeSection, is_duty, time_beside, time_section
from documents.understand.times import schedule
from documents.understand.times.frame import DAYS_IN_QUARTER, DAYS_IN_WEEK, Frame
from documents.understand.times.schedule import Schedule
from rules.plan import Grain, Item, Party, Period, Recurrence

_HOURLY = re.compile(r"(?<=[.;)])\s+(?=\d{1,2} ?(?:giờ|h)\b|(?:Sáng|Chiều|Tối)\b[ :]*\S)")


@dataclass(frozen=True, slots=True)
class Task:
    """A task and the paragraphs that it was read from, by line: they are no passages of their own."""

    found: Found
    lines: frozenset[int]


def tasks_of(top: Sequence[Node], key: str, frame: Frame, term: Period | None, *, table: bool) -> list[Task]:
    """The tasks of an outline.

    Beside year sections all other prose only explains. Beside a `table` of tasks so does what has no time, but for the
    programme of a month, where all that is listed is its work. A plan that says no more than who does what is that.
    """
    dated = (time_section(node, frame) for root in top for node in root.walk())
    sections = any(section is not None and not section.beside and not _is_day(section) for section in dated)
    beside = Beside(
        sections,
        table,
        month=frame.today is not None,
        listed=is_list_of_work(top, frame),
        flat=not any(node.rank <= LabelKind.ROMAN + 1 for root in top for node in root.walk()),
    )
    nodes = [node for root in top for node in candidates(root, frame, beside)]
    if not nodes and not table:
        nodes = [node for root in top for node in root.walk() if is_duty(node) and names_its_bearer(node)]
    found = (
        (_task(node, section, key, frame, term), section) for node in nodes for section in [time_section(node, frame)]
    )
    return [part for task, section in found for part in (_by_the_hour(task) if _is_day(section) else [task])]


def _is_day(section: TimeSection | None) -> bool:
    return section is not None and names_a_day(section.text)


def _by_the_hour(task: Task) -> list[Task]:
    """The tasks of somebody's day in one paragraph: "Chủ tịch: 8 giờ, họp …. 14 giờ, tiếp …"."""
    item = task.found.item
    if item.content.endswith(":"):
        return [task]
    pieces = _HOURLY.split(item.content)
    return [replace(task, found=replace(task.found, item=_alone(item, piece, pieces))) for piece in pieces]


def _alone(item: Item, piece: str, pieces: Sequence[str]) -> Item:
    """One of several tasks of a paragraph: whoever is named in the middle of another has nothing to do with it."""
    others = [one for one in pieces if one is not piece]

    def own(name: str | None) -> str | None:
        named_elsewhere = name is not None and name not in piece and any(one.find(name) > 0 for one in others)
        return None if named_elsewhere else name

    return replace(item, content=piece, lead=own(item.lead), chair=own(item.chair), coordinating=own(item.coordinating))


def _task(node: Node, section: TimeSection | None, key: str, frame: Frame, term: Period | None) -> Task:
    within = section.period if section else None
    frame = frame.under(within)
    fields = fields_of(node, frame, within)
    within_it = tasks_within(node, frame)
    parts = [under for under in node.below if under.line not in fields.used and under not in within_it]
    when = _schedule(node, fields, parts, section, frame, term)
    content, details = _content(node, fields, parts)
    item = Item(
        plan=key,
        no=node.no,
        content=content,
        section=section.name if section else path(node.above),
        parent=_parent(node),
        time_text=when.text,
        period=when.period,
        recurrence=when.recurrence,
        condition=when.condition,
        lead=fields.parties.get(Party.LEAD) or _lead_above(node),
        chair=fields.parties.get(Party.CHAIR) or notices.who_receives(node.text),
        coordinating=fields.parties.get(Party.COORDINATING),
        approver=fields.parties.get(Party.APPROVER),
    )
    lines = frozenset({node.line} | fields.used | {under.line for part in parts for under in part.walk()})
    return Task(Found(item, node.line, tuple(details), at=node.paragraph.at), lines)


def _lead_above(node: Node) -> str | None:
    """The body whose name is the heading right above."""
    above = node.above
    if above is None or above.no is None or not is_body(above.text.strip(" :")):
        return None
    return above.text.strip(" :")


def _parent(node: Node) -> str | None:
    """The number above: "3" for "3.1", and for a bullet of 3."""
    if node.no and node.no[0].isdigit() and "." in node.no:
        return node.no.rsplit(".", 1)[0]
    above = node.above
    if above is None or above.rank <= LabelKind.ROMAN + 1:
        return None
    return above.no


def _content(node: Node, fields: Fields, parts: list[Node]) -> tuple[str, list[str]]:
    """The whole text of a task, its parts too where it introduces them, and what is printed under it besides."""
    text = " ".join([node.text, *fields.rest])
    inside = [under.whole for part in parts for under in part.walk()]
    if text.endswith(":"):
        return " ".join([text, *inside]), fields.details
    return text, [*fields.details, *inside]


def _schedule(
    node: Node, fields: Fields, parts: list[Node], section: TimeSection | None, frame: Frame, term: Period | None
) -> Schedule:
    within = section.period if section else None
    own = fields.when if fields.when.text else sentences.time_in(node.whole, frame, within)
    if section is None and _is_of_another_time(own.period, term):
        own = Schedule()
    dated = [part for part in parts if not own.says_something and sentences.time_in(part.whole, frame, within).period]
    if len(dated) == 1:
        own = sentences.time_in(dated[0].whole, frame, within)
    if section is None:
        if fields.when.text or own.is_close:
            return own
        others = (time_beside(node, frame), own, sentences.year_in(node.whole, frame))
        return next((when for when in others if when.says_something), Schedule(None, term))
    if not own.says_something and section.period and section.period.crosses_years:
        own = sentences.year_in(node.whole, frame)
    every = section.period is None and section.recurrence is not Recurrence.NONE  # "tháng 6" under "Hằng năm"
    if (
        own.period is not None
        and not every
        and not _is_wider(own.period, section.period)
        and not _is_open(own.period, section.period)
    ):
        return replace(own, period=_from_the_day(own.period, section))
    if own.recurrence is not Recurrence.NONE and section.period is not None and section.recurrence is Recurrence.NONE:
        return replace(own, period=section.period)
    standing = section.recurrence is not Recurrence.NONE or section.period is None
    recurrence = schedule.recurrence_in(node.whole) if standing else Recurrence.NONE
    often = recurrence if recurrence not in (Recurrence.NONE, Recurrence.YEARLY) else section.recurrence
    return replace(own, text=section.text, period=section.period, recurrence=often)


def _is_of_another_time(own: Period | None, term: Period | None) -> bool:
    """Whether a time is more than a quarter away from the week that the plan is for: there "T2" is a Monday."""
    if own is None or term is None or term.start is None or (term.days or DAYS_IN_QUARTER) > DAYS_IN_WEEK:
        return False
    day = own.end or own.start
    return day is not None and abs((day - term.start).days) > DAYS_IN_QUARTER


def _from_the_day(own: Period, section: TimeSection) -> Period:
    """What lasts until a later day begins on that of its heading: "Thứ Ba (14/5)", "… (đến hết ngày 15/5)"."""
    day = section.period.start if _is_day(section) and section.period else None
    lasts = own.start is None and own.end is not None and day is not None and day < own.end
    return replace(own, start=day, grain=Grain.SPAN) if lasts else own


def _is_open(own: Period, section: Period | None) -> bool:
    """Whether it only begins before the section does and never ends: "sau Tết" under February."""
    begins_before = (
        section is not None and own.start is not None and section.start is not None and own.start <= section.start
    )
    return own.end is None and begins_before


def _is_wider(own: Period, section: Period | None) -> bool:
    """Whether a time holds all of the section's and more: "kỳ họp giữa năm" under June names the meeting."""
    if section is None or section.start is None or section.end is None or own.start is None or own.end is None:
        return False
    return own != section and own.start <= section.start and section.end <= own.end
