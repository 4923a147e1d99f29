"""An item: one task of a plan, as printed and as understood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rules.plan.period import Period


class Recurrence(StrEnum):
    NONE = "none"
    YEARLY = "yearly"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"


class Party(StrEnum):
    """The columns that name somebody; the values are the names of the item's own fields."""

    LEAD = "lead"
    CHAIR = "chair"
    COORDINATING = "coordinating"
    APPROVER = "approver"


@dataclass(frozen=True, slots=True)
class Item:
    """A task. Parties are cells as printed: who is meant by them is the business of `understanding.names`.

    `no` is the number as printed ("27", "3.1") or None for an unnumbered line; `section` is a year or span
    ("2020", "2019-2024") or the heading's path ("II.3"); `position` orders the items of a plan. A waiting item
    has a `condition` and no period. `id` is given by storage, 0 before.
    """

    plan: str
    no: str | None
    content: str
    section: str | None = None
    parent: str | None = None
    time_text: str | None = None
    period: Period | None = None
    recurrence: Recurrence = Recurrence.NONE
    condition: str | None = None
    lead: str | None = None
    chair: str | None = None
    coordinating: str | None = None
    approver: str | None = None
    position: int = 0
    id: int = 0

    def party(self, field: Party) -> str | None:
        """The cell of one of the columns that name somebody."""
        value: str | None = getattr(self, field.value)
        return value

    @property
    def waits(self) -> bool:
        """Whether it has no date until something has happened."""
        return self.condition is not None and self.period is None
