"""How many delegates may come: of an association, of a group."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quota:
    """`each` for a delegation, `each_large` instead for one of more than `large_over` members; `total` for a group.

    What is None limits nothing.
    """

    each: int | None = None
    each_large: int | None = None
    large_over: int | None = None
    total: int | None = None

    def of(self, members: int | None) -> int | None:
        """The seats of a delegation with so many members; without their number it counts as small."""
        if self.each_large is not None and self.large_over is not None and (members or 0) > self.large_over:
            return self.each_large
        return self.each


@dataclass(frozen=True, slots=True)
class OverQuota:
    """More than may come: `asked` beside the `taken` of `seats`, for the delegation or group `name`."""

    name: str
    seats: int
    taken: int
    asked: int

    @property
    def free(self) -> int:
        return max(self.seats - self.taken, 0)


def over(name: str, seats: int | None, taken: int, asked: int) -> OverQuota | None:
    """None where so many more may come."""
    if seats is None or taken + asked <= seats:
        return None
    return OverQuota(name, seats, taken, asked)
