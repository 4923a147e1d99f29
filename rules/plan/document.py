"""A document as read: everything that one file says, before it is stored."""

from __future__ import annotations

from dataclasses import dataclass

from rules.plan.event import Event
from rules.plan.item import Item
from rules.plan.plan import Doubt, Passage, Plan, Target


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """What a reader gives and storage takes. Every value carries the plan's key."""

    plan: Plan
    items: tuple[Item, ...]
    event: Event | None = None
    targets: tuple[Target, ...] = ()
    passages: tuple[Passage, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What storing a document did, items named "section/no" (or by the first words where there is no number)."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)
