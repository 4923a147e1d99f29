"""Before a day that the plan names: seven, three and one working days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rules.calendar import WorkingDays
from rules.reminders.ends import ends_on_a_day
from rules.reminders.line import Mention, Rule
from rules.reminders.snapshot import Snapshot

STEPS = (7, 3, 1)
DAY = timedelta(days=1)
FAR = timedelta(days=40)  # seven working days are never further away, not even over Tết


def deadlines(now: Snapshot) -> Iterator[Mention]:
    """The step that a named day has come to; a step missed is not made up for once the next has come."""
    for task in now.dated:
        period = task.item.period
        if period is None or period.end is None or not ends_on_a_day(period):
            continue
        if now.today <= period.end <= now.today + FAR and (step := _step(now.working, period.end, now.today)):
            count, day, until = step
            yield Mention(Rule.DEADLINE, task.item, f"{period.end}/{count}", day, until, task.doers, task.heard_by)


def _step(working: WorkingDays, end: date, today: date) -> tuple[int, date, date] | None:
    until = end
    for count in reversed(STEPS):
        day = working.before(end, count)
        if day <= today:
            return (count, day, until) if today <= until else None
        until = day - DAY
    return None
