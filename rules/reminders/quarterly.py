"""Once a quarter: has what work waits for happened, and how far have the targets come?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from rules.reminders.line import Audience, Mention, Rule
from rules.reminders.regular import closing, middle
from rules.reminders.snapshot import Snapshot

OFFICE_TOO = frozenset({Audience.OFFICE})
CONDITIONS_IN, TARGETS_IN = 2, 0  # the month of a quarter: its second, its last


def conditions(now: Snapshot) -> Iterator[Mention]:
    """In the middle of a quarter's second month, with that month's other lines."""
    if now.today.month % 3 == CONDITIONS_IN:
        for task in now.tasks:
            if task.item.waits and task.is_open and task.item.plan in now.plans:
                yield from _mid_month(now, Mention(Rule.CONDITION, task.item, "", now.today, now.today, task.leads))


def targets(now: Snapshot) -> Iterator[Mention]:
    """In the middle of a quarter's last month: to the office, and to those who answer for it."""
    if now.today.month % 3 == TARGETS_IN:
        leads = {(task.item.plan, task.item.no): task.leads for task in now.tasks}
        for target in now.catalogue.targets:
            if target.plan in now.plans:
                doers = leads.get((target.plan, target.no), frozenset()) if target.no else frozenset()
                yield from _mid_month(now, Mention(Rule.TARGET, target, "", now.today, now.today, doers))


def _mid_month(now: Snapshot, what: Mention) -> Iterator[Mention]:
    day, end = middle(now.working, now.today), closing(now.working, now.today)
    if day <= now.today < end:
        until = end - timedelta(days=1)
        yield Mention(what.rule, what.about, f"{now.today:%Y-%m}", day, until, what.doers, OFFICE_TOO)
