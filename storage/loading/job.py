"""A job: work that takes longer than a message may wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JobState(StrEnum):
    """Where a job stands. A claimed one whose lease has run out waits again: whoever did it is gone."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    DONE = "done"
    GAVE_UP = "gave_up"


@dataclass(frozen=True, slots=True)
class NewJob:
    """`body` is what the kind of job needs to know (JSON); what comes of it is said at `address` on `channel`.

    `quote` is how the platform calls the message that asked for it, where the answer is to show that.
    """

    union: str
    kind: str
    channel: str
    address: str
    body: str
    created: datetime
    quote: str | None = None

    def __post_init__(self) -> None:
        if self.created.tzinfo is None:
            raise ValueError("a time without a zone is no time")


@dataclass(frozen=True, slots=True)
class Job:
    """A row of jobs, claimed for the `attempts`-th time."""

    id: int
    union: str
    kind: str
    channel: str
    address: str
    body: str
    attempts: int
    quote: str | None = None
