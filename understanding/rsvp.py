"""What a delegate says of an invitation, where no roll tells who is invited."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """What a delegate said."""

    CONFIRM = "confirm"
    DECLINE = "decline"
    SUBSTITUTE = "substitute"
    STATUS = "status"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class SayRsvp:
    answer: Answer
    reason: str | None = None
    substitute: str | None = None


@dataclass(frozen=True, slots=True)
class AskRsvpCount:
    """How many delegates have answered what."""


AboutRsvp = SayRsvp | AskRsvpCount
