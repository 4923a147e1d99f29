"""Everything a union's plans say, in memory: small, frozen, asked often and changed seldom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rules.plan.event import Event
from rules.plan.item import Item
from rules.plan.plan import Passage, Plan, Target


@dataclass(frozen=True)
class Catalogue:
    """One union's plans. Loaded by storage and kept until `revision` moves on."""

    union: str
    union_name: str = ""
    revision: int = 0
    plans: tuple[Plan, ...] = ()
    items: tuple[Item, ...] = ()
    events: tuple[Event, ...] = ()
    targets: tuple[Target, ...] = ()
    passages: tuple[Passage, ...] = ()

    @cached_property
    def by_id(self) -> dict[int, Item]:
        return {item.id: item for item in self.items}

    @cached_property
    def by_key(self) -> dict[str, Plan]:
        return {plan.key: plan for plan in self.plans}

    def of_plan(self, key: str) -> Iterator[Item]:
        """The items of one plan, in the order printed."""
        return (item for item in self.items if item.plan == key)
