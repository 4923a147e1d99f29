"""What is known on a day: the plans as they stand, the calendar, who answers for what, how the union wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rules.calendar import WorkingDays
from rules.plan import Catalogue, Item, Plan
from rules.plan.progress import State, is_late
from rules.query import in_force, is_standing
from rules.reminders.line import Audience
from rules.reminders.policy import AS_SHIPPED, Policy
from rules.reminders.stretch import month_of

OFFICE_ALONE = frozenset({Audience.OFFICE})
Who = Callable[[str], tuple[str, ...]]
"""The departments or people that a printed cell names."""


@dataclass(frozen=True, slots=True)
class Task:
    """An item with those who answer for it. `late`: its time is over, and one knows that it is not done."""

    item: Item
    leads: frozenset[str]
    chairs: frozenset[str]
    approvers: frozenset[str]
    state: State
    late: bool
    standing: bool

    @property
    def doers(self) -> frozenset[str]:
        return self.leads | self.chairs

    @property
    def heard_by(self) -> frozenset[Audience]:
        """Who hears of it besides its doers: the office, of what nobody else does."""
        return frozenset() if self.doers else OFFICE_ALONE

    @property
    def is_open(self) -> bool:
        """Whether there may still be something to do."""
        return self.state not in (State.DONE, State.UNKNOWN)


@dataclass(frozen=True)
class Snapshot:
    """`who` answers on `today` for a printed cell, hand-overs followed."""

    catalogue: Catalogue
    working: WorkingDays
    who: Who
    today: date
    policy: Policy = AS_SHIPPED

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """All items, in the order of their plans."""
        return tuple(map(self._task, self.catalogue.items))

    @cached_property
    def dated(self) -> tuple[Task, ...]:
        """Those that have a time of their own and may still be done."""
        return tuple(task for task in self.tasks if task.is_open and not task.standing)

    @cached_property
    def plans(self) -> frozenset[str]:
        """The plans that are in force this month."""
        return frozenset(plan.key for plan in self.catalogue.plans if self._in_force(plan))

    @cached_property
    def names(self) -> frozenset[str]:
        """Everyone who answers for something."""
        return frozenset().union(*(task.doers | task.approvers for task in self.tasks))

    def _in_force(self, plan: Plan) -> bool:
        return in_force(plan, month_of(self.today))

    def _task(self, item: Item) -> Task:
        state = self.catalogue.state(item, self.today)
        leads, chairs, approvers = (self._named(cell) for cell in (item.lead, item.chair, item.approver))
        return Task(item, leads, chairs, approvers, state, is_late(item, state, self.today), is_standing(item))

    def _named(self, cell: str | None) -> frozenset[str]:
        return frozenset(self.who(cell)) if cell else frozenset()


def items(tasks: Iterable[Task]) -> tuple[Item, ...]:
    return tuple(task.item for task in tasks)
