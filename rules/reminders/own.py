"""Somebody's own reminders: on a day, before an item's time is over, each day, each week, each year.

What was missed is made up for, but for what comes again soon.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from rules.calendar import lunisolar
from rules.plan import Item
from rules.reminders.line import Digest, Mention, Rule
from rules.reminders.snapshot import Snapshot
from rules.reminders.wish import Every, Own

LONGEST_HOLIDAY = 30  # days
MADE_UP_FOR = timedelta(days=7)


def own_mentions(now: Snapshot, own: Iterable[Own]) -> Iterator[Mention]:
    """What of somebody's own reminders is to be said today, or was to be and is still worth it."""
    for each in own:
        item = now.catalogue.by_id.get(each.item) if each.item else None
        if each.item and (item is None or not _is_open(now, item)):
            continue
        if (span := _days(now, each, item)) is not None:
            day, until = span
            rule = Rule.PERSONAL if item is not None or each.words else Digest.WEEK
            yield Mention(rule, item, f"{day}", day, until, at=_hour(now, each, day), own=each.id, words=each.words)


def said_on(own: Own, item: Item | None) -> date | None:
    """The day of a reminder that comes once; None where it has none (any more), or comes again and again."""
    if own.every is Every.ONCE:
        return own.day
    if own.every is Every.BEFORE and item is not None and item.period is not None and item.period.end is not None:
        return item.period.end - timedelta(days=own.days)
    return None


def _days(now: Snapshot, own: Own, item: Item | None) -> tuple[date, date] | None:
    """The day on which it was to be said and the last on which it is still worth it; None for not today."""
    if own.every is Every.DAY or (own.every is Every.WEEK and now.today.weekday() == own.days):
        return None if _is_new(now, own, now.today) else (now.today, now.today)
    if own.every in (Every.YEAR, Every.LUNAR_YEAR) and own.day is not None:
        coming = (_anniversary(own, own.day, now.today.year + ahead) for ahead in (-1, 0, 1))
        spans = ((_told_on(now, day), day + MADE_UP_FOR) for day in coming)
        return next(
            ((day, until) for day, until in spans if day <= now.today <= until and not _is_new(now, own, day)), None
        )
    day = said_on(own, item)
    if day is None or day > now.today:
        return None
    before = item.period.end if own.every is Every.BEFORE and item is not None and item.period is not None else None
    until = before or day + MADE_UP_FOR
    return (day, until) if now.today <= until and own.made.date() <= until else None


def _anniversary(own: Own, day: date, year: int) -> date:
    """The day of a year, of a lunar one where it was meant so, that comes back; 28 February for the 29th."""
    if own.every is Every.LUNAR_YEAR:
        return lunisolar.anniversary(day, year)
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _told_on(now: Snapshot, day: date) -> date:
    """The day itself, or the last working day before it."""
    return next(each for n in range(LONGEST_HOLIDAY) if now.working.works(each := day - timedelta(days=n)))


def _hour(now: Snapshot, own: Own, day: date) -> time | None:
    """An hour of its own, also where nothing else is said on a day without work; what is late comes with the rest."""
    if own.hour and day == now.today:
        return own.hour
    return None if now.working.works(now.today) else now.policy.send_at


def _is_new(now: Snapshot, own: Own, day: date) -> bool:
    """Whether it was set when its hour of that day was over: then it begins with the next time."""
    return own.made >= datetime.combine(day, own.hour or now.policy.send_at, own.made.tzinfo)


def _is_open(now: Snapshot, item: Item) -> bool:
    return any(task.item.id == item.id and task.is_open for task in now.tasks)
