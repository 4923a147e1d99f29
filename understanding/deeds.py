"""What somebody says that was done: done or not, more time, what was waited for, who does it now; taken back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rules.plan import Party, Period
from rules.plan.progress import State


@dataclass(frozen=True, slots=True)
class SayMark:
    """How far some items (ids) are."""

    items: tuple[int, ...]
    state: State
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SayExtension:
    item: int
    period: Period
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class SayFulfilled:
    """What an item waited for has happened, so that it has a time."""

    item: int
    period: Period
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SayCounted:
    """So much of a target (index into the catalogue's) has been reached."""

    target: int
    number: int
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SayAssigned:
    """`who` is as written: whom it means is found out when it is done. Without a party, that follows from who it is."""

    items: tuple[int, ...]
    who: str
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back one's own last deed: that on an item, where one was named."""

    item: int | None = None


@dataclass(frozen=True, slots=True)
class AskHistory:
    """What happened to an item."""

    item: int


class Missing(StrEnum):
    """What has to be asked back before something is done."""

    ITEM = "item"
    TARGET = "target"
    TIME = "time"
    STATE = "state"
    YES = "yes"


Done = SayMark | SayExtension | SayFulfilled | SayCounted | SayAssigned | Undo


@dataclass(frozen=True, slots=True)
class AskBack:
    """Something of a deed is not clear. `meant` are the items (or targets), in groups, that may be meant; `said` goes
    along with the choices as it was written; `deed` is what would be done where only yes or no is missing.
    """

    missing: Missing
    sort: type[Done | AskHistory]
    said: str
    meant: tuple[tuple[int, ...], ...] = ()
    deed: Done | None = None


@dataclass(frozen=True, slots=True)
class LeaveIt:
    """After we asked back: it is not to be done."""


class PastAnswer(StrEnum):
    """What became of items that were over when their plan was loaded."""

    ALL = "xong cả"  # they are done
    CHOOSE = "chọn mục"  # to be told one by one
    REST = "còn lại chưa xong"  # those of which nothing was told are not done
    LATER = "để sau"


@dataclass(frozen=True, slots=True)
class SayPast:
    plan: str
    answer: PastAnswer


AboutDeeds = Done | AskHistory | AskBack | LeaveIt | SayPast
