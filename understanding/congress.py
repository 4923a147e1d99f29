"""What is meant about a congress: its day and place, its groups, its delegates, its door, its papers.

`event` is the plan key of the event that was named, None where none was.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.congress.answer import Answer


@dataclass(frozen=True, slots=True)
class Settle:
    """The day, the place, or both are fixed. Without either it is asked for a day."""

    event: str | None
    start: date | None = None
    end: date | None = None
    venue: str | None = None


class Setting(StrEnum):
    """What the office may set about an event."""

    ANSWER_BY = "answer_by"
    PROXIES = "proxies"
    PROXY_WORDS = "proxy_words"
    THRESHOLD = "threshold"
    NEEDS = "needs"
    MAP = "map"
    SESSIONS = "sessions"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Arrange:
    """`value` as written; a day as it is meant."""

    event: str | None
    setting: Setting
    value: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AskGroups:
    """The groups with their quota and how many seats are taken."""

    event: str | None


@dataclass(frozen=True, slots=True)
class EditGroup:
    """Group `number` gets another quota or name; a new one of `kind` ("official", "guest") has no number."""

    event: str | None
    number: int | None = None
    kind: str | None = None
    name: str | None = None
    total: int | None = None
    each: int | None = None


@dataclass(frozen=True, slots=True)
class EditDelegation:
    """How many members an association has, or how many seats it was granted."""

    event: str | None
    name: str
    members: int | None = None
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class Enrol:
    """Delegates that an association sends: one to a line as written, `count` as announced."""

    event: str | None
    delegation: str | None
    count: int | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A delegate's answer by a button."""

    event: str
    answer: Answer
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """A delegate wants something that the congress offers, or none of it any more (None)."""

    event: str
    need: str | None


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody was telephoned: by number or name. Without an answer the three are offered."""

    event: str | None
    who: str
    answer: Answer | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class AskSilent:
    """Who has not answered, by group, with telephone numbers; `group` by its number, None for all."""

    event: str | None
    group: int | None = None


@dataclass(frozen=True, slots=True)
class AskInvited:
    """Who is on the roll: with an answer, of a unit, there or not yet; everybody where nothing is said."""

    event: str | None
    answer: Answer | None = None
    unit: str | None = None
    present: bool | None = None


@dataclass(frozen=True, slots=True)
class AskWishes:
    """Who wants to send somebody instead."""

    event: str | None


@dataclass(frozen=True, slots=True)
class Decide:
    """The organisers' decision on a wish (id)."""

    wish: int
    accept: bool


class AtDoor(StrEnum):
    IN = "in"
    OUT = "out"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Pass:
    """Somebody, by card, number or name, at the door."""

    event: str | None
    what: AtDoor
    who: str


class Paper(StrEnum):
    ROLL = "roll"
    TICKS = "ticks"
    REPORT = "report"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class AskPaper:
    """A document; `who` is whose card, None for one's own."""

    event: str | None
    paper: Paper
    who: str | None = None


AboutCongress = (
    Settle
    | Arrange
    | AskGroups
    | EditGroup
    | EditDelegation
    | Enrol
    | Reply
    | Need
    | Called
    | AskSilent
    | AskInvited
    | AskWishes
    | Decide
    | Pass
    | AskPaper
)
