"""Lines under a task that say when and who: "- Thời gian: …", "- Đơn vị phối hợp: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.understand import asides, parties
from documents.understand.prose import sentences
from documents.understand.prose.field_lines import TIME, is_field
from documents.understand.prose.node import BULLET, Node
from documents.understand.prose.outline import is_dated_part
from documents.understand.prose.sections import is_other
from documents.understand.times import schedule
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import Schedule
from rules.plan import Party, Period

_INLINE_TIME = re.compile(
    rf"(?<=[.;–])\s*(?:{TIME.pattern})(?P<time>[^:]+?)(?=[.;]\s+[^\W\d_][^:.;]{{2,40}}:|$)", re.IGNORECASE
)


_SENTENCES = re.compile(r"(?<=\.)\s+(?=[A-ZÀ-ỸĐ])")
OPENING = 40  # letters that a time at the beginning takes


@dataclass(slots=True)
class Fields:
    """What the lines under a task say; `rest` continues its own text, `details` are no field of an item."""

    when: Schedule = field(default_factory=Schedule)
    parties: dict[Party, str] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)  # nodes read as fields, by line


def fields_of(node: Node, frame: Frame, within: Period | None) -> Fields:
    """The fields printed under `node`, and the rest of its lines."""
    fields = Fields()
    for paragraph in node.more:
        if not _take(fields, paragraph.text, frame):
            (fields.details if is_field(paragraph.text) else fields.rest).append(paragraph.text)
    _take_shared(fields, node, frame, within)
    for under in _fields_below(node, frame):
        whole = " ".join(part.whole for part in under.walk()) if TIME.match(under.text) else under.whole
        if (not under.below or TIME.match(under.text)) and _take(fields, whole, frame):
            fields.used |= {part.line for part in under.walk()}
        elif under.rank >= BULLET and _begins_with_a_time(under, frame, within) and not fields.when.says_something:
            fields.when = sentences.time_in(under.whole, frame, within)
            fields.used.add(under.line)
            fields.details.append(under.whole)
    aside = asides.aside_in(node.whole, frame)
    for party, named in (*parties.inline(node.text).items(), *aside.parties.items()):
        fields.parties.setdefault(party, named)
    if not fields.when.says_something and aside.when.says_something:
        fields.when = aside.when
    if fields.when.text is None and (inline := _INLINE_TIME.search(node.text)):
        fields.when = schedule.in_cell(inline["time"].rstrip(" ."), frame)
    return fields


def _take_shared(fields: Fields, node: Node, frame: Frame, within: Period | None) -> None:
    """Take the lines that stand below a later point of the list; a time of its own is closer."""
    own = sentences.time_in(node.whole, frame, within) if node.shared else Schedule()
    for paragraph in node.shared:
        if not (own.says_something and TIME.match(paragraph.text)):
            _take(fields, paragraph.text, frame)


def _fields_below(node: Node, frame: Frame) -> list[Node]:
    """What may be fields: neither points that say the time of a part each, nor several bodies with a time each."""
    below = [under for under in _below(node) if not is_dated_part(under)]
    said = {under.line: asides.read(under.text, frame) for under in below}
    apart = [under for under in below if said[under.line].parties and said[under.line].when.says_something]
    return [under for under in below if len(apart) < 2 or under not in apart]


def _below(node: Node) -> Iterator[Node]:
    """What stands under a task, and under headings there that are none of tasks: "5.1. Thời gian, địa điểm"."""
    for under in node.below:
        yield under
        if under.below and is_other(under.text):
            yield from under.below


def _take(fields: Fields, text: str, frame: Frame) -> bool:
    """Take a line as a field; whether it was one."""
    if match := TIME.match(text):
        said, *behind = _SENTENCES.split(text[match.end() :].strip())
        when = schedule.in_cell(said.rstrip("."), frame)
        if fields.when.says_something or when.text is None:
            return False
        fields.when = when
        for sentence in behind:
            fields.parties |= asides.clause(sentence, frame).parties
        return True
    said = parties.fields_of(text)
    named = asides.read(said.get(Party.LEAD, ""), frame).parties
    said |= named if len(named) > 1 else {}  # "Đơn vị thực hiện: Ban Kinh tế chủ trì, phối hợp với các hội"
    said = said or asides.read(text, frame).parties
    named = {party: cell for party, cell in said.items() if cell and party not in fields.parties}
    fields.parties |= {party: cell.rstrip(".") for party, cell in named.items()}
    return bool(named)


def _begins_with_a_time(node: Node, frame: Frame, within: Period | None) -> bool:
    """A bullet that opens with its time ("Đêm ngày 31/12 tại …") says when and where, not what."""
    if not any(letter.isdigit() for letter in node.text[:OPENING]):
        return False
    when = sentences.time_in(node.text, frame, within)
    return when.period is not None and bool(when.text) and node.text.find(when.text or "") in range(6)
