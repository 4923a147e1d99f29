"""The sessions of a congress, and which one is on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Session:
    """A part of the congress whose presence is taken by itself. Its times (aware) may be unknown."""

    union: str
    event: str
    name: str
    starts: datetime | None = None
    ends: datetime | None = None
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """A delegate in a session: let in by `by` at `entered`; gone again at `left`, unless None."""

    session: int
    delegate: int
    entered: datetime
    by: str
    left: datetime | None = None


def current(sessions: Sequence[Session], now: datetime) -> Session | None:
    """The session that is on, or the next one to come, or the last: the one that the door lets into.

    Between two sessions it is the coming one, for which people arrive early.
    """
    coming = (each for each in sessions if each.ends is None or each.ends > now)
    return next(coming, sessions[-1] if sessions else None)
