"""Where those who are reminded are reached."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from rules.people.person import Account as Linked
from rules.people.person import Person
from rules.reminders import OFFICE, Audience, Own, Recipient, Snapshot, Wish, linked
from scheduler.account import Account
from understanding.names import core

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
    accounts = dict(people)
    theirs: dict[int, tuple[Own, ...]] = {}
    for each in own:
        here = replace(each, made=each.made.astimezone(zone))
        theirs[each.person] = (*theirs.get(each.person, ()), here)
    return tuple(
        Reached(
            to,
            Account(accounts[person].channel, accounts[person].address),
            accounts[person].linked.astimezone(zone).date(),
            wishes.get(person.id, AS_THE_UNION),
            theirs.get(person.id, ()),
        )
        for person, to in linked(now, accounts, wishes, core)
    )


def besides(known: Iterable[Reached], office: Collection[Account]) -> tuple[Reached, ...]:
    """The accounts of the `office` that the settings name and that are nobody's."""
    taken = {each.account for each in known}
    return tuple(Reached(_office(each), each) for each in sorted(office) if each not in taken)


def _office(account: Account) -> Recipient:
    return Recipient(Audience.OFFICE, OFFICE, key=f"{account.channel}:{account.address}")
