"""Items as the events of a calendar file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from documents.writers.ics import Entry
from rules.plan import Catalogue, Item
from rules.plan.progress import State, has_deadline
from rules.query import is_standing
from wording.vi import dates as say

PAST = timedelta(days=365)  # what was over before that is of no use in a calendar
BEFORE_START, BEFORE_END = 1, 2  # days
LONG = 7  # days, from which on a task is called to mind again before its end


def has_dates(item: Item) -> bool:
    """Whether it has a first and a last day of its own, and belongs into a calendar."""
    period = item.period
    return period is not None and period.start is not None and period.end is not None and not is_standing(item)


def entries(catalogue: Catalogue, items: Iterable[Item], today: date) -> list[Entry]:
    """Of those that have dates, but for what was over long ago. What was dropped is not there."""
    return [entry for item in items if (entry := _entry(catalogue, item, today)) and entry.end >= today - PAST]


def _entry(catalogue: Catalogue, item: Item, today: date) -> Entry | None:
    period = item.period
    if period is None or period.start is None or period.end is None or not has_dates(item):
        return None
    done = catalogue.state(item, today) is State.DONE
    called = not done and period.end >= today
    long = (period.end - period.start).days >= LONG and has_deadline(item)
    return Entry(
        uid=f"{catalogue.union}-{item.id}@thuky",
        # Goes up with whatever changes in the union's plans, so that the latest word always wins.
        sequence=catalogue.revision,
        start=period.start,
        end=period.end,
        title=say.title(item, done),
        text=say.text(item, catalogue.printed(item), catalogue.by_key[item.plan]),
        alarms=(BEFORE_START,) if called else (),
        last_call=BEFORE_END if called and long else None,
    )
