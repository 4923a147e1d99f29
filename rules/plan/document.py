"""A document as read: everything that one file says, before it is stored."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rules.plan.event import Event
from rules.plan.item import Item
from rules.plan.plan import Doubt, Passage, Plan, Target


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """What a reader gives and storage takes. Every value carries the plan's key.

    `places` say where each item stands in the file as a person finds it ("Trang 3", "Dòng 12"), in their order.
    """

    plan: Plan
    items: tuple[Item, ...]
    event: Event | None = None
    targets: tuple[Target, ...] = ()
    passages: tuple[Passage, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    places: tuple[str, ...] = ()

    def keyed(self, key: str) -> PlanDocument:
        """The same document as the plan of another key."""
        return replace(
            self,
            plan=replace(self.plan, key=key),
            items=tuple(replace(item, plan=key) for item in self.items),
            event=replace(self.event, plan=key) if self.event else None,
            targets=tuple(replace(target, plan=key) for target in self.targets),
            passages=tuple(replace(passage, plan=key) for passage in self.passages),
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """What storing a document did, items named "section/no" (or by the first words where there is no number)."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)
