"""What is late: asked about on the first working day after, then once a week; later, chairs and leaders hear of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rules.calendar import WorkingDays
from rules.reminders.line import Audience, Mention, Rule
from rules.reminders.regular import of_week
from rules.reminders.snapshot import Snapshot, Task
from rules.reminders.stretch import week_of

A_WEEK = timedelta(days=7)
APART = timedelta(days=4)  # between the first word and the next
PATIENCE = 5  # working days that a department gets to answer, before others hear of it
OFFICE_TOO = frozenset({Audience.OFFICE})
LEADERS = frozenset({Audience.LEADER})


def late(now: Snapshot) -> Iterator[Mention]:
    """To the department that does it; to its chair only where no department does."""
    for task in now.tasks:
        first = _first(now, task)
        if first is not None and first <= now.today:
            day = _latest(now.working, first, now.today)
            doers = task.leads or task.chairs
            yield Mention(Rule.LATE, task.item, f"{first}/{day}", day, now.today, doers, OFFICE_TOO)


def escalated(now: Snapshot) -> Iterator[Mention]:
    """To chairs and leaders, once the department has had its time to answer."""
    for task in now.tasks:
        asked = _first(now, task)
        if asked is None:
            continue
        first = _working_later(now.working, asked, PATIENCE)
        if first <= now.today:
            day = _latest(now.working, first, now.today)
            yield Mention(Rule.ESCALATED, task.item, f"{first}/{day}", day, now.today, task.chairs, LEADERS)


def _first(now: Snapshot, task: Task) -> date | None:
    """The first working day after its time, None where it is not late."""
    period = task.item.period
    if not task.late or period is None or period.end is None:
        return None
    return now.working.on_or_after(period.end + timedelta(days=1))


def _latest(working: WorkingDays, first: date, today: date) -> date:
    """The last day up to today on which it was to be named."""
    monday = week_of(today).start
    assert monday is not None
    days = (of_week(working, monday - n * A_WEEK) for n in range(4))
    return next((day for day in days if day is not None and first + APART <= day <= today), first)


def _working_later(working: WorkingDays, day: date, count: int) -> date:
    for _ in range(count):
        day = working.on_or_after(day + timedelta(days=1))
    return day
