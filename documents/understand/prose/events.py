"""The event that a plan prepares.

A plan prepares an event when its title says that it organises one: "tổ chức Đại hội …", "tổ chức Lễ kỷ niệm …". A
programme with meetings among its items prepares none. Its facts stand in the prose ("Thời gian: …", "Địa điểm: …"),
its days else with the item that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.understand.prose import sentences
from documents.understand.prose.delegates import delegates_of
from documents.understand.prose.node import Node
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import Schedule
from rules.plan import Event, Item

_PREPARES = re.compile(
    r"tổ chức\s+(?:các hoạt động\s+)?(?P<name>(?P<kind>Đại hội|Lễ \w+(?: \w+)?|Hội nghị|Hội thảo|Hội thi|Ngày hội"
    r"|Cuộc thi|Liên hoan|Diễn đàn|Giải thưởng|Triển lãm|Kỷ niệm|Hội diễn|Hội trại|Hội chợ)\b[^(]*)",
    re.IGNORECASE,
)
_TIME = re.compile(r"Thời gian(?: (?:tổ chức|dự kiến|diễn ra))?[^:]{0,40}:\s*", re.IGNORECASE)
_VENUE = re.compile(r"Địa điểm(?: (?:tổ chức|dự kiến))?[^:]{0,40}:\s*", re.IGNORECASE)
_ACT = re.compile(r"^(?:tổ chức )?(?:lễ (?=kỷ niệm))?", re.IGNORECASE)
_PREPARATION = re.compile(r"chuẩn bị|triển khai|ban hành", re.IGNORECASE)
_DAYS = re.compile(r"(?<![\d/])(\d{1,2})\s*ngày(?!\s*\d)", re.IGNORECASE)
_TENTATIVE = re.compile(r"dự kiến\s*", re.IGNORECASE)
_AT = re.compile(r"^.*?\btại\s+", re.IGNORECASE)
_OWNED = re.compile(r"\s+(?:của|thuộc) (?:tỉnh|thành phố|huyện|cơ quan|đơn vị)$", re.IGNORECASE)


def event_of(
    title: str, top: Sequence[Node], taken: frozenset[int], items: Sequence[Item], key: str, frame: Frame
) -> Event | None:
    """The event that the plan with this title prepares, or None; lines `taken` belong to its tasks."""
    prepared = _PREPARES.search(title)
    if prepared is None:
        return None
    name = prepared["name"].strip(" ,.-–")
    lines = [node.text for root in top for node in root.walk() if node.line not in taken]
    when = _when(lines, prepared["kind"], items, frame)
    venue = _venue(top, lines, prepared["kind"], items)
    said = when.text or ""
    days = _DAYS.search(said)
    delegates = delegates_of(top)
    tentative = {fact for fact, text in (("period", said), ("venue", venue or "")) if _TENTATIVE.search(text)}
    return Event(
        plan=key,
        name=name[:1].upper() + name[1:],
        period=when.period,
        time_text=when.text,
        days=int(days[1]) if days else None,
        venue=_place(venue) if venue else None,
        delegates=delegates.total,
        official=delegates.official,
        guests=delegates.guests,
        groups=delegates.groups,
        tentative=delegates.tentative | tentative,
    )


def _when(lines: Sequence[str], kind: str, items: Sequence[Item], frame: Frame) -> Schedule:
    """When it is held: a line "Thời gian: …" that does not speak of its preparation, else the item that holds it."""
    for line in lines:
        match = _TIME.match(line)
        if match and not _PREPARATION.search(line):
            text = line[match.end() :].strip().rstrip(".")
            said = sentences.time_in(text, frame)
            if said.period:
                return Schedule(text, said.period)
    holds = next((item for item in items if _holds(item, kind) and item.period), None)
    return Schedule(holds.time_text, holds.period) if holds else Schedule()


def _holds(item: Item, kind: str) -> bool:
    """Whether a task is the event itself: "Tổ chức Đại hội …", "Lễ kỷ niệm …"."""
    return _ACT.sub("", item.content).lower().startswith(_ACT.sub("", kind).lower())


def _venue(top: Sequence[Node], lines: Sequence[str], kind: str, items: Sequence[Item]) -> str | None:
    """Where it is held: a line "Địa điểm: …" outside the tasks, else one below the task that is the event itself."""
    holding = {item.content for item in items if _holds(item, kind)}
    below = (part.text for root in top for node in root.walk() if node.text in holding for part in node.walk())
    return next((line[match.end() :] for line in (*lines, *below) if (match := _VENUE.match(line))), None)


def _place(text: str) -> str:
    """The place alone: without "dự kiến tại", without whose it is."""
    bare = _TENTATIVE.sub("", text.strip().rstrip("."), count=1)
    at = _AT.match(bare)
    place = bare[at.end() :] if at else bare
    place = _OWNED.sub("", place).strip(" ,;")
    return place or text
