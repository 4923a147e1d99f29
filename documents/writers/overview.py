"""A stretch of time in one picture: how busy each day is, and how far each department is."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rules.plan import Item
from rules.query import is_standing
from rules.reports import Summary
from wording.vi import sheets as say

MONTHS = 12  # more would be too small on a phone
DEPARTMENTS = 12


@dataclass(frozen=True, slots=True)
class Month:
    """`busy` is the number of tasks under way on each of its days."""

    name: str
    first: date
    busy: Sequence[int]


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    done: int
    late: int
    open: int


@dataclass(frozen=True, slots=True)
class Overview:
    """`weekdays` are the names over a month, Monday first; `legend` names done, late and open."""

    title: str
    note: str
    months: Sequence[Month]
    bars: Sequence[Bar]
    weekdays: Sequence[str]
    legend: tuple[str, str, str]
    heat_title: str
    bars_title: str
    today: date
    more: str = ""
    scale: str = ""


def overview_of(summary: Summary, union_name: str) -> Overview:
    """The picture of a summary, in values."""
    shown = summary.departments[:DEPARTMENTS]
    busy = [item for item in summary.items if not is_standing(item)]
    return Overview(
        title=say.overview_title(summary.span),
        note="\n".join(filter(None, [union_name, say.at_a_glance(summary)])),
        months=tuple(_month(first, busy) for first in _months(summary)),
        bars=tuple(Bar(g.name, g.tally.completed, g.tally.late, g.tally.pending) for g in shown),
        weekdays=say.WEEKDAYS,
        legend=say.LEGEND,
        heat_title=say.HEAT,
        bars_title=say.BARS,
        today=summary.today,
        more=say.not_shown(len(summary.departments) - len(shown)),
        scale=say.SCALE,
    )


def _months(summary: Summary) -> Iterator[date]:
    """The first days of the months of the span."""
    start, end = summary.span.start, summary.span.end
    day = (start or summary.today).replace(day=1)
    for _ in range(MONTHS):
        if end is not None and day > end:
            return
        yield day
        day = (day + timedelta(days=31)).replace(day=1)


def _month(first: date, items: Sequence[Item]) -> Month:
    days = [first + timedelta(days=number) for number in range(monthrange(first.year, first.month)[1])]
    busy = tuple(sum(item.period is not None and item.period.holds(day) for item in items) for day in days)
    return Month(say.month(first), first, busy)
