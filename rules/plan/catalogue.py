"""Everything a union's plans say, in memory: small, frozen, asked often and changed seldom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from rules.plan.event import Event
from rules.plan.item import Item
from rules.plan.plan import Passage, Plan, Target
from rules.plan.progress import Deed, Progress, State, state_of


@dataclass(frozen=True)
class Catalogue:
    """One union's plans. Loaded by storage and kept until `revision` moves on.

    `items` are as they stand: with the time and the people that they have by now; `progress` (by id) holds those of
    which something was said since. `counted` is the last word on a target, `known_since` when a plan was first loaded.
    """

    union: str
    union_name: str = ""
    revision: int = 0
    plans: tuple[Plan, ...] = ()
    items: tuple[Item, ...] = ()
    events: tuple[Event, ...] = ()
    targets: tuple[Target, ...] = ()
    passages: tuple[Passage, ...] = ()
    progress: Mapping[int, Progress] = field(default_factory=dict)
    counted: Mapping[tuple[str, str], Deed] = field(default_factory=dict)
    known_since: Mapping[str, date] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[int, Item]:
        return {item.id: item for item in self.items}

    @cached_property
    def by_key(self) -> dict[str, Plan]:
        return {plan.key: plan for plan in self.plans}

    def event_to_come(self, today: date) -> Event | None:
        """The first that is not over; where all are, whichever is listed first."""
        return next((event for event in self.events if not event.is_over(today)), next(iter(self.events), None))

    def of_plan(self, key: str) -> Iterator[Item]:
        """The items of one plan, in the order printed."""
        return (item for item in self.items if item.plan == key)

    def printed(self, item: Item) -> Item:
        """The item as its plan says."""
        progress = self.progress.get(item.id)
        return progress.printed if progress else item

    def time_known(self, item: Item) -> date | None:
        """Since when an item has the time that it has by now; None for always."""
        timing = self.progress[item.id].timing if item.id in self.progress else None
        return timing.at.date() if timing else self.known_since.get(item.plan)

    def state(self, item: Item, today: date) -> State:
        """Where an item stands on a day."""
        return state_of(item, self.progress.get(item.id), today, self.known_since.get(item.plan))
