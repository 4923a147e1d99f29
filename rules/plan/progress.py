"""How far an item has come: what people said of it, beside what its plan prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from rules.plan.item import Item, Party, Recurrence
from rules.plan.period import Grain, Period


class State(StrEnum):
    """`UNKNOWN`: its time was over before its plan was loaded here, and nobody has told since."""

    UNKNOWN = "unknown"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOT_DONE = "not_done"


class Status(StrEnum):
    """What a list may be asked for. `OPEN` is all but done, `LATE` open with its time over."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    LATE = "late"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Marked:
    state: State


@dataclass(frozen=True, slots=True)
class Extended:
    """A new time; the one that the plan prints stays on record."""

    period: Period


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """What the item waited for has happened: it has a time now."""

    period: Period


@dataclass(frozen=True, slots=True)
class Assigned:
    """`name` is as the plans would print it."""

    party: Party
    name: str


@dataclass(frozen=True, slots=True)
class Counted:
    """So much of a target has been reached. A target is known by its plan and its words."""

    plan: str
    what: str
    number: int


What = Marked | Extended | Fulfilled | Assigned | Counted


@dataclass(frozen=True, slots=True)
class Deed:
    """`what` was done to an item (None for a target), by whom and when (aware). `note` is the reason or remark.

    `id` is given by storage, 0 before.
    """

    what: What
    by: str
    at: datetime
    item: int | None = None
    note: str | None = None
    id: int = 0

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a time without a zone is no time")


@dataclass(frozen=True, slots=True)
class Progress:
    """`printed` is the item as its plan says, `deeds` what was done since, oldest first."""

    printed: Item
    deeds: tuple[Deed, ...] = ()

    @property
    def mark(self) -> Deed | None:
        """What was last said of its state."""
        return next((deed for deed in reversed(self.deeds) if isinstance(deed.what, Marked)), None)

    @property
    def extension(self) -> Deed | None:
        """What last moved its time."""
        return next((deed for deed in reversed(self.deeds) if isinstance(deed.what, Extended)), None)

    @property
    def timing(self) -> Deed | None:
        """What last gave it a time."""
        return next((deed for deed in reversed(self.deeds) if isinstance(deed.what, Extended | Fulfilled)), None)

    @property
    def state(self) -> State | None:
        return self.mark.what.state if self.mark and isinstance(self.mark.what, Marked) else None


def as_it_stands(printed: Item, deeds: Iterable[Deed]) -> Item:
    """The item with the time and the people that it has by now."""
    item = printed
    for deed in deeds:
        if isinstance(deed.what, Extended):
            item = replace(item, period=deed.what.period)
        elif isinstance(deed.what, Fulfilled):
            item = replace(item, period=deed.what.period, time_text=item.time_text or item.condition)
        elif isinstance(deed.what, Assigned):
            item = _assigned(item, deed.what.party, deed.what.name)
    return item


def _assigned(item: Item, party: Party, name: str) -> Item:
    if party is Party.LEAD:
        return replace(item, lead=name)
    if party is Party.CHAIR:
        return replace(item, chair=name)
    return replace(item, coordinating=name) if party is Party.COORDINATING else replace(item, approver=name)


def has_deadline(item: Item) -> bool:
    """Whether a day comes after which it is late: not for what is repeated or fills its plan's whole term."""
    if item.period is None or item.period.end is None or item.recurrence is not Recurrence.NONE:
        return False
    return item.time_text is not None or item.period.grain is not Grain.SPAN


def is_over(item: Item, today: date) -> bool:
    """Whether its last day has passed."""
    return has_deadline(item) and item.period is not None and item.period.end is not None and item.period.end < today


def state_of(item: Item, progress: Progress | None, today: date, known_since: date | None) -> State:
    """Where it stands. `known_since` is when its plan was loaded: of what was over by then nothing is known."""
    if progress is not None and progress.state is not None:
        return progress.state
    moved = progress is not None and progress.extension is not None
    if is_over(item, today) and known_since is not None and is_over(item, known_since) and not moved:
        return State.UNKNOWN
    return State.NOT_STARTED


def is_late(item: Item, state: State, today: date) -> bool:
    """Whether its time, extended or not, is over and it is not done."""
    return is_over(item, today) and state not in (State.DONE, State.UNKNOWN)


def has_status(item: Item, state: State, status: Status, today: date) -> bool:
    """Whether it belongs to a list of that status."""
    if status is Status.LATE:
        return is_late(item, state, today)
    return state is not State.DONE if status is Status.OPEN else state.value == status.value
