"""From the code on a card to the delegate, and to all that the invitation says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.act.actor import Actor
from rules.congress.answer import may_still
from rules.congress.arrangements import Arrangements
from rules.congress.code import may_guess, read_code
from rules.congress.delegate import Delegate
from rules.congress.group import Group
from rules.people.role import Role
from rules.plan import Event
from storage import ArrangementsOf, Catalogues, Codes, DelegateGroups, Delegates, Transaction


@dataclass(frozen=True, slots=True)
class Invited:
    """A delegate with the event as it stands. `open`: answering, or changing one's mind, is still possible."""

    delegate: Delegate
    group: Group
    event: Event
    arrangements: Arrangements
    open: bool

    @property
    def kind(self) -> str:
        """ "official" or "guest"."""
        return self.group.kind.value


@dataclass(frozen=True, slots=True)
class Throttled:
    """Too many wrong codes came from there; not even a right one is looked up for an hour."""


@dataclass(frozen=True, slots=True)
class WrongCode:
    """Nobody has this code; `by_code` has counted it against whoever tried it."""


async def by_code(
    tx: Transaction, catalogues: Catalogues, union: str, code: str, tried_by: tuple[str, str], at: datetime
) -> Invited | Throttled | WrongCode:
    """Whose card it is. `tried_by` is a channel and a sender: for a page ("web", the visitor's address)."""
    found = await looked_up(tx, catalogues, union, code, tried_by, at)
    if isinstance(found, WrongCode):
        await Codes(tx).wrong(union, *tried_by, at)
    return found


async def looked_up(
    tx: Transaction, catalogues: Catalogues, union: str, code: str, tried_by: tuple[str, str], at: datetime
) -> Invited | Throttled | WrongCode:
    """The same in a transaction that only reads: a wrong code is still to be counted."""
    if not may_guess(*await Codes(tx).guesses(union, *tried_by, at)):
        return Throttled()
    read = read_code(code)
    delegate = await Delegates(tx, union).by_code(read) if read else None
    return (await of(tx, catalogues, delegate, at) if delegate else None) or WrongCode()


async def of(tx: Transaction, catalogues: Catalogues, delegate: Delegate, at: datetime) -> Invited | None:
    """What a delegate is invited to; None where the plans do not hold the event (any more)."""
    catalogue = await catalogues.of(tx, delegate.union)
    event = next((each for each in catalogue.events if each.plan == delegate.event), None)
    groups = await DelegateGroups(tx, delegate.union, delegate.event).all()
    group = next((each for each in groups if each.id == delegate.group), None)
    if event is None or group is None:
        return None
    settled = await ArrangementsOf(tx).get(delegate.union, delegate.event)
    return Invited(delegate, group, event, settled, may_still(at.date(), settled.last_day_to_answer))


def as_actor(delegate: Delegate, channel: str, at: datetime) -> Actor:
    """A delegate who is known by the card alone, as whoever opens the page with it."""
    return Actor(delegate.union, channel, f"delegate:{delegate.id}", Role.DELEGATE, at, delegate.name)
