"""One stretch of time in numbers and lists, as a leader is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from rules.plan import Catalogue, Item, Period, Plan, Target
from rules.plan.period import Grain
from rules.plan.progress import Counted, Status
from rules.query import Filter, find, in_force
from rules.reports.outcome import Outcome, outcome
from rules.reports.tally import Tally, tally


@dataclass(frozen=True, slots=True)
class Group:
    """The numbers of a plan or a department."""

    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a target is; `number` is None while nobody has told."""

    target: Target
    number: int | None


@dataclass(frozen=True, slots=True)
class Summary:
    """`items` are what a list of the time shows, `standing` what it only counts beside them.

    `late` is open and over; `left_over` the same of what was over before `span` began. `departments` counts an item
    for each that leads it. `outcomes` goes by the item's id, `plans` by their key: all that an item here is of.
    """

    span: Period
    today: date
    plans: Mapping[str, Plan]
    items: Sequence[Item]
    standing: Sequence[Item]
    outcomes: Mapping[int, Outcome]
    late: Sequence[Item]
    left_over: Sequence[Item]
    total: Tally
    by_plan: Sequence[Group]
    departments: Sequence[Group]
    targets: Sequence[Reached]


def summarise(
    catalogue: Catalogue,
    span: Period,
    today: date,
    leads: Callable[[Item], Sequence[str]],
    zone: tzinfo | None = None,
) -> Summary:
    """What became of the work of `span`, seen from `today`. `leads` names the departments of an item."""
    found = find(catalogue, Filter((span,)), today)
    late = find(catalogue, Filter((span,), status=Status.LATE), today).items
    left_over = _left_over(catalogue, span, today)
    shown = (*found.items, *found.standing, *late, *left_over)
    outcomes = {item.id: outcome(catalogue, item, today, zone) for item in shown}

    def counted(items: Iterable[Item]) -> Tally:
        items = tuple(items)
        return tally((outcomes[item.id] for item in items), sum(item in late for item in items))

    plans = dict.fromkeys(item.plan for item in found.items)
    names = dict.fromkeys(name for item in found.items for name in leads(item))
    departments = [Group(name, counted(i for i in found.items if name in leads(i))) for name in names]
    return Summary(
        span,
        today,
        {key: catalogue.by_key[key] for key in dict.fromkeys(item.plan for item in shown)},
        found.items,
        found.standing,
        outcomes,
        late,
        left_over,
        counted(found.items),
        [Group(key, counted(item for item in found.items if item.plan == key)) for key in plans],
        sorted(departments, key=lambda group: -group.tally.total),
        _targets(catalogue, span),
    )


def _left_over(catalogue: Catalogue, span: Period, today: date) -> tuple[Item, ...]:
    if span.start is None:
        return ()
    before = Period(None, span.start - timedelta(days=1), Grain.SPAN)
    late = find(catalogue, Filter((before,), status=Status.LATE), today).items
    return tuple(item for item in late if item.period is not None and item.period.within(before))


def _targets(catalogue: Catalogue, span: Period) -> tuple[Reached, ...]:
    """The targets of the plans in force, with what was last told of them."""
    live = {plan.key for plan in catalogue.plans if in_force(plan, span)}
    return tuple(_reached(catalogue, target) for target in catalogue.targets if target.plan in live)


def _reached(catalogue: Catalogue, target: Target) -> Reached:
    told = catalogue.counted.get((target.plan, target.what))
    return Reached(target, told.what.number if told and isinstance(told.what, Counted) else None)
