"""Telling people unasked: a message in the outbox of whoever has an account that can be written to."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from handlers.act.actor import Actor
from rules.people.person import Person
from storage import NewMessage, Outbox, People, Transaction
from storage.messages.message import NOTICE
from understanding.names import core
from wording.reply import Reply, dump


async def tell(tx: Transaction, actor: Actor, wanted: Callable[[Person], bool], reply: Reply) -> tuple[str, ...]:
    """Send it to those who are wanted, but not to the actor; the names of those who will get it."""
    told = []
    reached = {person.id: account for person, account in await People(tx).reached(actor.union)}
    for person in await People(tx).all(actor.union):
        account = reached.get(person.id)
        if account is None or not wanted(person) or (actor.person is not None and person.id == actor.person.id):
            continue
        row = NewMessage(actor.union, account.channel, account.address, NOTICE, dump(reply), actor.at, actor.at)
        await Outbox(tx).add(row)
        told.append(person.name)
    return tuple(told)


def named(printed: Iterable[str]) -> Callable[[Person], bool]:
    """Whether somebody is one of those whom cells of a plan name."""
    names = {core(name) for name in printed}
    return lambda person: core(person.name) in names
