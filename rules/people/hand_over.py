"""Hand-overs: from a day on, one person's open items are another's. What the plans print stays as printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

Who = Callable[[str], tuple[str, ...]]
"""The people or departments that a printed cell names."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """`giver` and `taker` are called as the plans call them. `at` (aware) is when `by` recorded it."""

    giver: str
    taker: str
    since: date
    by: str
    at: datetime

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a time without a zone is no time")


def holder(printed: str, on: date, hand_overs: Iterable[HandOver]) -> str:
    """Who has on that day the open items that the plans give to `printed`.

    What was taken over is handed on with the rest, and may come back to the first.
    """
    has = printed
    for each in _in_order(on, hand_overs):
        if has == each.giver:
            has = each.taker
    return has


def held_by(name: str, on: date, hand_overs: Iterable[HandOver]) -> frozenset[str]:
    """The printed names whose open items are those of `name` on that day; without its own where it gave them away."""
    known = tuple(hand_overs)
    names = {name, *(each.giver for each in known)}
    return frozenset(printed for printed in names if holder(printed, on, known) == name)


def _in_order(on: date, hand_overs: Iterable[HandOver]) -> list[HandOver]:
    return sorted((each for each in hand_overs if each.since <= on), key=lambda each: (each.since, each.at))


def following(who: Who, on: date, hand_overs: Iterable[HandOver]) -> Who:
    """`who` a printed cell means, each replaced by who has that one's open items on that day."""
    known = tuple(hand_overs)

    def holders(cell: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(holder(name, on, known) for name in who(cell)))

    return holders
