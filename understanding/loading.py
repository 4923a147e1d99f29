"""What somebody wants of a document that was sent or loaded: load it, put it right, leave it, take it back, read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Load:
    """`upload` is None, here and below, where the one that waits in this chat is meant."""

    upload: int | None = None


@dataclass(frozen=True, slots=True)
class Discard:
    upload: int | None = None


class Part(StrEnum):
    """What can be put right in a document before it is loaded. Those of an item are called as its fields are."""

    ASK = "ask"  # nothing was said yet: how to say it
    KEY = "key"
    YEAR = "year"
    NUMBER = "number"
    TITLE = "title"
    ITEM = "item"  # an item, without saying what of it
    DROP = "drop"  # an item that is none
    CONTENT = "content"
    TIME = "time_text"
    LEAD = "lead"
    CHAIR = "chair"
    COORDINATING = "coordinating"
    APPROVER = "approver"


@dataclass(frozen=True, slots=True)
class Fix:
    """`value` is what is right, as written; `no` and `section` say which item. `said` goes along with choices."""

    upload: int | None
    part: Part
    value: str = ""
    no: str = ""
    section: str | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The plan's version before becomes the one in force again; without a `version` the plan was new, and goes."""

    plan: str
    version: int | None = None


@dataclass(frozen=True, slots=True)
class ShowRoll:
    """A list of delegates that was sent, for an event named by its plan; without one whichever is to come."""

    upload: int | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class LoadRoll:
    """Put the `count` delegates on the roll of the event that were shown."""

    upload: int
    event: str
    count: int


@dataclass(frozen=True, slots=True)
class LeaveRoll:
    upload: int | None = None


@dataclass(frozen=True, slots=True)
class AskVersion:
    """What the version before says: of an item where `no` is given. `plans` are the keys that may be meant."""

    plans: tuple[str, ...]
    no: str | None = None
    section: str | None = None


AboutLoading = Load | Discard | Fix | TakeBack | ShowRoll | LoadRoll | LeaveRoll | AskVersion
