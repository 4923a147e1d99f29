"""A plan's new version beside the one in force: what it adds, moves, words anew, numbers anew and drops."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rules.plan.item import Item

TIME = ("period", "time_text", "recurrence", "condition")
CELLS = ("content", "lead", "chair", "coordinating", "approver")
PLACE = ("section", "no", "parent")

Pair = tuple[Item, Item]
"""An item as it stands in the version in force, and in the new one."""


@dataclass(frozen=True, slots=True)
class Revision:
    """`parts` names what changes besides items. No item stands in two of the others.

    `moved` have another time (whatever else changed), `changed` other words or people, `renumbered` nothing but
    another number or section.
    """

    added: tuple[Item, ...] = ()
    moved: tuple[Pair, ...] = ()
    changed: tuple[Pair, ...] = ()
    renumbered: tuple[Pair, ...] = ()
    dropped: tuple[Item, ...] = ()
    parts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.pairs or self.dropped or self.parts)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        return (*self.moved, *self.changed, *self.renumbered)

    def touched(self) -> tuple[tuple[Item, ...], ...]:
        """Each change with the item on its one or two sides."""
        return (*((item,) for item in self.added), *self.pairs, *((item,) for item in self.dropped))


def revision_of(
    added: Iterable[Item], changed: Iterable[Pair], dropped: Iterable[Item], parts: Iterable[str]
) -> Revision:
    """Sorted by what a reader wants to know first."""
    pairs = tuple(changed)
    moved = tuple(pair for pair in pairs if replaced(*pair, TIME))
    reworded = tuple(pair for pair in pairs if pair not in moved and replaced(*pair, CELLS))
    renumbered = tuple(pair for pair in pairs if pair not in moved and pair not in reworded)
    return Revision(tuple(added), moved, reworded, renumbered, tuple(dropped), tuple(parts))


def replaced(old: Item, new: Item, among: Iterable[str] = (*PLACE, *CELLS, *TIME)) -> tuple[str, ...]:
    """The fields in which they differ."""
    return tuple(field for field in among if getattr(old, field) != getattr(new, field))
