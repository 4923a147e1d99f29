"""`make bench`: a month of reminders planned for many unions, then for half of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from time import perf_counter

from benchmarks.crowd import CHAIRS, DEPARTMENTS, crowd
from rules.calendar import WorkingDays
from rules.plan import Catalogue
from rules.reminders import Audience, Recipient, Snapshot, month_ahead
from understanding.names import NameBook

UNIONS, ITEMS, PEOPLE = 63, 80, 400
MONTH = date(2021, 4, 1)
LOADED = date(2021, 1, 4)


def main() -> None:
    """Measure and print."""
    for unions in (UNIONS // 2, UNIONS):
        begun = perf_counter()
        messages = sum(_planned(number) for number in range(unions))
        seconds = perf_counter() - begun
        print(
            f"a month planned: {unions} unions × {ITEMS} items × {PEOPLE} people: {messages} messages, {seconds:.1f} s"
        )


def _planned(number: int) -> int:
    """How many messages a month brings to the people of one union."""
    (document,) = crowd(ITEMS, plans=1)
    items = tuple(replace(item, id=key) for key, item in enumerate(document.items, 1))
    since = {document.plan.key: LOADED}
    catalogue = Catalogue(f"u{number}", plans=(document.plan,), items=items, known_since=since)
    who = NameBook(items).parties

    def known_on(day: date) -> Snapshot:
        return Snapshot(catalogue, WorkingDays(), who, day)

    return sum(map(len, month_ahead(known_on, _people(), MONTH).values()))


def _people() -> Iterator[Recipient]:
    """Every tenth follows all up, every fourth chairs something, the others belong to a department."""
    for number in range(PEOPLE):
        name = CHAIRS[number % len(CHAIRS)] if number % 4 == 0 else DEPARTMENTS[number % len(DEPARTMENTS)]
        audience = Audience.LEADER if number % 10 == 0 else Audience.CHAIR if number % 4 == 0 else Audience.DEPARTMENT
        yield Recipient(audience, name, frozenset({name}), f"p{number}")


if __name__ == "__main__":
    main()
