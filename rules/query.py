"""What is asked of the plans: understanding makes a Filter, a catalogue answers it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.plan.catalogue import Catalogue
from rules.plan.item import Item, Party, Recurrence
from rules.plan.period import Grain, Period
from rules.plan.plan import Plan
from rules.plan.progress import Status, has_status

YEAR_DAYS = 360


class Standing(StrEnum):
    """Whether yearly, whole-term and waiting items are wanted: `AUTO` leaves it to the asked time."""

    AUTO = "auto"
    WITH = "with"
    WITHOUT = "without"
    ONLY = "only"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Named:
    """One of `fields` holds one of the printed `cells`; with `excluded`, none does."""

    fields: tuple[Party, ...]
    cells: frozenset[str]
    excluded: bool = False

    def matches(self, item: Item) -> bool:
        found = any(item.party(field) in self.cells for field in self.fields)
        return found is not self.excluded


@dataclass(frozen=True, slots=True)
class Filter:
    """All of its parts must hold; a part left empty holds for everything.

    Of several `spans` ("tháng 4 và tháng 6") an item need be in one only; none of the answer lies within `other_than`
    ("trừ tháng 6"). `ids` are the items that a topic or a kind of work was found in, `without` those left out.
    """

    spans: tuple[Period, ...] = ()
    plans: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    named: tuple[Named, ...] = ()
    ids: frozenset[int] | None = None
    without: frozenset[int] = frozenset()
    standing: Standing = Standing.AUTO
    status: Status | None = None
    other_than: tuple[Period, ...] = ()
    filled: tuple[tuple[Party, bool], ...] = ()

    @property
    def span(self) -> Period | None:
        """From the first to the last asked day."""
        if not self.spans:
            return None
        starts = [span.start for span in self.spans if span.start]
        ends = [span.end for span in self.spans if span.end]
        whole = len(starts) == len(ends) == len(self.spans)
        if len(self.spans) == 1 or not whole:
            return self.spans[0]
        return Period(min(starts), max(ends), Grain.SPAN)

    def matches(self, item: Item) -> bool:
        """Whether everything but the time holds."""
        return (
            (self.ids is None or item.id in self.ids)
            and item.id not in self.without
            and (not self.plans or item.plan in self.plans)
            and (not self.sections or item.section in self.sections)
            and all(named.matches(item) for named in self.named)
            and not any(item.period is not None and item.period.within(span) for span in self.other_than)
            and all((item.party(field) is not None) is wanted for field, wanted in self.filled)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """`items` are the answer; `standing` fit too, but are only worth a closing line."""

    items: tuple[Item, ...]
    standing: tuple[Item, ...] = ()


def in_force(plan: Plan, span: Period) -> bool:
    """Whether one of the plan's years has a day in the span; a plan without years is always in force."""
    first = span.start.year if span.start else 0
    last = span.end.year if span.end else 9999
    return not plan.years or any(first <= year <= last for year in plan.years)


def is_standing(item: Item) -> bool:
    """Whether it has no time of its own: waiting, repeated, for a whole year, or for the plan's whole term."""
    if item.period is None or item.recurrence is not Recurrence.NONE or item.period.grain is Grain.YEAR:
        return True
    inherited = item.time_text is None
    return item.period.grain is Grain.SPAN and (inherited or (item.period.days or YEAR_DAYS) >= YEAR_DAYS)


def find(catalogue: Catalogue, asked: Filter, today: date) -> Found:
    """The items that fit, in the order of their plans.

    Without a time: all items of the plans named, or of those in force this year. With one: those whose period
    overlaps it; standing ones belong to the list when the time is a year or longer, or when they were asked for.
    """
    span = asked.span or Period(date(today.year, 1, 1), date(today.year, 12, 31), Grain.YEAR)
    live = {
        plan.key for plan in catalogue.plans if in_force(plan, span) or (asked.span is None and plan.key in asked.plans)
    }
    fitting = [
        item
        for item in catalogue.items
        if (item.plan in live or _outlives_its_plan(catalogue, item, asked))
        and _in_time(item, asked.spans)
        and asked.matches(item)
        and (asked.status is None or has_status(item, catalogue.state(item, today), asked.status, today))
    ]
    if asked.standing is Standing.ONLY:
        return Found(tuple(item for item in fitting if _is_routine(item)))
    if asked.standing is Standing.WAITING:
        return Found(tuple(item for item in fitting if item.waits))
    if asked.standing is Standing.WITHOUT:
        return Found(tuple(item for item in fitting if not _is_routine(item) and not item.waits))
    if asked.standing is Standing.WITH or asked.span is None or _is_long(asked.span):
        return Found(tuple(fitting))
    return Found(
        tuple(item for item in fitting if not is_standing(item)), tuple(item for item in fitting if is_standing(item))
    )


def _outlives_its_plan(catalogue: Catalogue, item: Item, asked: Filter) -> bool:
    """Whether it was moved beyond the years of its plan, or is asked for because it is late."""
    if asked.status is Status.LATE:
        return True
    moved = item.id in catalogue.progress and catalogue.printed(item).period != item.period
    return moved and bool(asked.spans)


def _in_time(item: Item, spans: tuple[Period, ...]) -> bool:
    return not spans or item.period is None or any(item.period.overlaps(span) for span in spans)


def _is_long(span: Period) -> bool:
    return span.days is None or span.days >= YEAR_DAYS


def _is_routine(item: Item) -> bool:
    """Standing work beside the tasks of a year: what "thường xuyên hằng năm" means."""
    if item.waits:
        return False
    return item.recurrence is not Recurrence.NONE or (
        is_standing(item) and (item.period is None or item.period.grain is not Grain.YEAR)
    )
