"""Whether enough official delegates come for the congress to decide."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Threshold:
    """A part of those summoned: `above` it, or at least it. The default is more than half."""

    numerator: int = 1
    denominator: int = 2
    above: bool = True

    def __post_init__(self) -> None:
        if not 0 < self.numerator <= self.denominator:
            raise ValueError("a threshold is a part of the whole")

    def needed(self, summoned: int) -> int:
        """The smallest number of delegates that is enough."""
        product = summoned * self.numerator
        return product // self.denominator + 1 if self.above else -(-product // self.denominator)


class Standing(StrEnum):
    """REACHED: enough have confirmed. OPEN: not yet. AT_RISK: the day is near. LOST: too many have declined."""

    REACHED = "reached"
    OPEN = "open"
    AT_RISK = "at_risk"
    LOST = "lost"


NEAR = 7
"""Days before the congress from which on a missing majority is an alarm."""


@dataclass(frozen=True, slots=True)
class Quorum:
    """The meter: of `summoned` official delegates `needed` must come."""

    summoned: int
    confirmed: int
    declined: int
    present: int
    needed: int

    @property
    def missing(self) -> int:
        """How many more must confirm."""
        return max(self.needed - self.confirmed, 0)

    @property
    def missing_inside(self) -> int:
        """How many more must come in."""
        return max(self.needed - self.present, 0)

    @property
    def reached(self) -> bool:
        """Whether those inside are enough."""
        return self.summoned > 0 and self.present >= self.needed

    def standing(self, days_left: int | None) -> Standing:
        """Before the congress, so many days ahead of it (None: its day is not known)."""
        if self.summoned - self.declined < self.needed:
            return Standing.LOST
        if self.confirmed >= self.needed:
            return Standing.REACHED
        return Standing.AT_RISK if days_left is not None and days_left <= NEAR else Standing.OPEN
