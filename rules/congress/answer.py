"""What a delegate answers to the invitation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Answer(StrEnum):
    """A delegate who never answered has none of these: only such are chased."""

    CONFIRM = "confirm"
    DECLINE = "decline"
    UNDECIDED = "undecided"


TAPPED = {Answer.CONFIRM: "du", Answer.DECLINE: "vang", Answer.UNDECIDED: "chuaro"}
"""How a button says them: "/traloi du 000"."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer on record. `by` is who gave it: the delegate, or whoever took it down; `channel` by which way.

    `needs` are among those that the congress offers ("Chỗ nghỉ", "Xe đưa đón").
    """

    answer: Answer
    by: str
    at: datetime
    channel: str
    reason: str | None = None
    needs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a time without a zone is no time")


def may_still(day: date, until: date | None) -> bool:
    """Whether a delegate may still answer, or change an answer, on a day; `until` is the last such day."""
    return until is None or day <= until
