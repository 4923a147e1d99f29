"""An event that a plan prepares: a congress, a ceremony."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.plan.period import Period


class DelegateKind(StrEnum):
    OFFICIAL = "official"  # đại biểu triệu tập
    GUEST = "guest"  # đại biểu mời


@dataclass(frozen=True, slots=True)
class DelegateGroup:
    """A group of delegates as printed in `name`, with its quota where one is printed.

    `each` delegates per `unit` ("hội", "đơn vị"); `each_large` instead for a unit of more than `large_over` members.
    `places` are the provinces or bodies listed in brackets.
    """

    kind: DelegateKind
    name: str
    each: int | None = None
    unit: str | None = None
    each_large: int | None = None
    large_over: int | None = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What, when, how long, where, with whom. `tentative` names the facts printed as expected ("dự kiến")."""

    plan: str
    name: str
    period: Period | None = None
    time_text: str | None = None
    days: int | None = None
    venue: str | None = None
    delegates: int | None = None
    official: int | None = None
    guests: int | None = None
    groups: tuple[DelegateGroup, ...] = ()
    tentative: frozenset[str] = frozenset()

    def is_over(self, today: date) -> bool:
        """Whether its last day has passed; one without days is still to come."""
        return self.period is not None and self.period.end is not None and self.period.end < today
