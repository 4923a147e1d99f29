"""A month is a period: a word in its middle and one near its end, never a day that nobody set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from rules.plan import Grain
from rules.reminders.ends import ends_a_month
from rules.reminders.line import Mention, Rule
from rules.reminders.regular import BEFORE_THE_END, closing, middle
from rules.reminders.snapshot import Snapshot, Task
from rules.reminders.stretch import month_of

SHORT = (Grain.WEEK, Grain.PART)


def mid_month(now: Snapshot) -> Iterator[Mention]:
    """For what ends with this month, once: on the first working day from the 15th on."""
    day, end = middle(now.working, now.today), closing(now.working, now.today)
    if day <= now.today < end:
        occurrence = f"{now.today:%Y-%m}"
        for task in _ending(now):
            if task.item.period is not None and not _is_short(task):
                yield Mention(
                    Rule.MIDDLE, task.item, occurrence, day, end - timedelta(days=1), task.doers, task.heard_by
                )


def month_end(now: Snapshot) -> Iterator[Mention]:
    """For what ends with this month, three working days before its last one; for a part of a month, before its end."""
    day = closing(now.working, now.today)
    for task in _ending(now):
        if day <= now.today and not _is_short(task):
            until = month_of(now.today).end or now.today
            yield Mention(Rule.CLOSING, task.item, f"{now.today:%Y-%m}", day, until, task.doers, task.heard_by)
    for task in now.dated:
        period = task.item.period
        if not _is_short(task) or period is None or period.end is None or period.end < now.today:
            continue
        begins = now.working.before(period.end, BEFORE_THE_END)
        if begins <= now.today:
            yield Mention(Rule.CLOSING, task.item, f"{period.end}", begins, period.end, task.doers, task.heard_by)


def _ending(now: Snapshot) -> Iterator[Task]:
    end = month_of(now.today).end
    return (t for t in now.dated if t.item.period and t.item.period.end == end and ends_a_month(t.item.period))


def _is_short(task: Task) -> bool:
    return task.item.period is not None and task.item.period.grain in SHORT
