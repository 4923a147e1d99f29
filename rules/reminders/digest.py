"""What a month, or a week, holds for somebody: section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rules.calendar import next_month
from rules.people.office import OFFICE_NAMES
from rules.plan import Period
from rules.reminders.line import OFFICE, Audience, Digest, Line, Mention, Recipient, Rule
from rules.reminders.regular import of_week
from rules.reminders.snapshot import Snapshot, Task, items
from rules.reminders.stretch import month_of, week_of

WORTH_A_MESSAGE = frozenset({Rule.DUE, Rule.NEXT, Rule.LATE, Rule.APPROVE, Rule.WEEK, Rule.OTHERS})
EVERYBODY = frozenset(Audience)


def monthly(now: Snapshot) -> Iterator[Mention]:
    """On the first working day. Made up for all month: the next digest takes its place."""
    month, day = month_of(now.today), now.working.first_of_month(now.today)
    if day <= now.today and month.end is not None:
        yield Mention(Digest.MONTH, None, f"{day:%Y-%m}", day, month.end, also=EVERYBODY)


def weekly(now: Snapshot) -> Iterator[Mention]:
    """On the first working day of a week, or with what else is said in it."""
    week = week_of(now.today)
    assert week.start is not None
    assert week.end is not None
    day = of_week(now.working, week.start)
    if day is not None and day <= now.today:
        yield Mention(Digest.WEEK, None, f"{week.start}", day, week.end, also=EVERYBODY)


def month_lines(now: Snapshot, to: Recipient) -> tuple[Line, ...]:
    """The sections of the month for a recipient, empty ones left out; none at all where nothing is worth a message."""
    month, following = month_of(now.today), month_of(next_month(now.today))
    found: dict[Rule, list[Task]] = {rule: [] for rule in Rule}
    sees_all = _sees_all(now, to)
    for task in _shown(now, to):
        rule = _rule(now, task, month, following)
        if rule and (sees_all or not task.doers.isdisjoint(to.labels)):
            found[rule].append(task)
        elif rule is Rule.DUE and to.audience is Audience.LEADER:
            found[Rule.OTHERS].append(task)
        if not task.approvers.isdisjoint(to.labels) and _comes_up(task, month, following):
            found[Rule.APPROVE].append(task)
    return _lines(found, to)


def week_lines(now: Snapshot, to: Recipient) -> tuple[Line, ...]:
    """What meets this week, for a recipient."""
    week = week_of(now.today)
    sees_all = _sees_all(now, to)
    mine = [
        task
        for task in _shown(now, to)
        if (sees_all or not task.doers.isdisjoint(to.labels))
        and task.is_open
        and not task.standing
        and task.item.period is not None
        and task.item.period.overlaps(week)
    ]
    return _lines({Rule.WEEK: mine}, to)


def recipients(now: Snapshot) -> tuple[Recipient, ...]:
    """The office, and everyone whom the plans name as answering for something, by name."""
    leads = frozenset().union(*(task.leads for task in now.tasks))
    chairs = frozenset().union(*(task.chairs for task in now.tasks)) - leads
    departments = sorted(name for name in leads if name.casefold() not in OFFICE_NAMES)
    return (
        Recipient(Audience.OFFICE, OFFICE, frozenset(n for n in now.names if n.casefold() in OFFICE_NAMES)),
        *(Recipient(Audience.DEPARTMENT, name, frozenset({name})) for name in departments),
        *(Recipient(Audience.CHAIR, name, frozenset({name})) for name in sorted(chairs)),
    )


def _sees_all(now: Snapshot, to: Recipient) -> bool:
    """Whether all work is shown in full: to the office, and to leaders who have none of their own."""
    if to.audience is Audience.LEADER:
        return all(task.doers.isdisjoint(to.labels) for task in now.tasks)
    return to.audience is Audience.OFFICE


def _shown(now: Snapshot, to: Recipient) -> Iterable[Task]:
    return (task for task in now.tasks if task.item.id not in to.silenced or not task.item.id)


def _rule(now: Snapshot, task: Task, month: Period, following: Period) -> Rule | None:
    """Under which rule an item falls in a month, None for not at all."""
    item = task.item
    if item.waits:
        return Rule.WAITING if item.plan in now.plans and task.is_open else None
    if task.standing:
        meets = item.period is None or item.period.overlaps(month)
        return Rule.STANDING if meets and item.plan in now.plans else None
    if task.late:
        return Rule.LATE
    if not task.is_open or item.period is None:
        return None
    if item.period.overlaps(month):
        return Rule.DUE
    return Rule.NEXT if item.period.overlaps(following) else None


def _comes_up(task: Task, month: Period, following: Period) -> bool:
    period = task.item.period
    if period is None or task.standing or not task.is_open:
        return False
    return period.overlaps(month) or period.overlaps(following)


def _lines(found: dict[Rule, list[Task]], to: Recipient) -> tuple[Line, ...]:
    lines = tuple(Line(rule, items(found[rule])) for rule in Rule if found.get(rule))
    worth = to.audience is Audience.OFFICE or any(line.rule in WORTH_A_MESSAGE for line in lines)
    return lines if worth else ()
