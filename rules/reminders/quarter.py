"""A quarter, and half a year: a word in its last month and one in its last week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from rules.reminders.ends import ends_a_quarter
from rules.reminders.line import Mention, Rule
from rules.reminders.regular import closing
from rules.reminders.snapshot import Snapshot
from rules.reminders.stretch import month_of


def quarter_end(now: Snapshot) -> Iterator[Mention]:
    """On the first working day of its last month, and three working days before that month's last one."""
    end = month_of(now.today).end
    if end is None:
        return
    first, last = now.working.first_of_month(now.today), closing(now.working, now.today)
    for task in now.dated:
        period = task.item.period
        if period is None or period.end != end or not ends_a_quarter(period):
            continue
        if last <= now.today:
            yield Mention(Rule.QUARTER, task.item, f"{end}/week", last, end, task.doers, task.heard_by)
        elif first <= now.today:
            yield Mention(
                Rule.QUARTER, task.item, f"{end}/month", first, last - timedelta(days=1), task.doers, task.heard_by
            )
