"""What a reminder is made of: rules, lines, and whom they are for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.plan import Item, Period

OFFICE = "Văn phòng"  # follows every plan up, so that its own digest is the whole month


class Rule(StrEnum):
    """Why an item is mentioned; also the order of the sections."""

    DUE = "due"  # its period meets the month
    NEXT = "next_month"  # its period begins next month
    WAITING = "waiting"  # no date until something has happened
    STANDING = "standing"  # yearly, or the plan's whole term


class Audience(StrEnum):
    """In what capacity somebody is reminded."""

    OFFICE = "office"
    DEPARTMENT = "department"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A department or a person, by the name that the plans' cells come down to."""

    audience: Audience
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """The items that one rule brings up, in the order of their plans."""

    rule: Rule
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """A month as one recipient should know it. `due_at` (aware) is the moment it was to be sent."""

    to: Recipient
    month: Period
    due_at: datetime
    lines: tuple[Line, ...]

    def __post_init__(self) -> None:
        if self.due_at.tzinfo is None:
            raise ValueError("a time without a zone is no time")

    @property
    def key(self) -> str:
        """Rule, period and audience: with a person's account added, nothing carries it twice."""
        return f"digest:{self.month.start:%Y-%m}:{self.to.audience}:{self.to.name}"

    def items(self, rule: Rule) -> tuple[Item, ...]:
        """The items that `rule` brings up, maybe none."""
        return next((line.items for line in self.lines if line.rule is rule), ())
