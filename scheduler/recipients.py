"""Who is reminded: everyone linked by the names that they answer for, and names that nobody linked has yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo

from rules.people.office import is_office
from rules.people.person import Account as Linked
from rules.people.person import Person
from rules.people.role import Role
from rules.reminders import OFFICE, Audience, Own, Recipient, Snapshot, Wish, recipients
from scheduler.account import Account
from understanding.names import Core, core

WORKING = frozenset({Role.ADMINISTRATOR, Role.LEADER, Role.STAFF})


AS_THE_UNION = Wish()


@dataclass(frozen=True, slots=True)
class Reached:
    """A recipient, where to write to; `since` is the day from which on there is anything to remind of.

    `wish` and `own` are what a person has said of it; the accounts that only the settings name are nobody's.
    """

    to: Recipient
    account: Account
    since: date | None = None
    wish: Wish = AS_THE_UNION
    own: tuple[Own, ...] = ()


def reached(
    now: Snapshot, people: Iterable[tuple[Person, Linked]], wishes: Mapping[int, Wish], own: Iterable[Own], zone: tzinfo
) -> tuple[Reached, ...]:
    """Everyone who works here and is linked."""
    by_core = _by_core(now.names)
    theirs: dict[int, tuple[Own, ...]] = {}
    for each in own:
        theirs[each.person] = (*theirs.get(each.person, ()), each)
    return tuple(
        _reached(person, account, by_core, wishes.get(person.id, AS_THE_UNION), theirs.get(person.id, ()), zone)
        for person, account in people
        if person.roles & WORKING
    )


def besides(linked: Iterable[Reached], office: Collection[Account]) -> tuple[Reached, ...]:
    """The accounts of the `office` that the settings name and that are nobody's."""
    known = {each.account for each in linked}
    return tuple(Reached(_office(each), each) for each in sorted(office) if each not in known)


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


def _reached(
    person: Person, of: Linked, by_core: Mapping[Core, frozenset[str]], wish: Wish, own: tuple[Own, ...], zone: tzinfo
) -> Reached:
    labels = frozenset(_labels(person, by_core))
    to = Recipient(_audience(person, by_core), person.name, labels, f"p{person.id}", wish.silenced, wish.silent)
    return Reached(to, _account(of), of.linked.astimezone(zone).date(), wish, own)


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
