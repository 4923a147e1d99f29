"""Who is reminded: everyone linked by the names that they answer for, and names that nobody linked has yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from rules.people.office import is_office
from rules.people.person import Person
from rules.people.role import Role
from rules.reminders.digest import recipients
from rules.reminders.line import Audience, Recipient
from rules.reminders.snapshot import Snapshot
from rules.reminders.wish import Wish

WORKING = frozenset({Role.ADMINISTRATOR, Role.LEADER, Role.STAFF})
AS_THE_UNION = Wish()
DISTINCT = 3  # words of a department's name that tell it from all others: "ban khoa học"

Core = Callable[[str], tuple[str, ...]]
"""The words of a name that tell it from others, however it is printed."""
ByCore = Mapping[tuple[str, ...], frozenset[str]]


def linked(
    now: Snapshot, people: Iterable[Person], wishes: Mapping[int, Wish], core: Core
) -> Iterator[tuple[Person, Recipient]]:
    """Those of the people who work here, each as a recipient."""
    by_core = _by_core(now.names, core)
    for person in people:
        if person.roles & WORKING:
            wish = wishes.get(person.id, AS_THE_UNION)
            labels = frozenset(_labels(person, by_core, core))
            audience = _audience(person, core(person.name) in by_core)
            yield person, Recipient(audience, person.name, labels, f"p{person.id}", wish.silenced, wish.silent)


def nobody_yet(now: Snapshot, known: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """The names of the plans that nobody linked answers for, each as if it were somebody."""
    reached = list(known)
    covered = frozenset().union(*(each.labels for each in reached))
    office = any(each.audience is Audience.OFFICE for each in reached)
    return tuple(
        each for each in recipients(now) if not (office if each.audience is Audience.OFFICE else each.labels <= covered)
    )


def _audience(person: Person, is_named: bool) -> Audience:
    """The one in which the person is to see most."""
    if is_office(person):
        return Audience.OFFICE
    if Role.LEADER in person.roles:
        return Audience.LEADER
    return Audience.CHAIR if is_named and person.name != person.department else Audience.DEPARTMENT


def _labels(person: Person, by_core: ByCore, core: Core) -> Iterator[str]:
    """The person's own name and department, however the plans print them: in short, in full."""
    yield from by_core.get(core(person.name), ())
    if person.department:
        asked = core(person.department)
        for key, labels in by_core.items():
            shorter = min(len(asked), len(key))
            if asked == key or (shorter >= DISTINCT and asked[:shorter] == key[:shorter]):
                yield from labels


def _by_core(names: Iterable[str], core: Core) -> ByCore:
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for name in names:
        found[core(name)] = found.get(core(name), frozenset()) | {name}
    return found
