"""How associations send their delegates, and how organisers change groups and quota."""

from __future__ import annotations

from understanding.asks.congress.line import Line
from understanding.asks.congress.phrases import (
    ENROL,
    GROUP_NAME,
    GROUP_SEATS,
    MEMBERS,
    NEW_GROUP,
    NEXT_LINE,
    NUMBERED,
    SEATS,
)
from understanding.asks.question import Question
from understanding.congress import AboutCongress, EditDelegation, EditGroup, Enrol
from understanding.normalise import fold, printable

KINDS = {"moi": "guest", "trieu tap": "official"}


def enrol(question: Question) -> AboutCongress | None:
    """ "Đăng ký 5 đại biểu Hội Làm vườn: …", one delegate to a line or between semicolons."""
    said = "\n".join(printable(line) for line in question.reading.said.splitlines()).strip()
    folded = fold(said.lower())
    match = ENROL.fullmatch(folded) if len(folded) == len(said) else None
    if match is None:
        return None
    who = said[slice(*match.span("who"))].strip() if match["who"] else None
    count = int(match["count"]) if match["count"] else None
    return Enrol(None, who, count, _lines(said[slice(*match.span("lines"))], count))


def _lines(listed: str, count: int | None) -> tuple[str, ...]:
    """One for each delegate; names alone may also stand between commas, where their number tells that they do."""
    lines = [line for line in NEXT_LINE.split(NUMBERED.sub("", listed.strip(), count=1)) if line.strip(" .")]
    if len(lines) == 1 and count is not None and len(names := listed.split(",")) == count > 1:
        lines = names
    return tuple(line.strip(" .") for line in lines)


def edit(line: Line) -> AboutCongress | None:
    """Another quota, another name, one group more; how large an association is."""
    if match := NEW_GROUP.fullmatch(line.folded):
        total = int(match["total"]) if match["total"] else None
        return EditGroup(line.event, kind=KINDS[match["kind"]], name=line.part(match, "name"), total=total)
    if match := GROUP_SEATS.fullmatch(line.folded):
        seats = int(match["seats"])
        number, each = int(match["number"]), bool(match["each"])
        return EditGroup(line.event, number, total=None if each else seats, each=seats if each else None)
    if match := GROUP_NAME.fullmatch(line.folded):
        return EditGroup(line.event, int(match["number"]), name=line.part(match, "name"))
    if match := MEMBERS.fullmatch(line.folded):
        members = int(match["members"].replace(".", ""))
        return EditDelegation(line.event, line.part(match, "who") or "", members=members)
    if match := SEATS.fullmatch(line.folded):
        return EditDelegation(line.event, line.part(match, "who") or "", seats=int(match["seats"]))
    return None
