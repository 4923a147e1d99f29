"""Facts of a congress or ceremony; names, places and groups as printed."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import DelegateGroup, DelegateKind, Event
from wording.en.facts import period
from wording.en.terms import unit

EMPTY = "the plan does not say"


def name(event: Event) -> str:
    return event.name


def time(event: Event) -> str:
    """The days that are meant, with what is printed."""
    meant = period(event.period) if event.period else ""
    printed = f"“{event.time_text}”" if event.time_text else ""
    if not (meant or printed):
        return f"Time: {EMPTY}."
    both = f"{meant} (printed: {printed})" if meant and printed else meant or printed
    return f"Time: {both}{_tentative(event, 'period')}."


def days(event: Event) -> str:
    if not event.days:
        return f"Length: {EMPTY}."
    return f"Length: {event.days} {'day' if event.days == 1 else 'days'}."


def place(event: Event) -> str:
    return f"Place: {event.venue}{_tentative(event, 'venue')}." if event.venue else f"Place: {EMPTY}."


def delegates(event: Event) -> str:
    if event.delegates is None:
        return f"Delegates: {EMPTY}."
    official = f"{event.official} official delegates" if event.official else ""
    guests = f"{event.guests} invited guests" if event.guests else ""
    both = " and ".join(part for part in (official, guests) if part)
    return f"Delegates{_tentative(event, 'delegates')}: {event.delegates}" + (f", of them {both}." if both else ".")


def groups(found: Sequence[DelegateGroup], kind: DelegateKind) -> tuple[str, ...]:
    """A line for each group of a kind."""
    title = "Official delegates" if kind is DelegateKind.OFFICIAL else "Invited guests"
    lines = [f"- {group.name}{_quota(group)}" for group in found if group.kind is kind]
    return (f"{title}:", *lines) if lines else ()


def provinces(found: Sequence[DelegateGroup]) -> str:
    named = [place for group in found for place in group.places]
    if not named:
        return f"Provinces invited: {EMPTY}."
    return f"{len(named)} provinces and cities are invited: {', '.join(named)}."


def _quota(group: DelegateGroup) -> str:
    if group.each is None or str(group.each) in group.name:
        return ""
    large = f" ({group.each_large} where it has more than {group.large_over:,} members)" if group.each_large else ""
    return f": {group.each} for each {unit(group.unit)}{large}"


def quota(found: Sequence[DelegateGroup]) -> tuple[str, ...]:
    """How many delegates each association or unit may send."""
    lines = [f"- {group.name}{_quota(group)}" for group in found if group.each]
    return tuple(lines) or (f"Delegates for each unit: {EMPTY}.",)


def _tentative(event: Event, fact: str) -> str:
    return " (tentative)" if fact in event.tentative else ""
