"""Who is reminded: everyone linked by the names that they answer for, and names that nobody linked has yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo

from rules.people.office import is_office
from rules.people.person import Account as Linked
from rules.people.person import Person
from rules.people.role import Role
from rules.reminders import OFFICE, Audience, Recipient, Snapshot, recipients
from scheduler.account import Account
from understanding.names import Core, core

WORKING = frozenset({Role.ADMINISTRATOR, Role.LEADER, Role.STAFF})


@dataclass(frozen=True, slots=True)
class Reached:
    """A recipient, where to write to; `since` is the day from which on there is anything to remind of."""

    to: Recipient
    account: Account
    since: date | None = None


def reached(
    now: Snapshot, people: Iterable[tuple[Person, Linked]], office: Collection[Account], zone: tzinfo
) -> tuple[Reached, ...]:
    """Everyone who works here and is linked, and the accounts of the `office` that the settings name."""
    by_core = _by_core(now.names)
    linked = [
        Reached(_recipient(person, by_core), _account(of), of.linked.astimezone(zone).date())
        for person, of in people
        if person.roles & WORKING
    ]
    known = {each.account for each in linked}
    return (*linked, *(Reached(_office(each), each) for each in sorted(office) if each not in known))


def nobody_yet(now: Snapshot, linked: Iterable[Reached]) -> tuple[Recipient, ...]:
    """The names of the plans that nobody linked answers for, each as if it were somebody."""
    known = list(linked)
    covered = frozenset().union(*(each.to.labels for each in known))
    office = any(each.to.audience is Audience.OFFICE for each in known)
    return tuple(
        each for each in recipients(now) if not (office if each.audience is Audience.OFFICE else each.labels <= covered)
    )


def _office(account: Account) -> Recipient:
    return Recipient(Audience.OFFICE, OFFICE, key=f"{account.channel}:{account.address}")


def _account(linked: Linked) -> Account:
    return Account(linked.channel, linked.address)


def _recipient(person: Person, by_core: Mapping[Core, frozenset[str]]) -> Recipient:
    labels = frozenset(_labels(person, by_core))
    return Recipient(_audience(person, by_core), person.name, labels, f"p{person.id}")


def _audience(person: Person, by_core: Mapping[Core, frozenset[str]]) -> Audience:
    """The one in which the person is to see most."""
    if is_office(person):
        return Audience.OFFICE
    if Role.LEADER in person.roles:
        return Audience.LEADER
    return Audience.CHAIR if core(person.name) in by_core and person.name != person.department else Audience.DEPARTMENT


def _labels(person: Person, by_core: Mapping[Core, frozenset[str]]) -> Iterator[str]:
    """The person's own name and department, however the plans print them: in short, in full."""
    yield from by_core.get(core(person.name), ())
    if person.department:
        asked = core(person.department)
        for key, labels in by_core.items():
            shorter = min(len(asked), len(key))
            if asked == key or (shorter >= DISTINCT and asked[:shorter] == key[:shorter]):
                yield from labels


DISTINCT = 3  # words of a department's name that tell it from all others: "ban khoa học"


def _by_core(names: Iterable[str]) -> dict[Core, frozenset[str]]:
    found: dict[Core, frozenset[str]] = {}
    for name in names:
        found[core(name)] = found.get(core(name), frozenset()) | {name}
    return found
