"""What a new version changes, as rows to be read; and those whom it concerns are told of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from handlers.act.actor import Actor
from handlers.ask.turn import Turn
from rules.people.hand_over import following
from rules.people.person import Person
from rules.plan import Item, Plan
from rules.plan.revision import Pair, Revision
from storage import HandOvers, NewMessage, Outbox, People, Transaction
from storage.messages.message import NOTICE
from understanding.names import Core, NameBook, core
from wording.reply import Block, Kind, Reply, Row, dump
from wording.vi import loading, revisions

OWN = ("lead", "chair")


def rows_of(revision: Revision) -> tuple[Row, ...]:
    """Added, moved, changed, numbered anew, dropped: each under its heading."""
    pairs = (
        (revisions.MOVED, revision.moved),
        (revisions.CHANGED, revision.changed),
        (revisions.RENUMBERED, revision.renumbered),
    )
    return (
        *_items(revision.added, revisions.ADDED),
        *(row for heading, some in pairs for row in _pairs(some, heading)),
        *_items(revision.dropped, revisions.DROPPED),
    )


async def tell_affected(tx: Transaction, actor: Actor, plan: Plan, revision: Revision, turn: Turn) -> tuple[str, ...]:
    """Tell each person, and each department, of the changes of their own items; the names of those who were told."""
    told = []
    concerned = await _concerned(tx, actor, revision, turn)
    for person, account in await People(tx).reached(actor.union):
        mine = _of(revision, concerned, person)
        if not mine or (actor.person is not None and person.id == actor.person.id):
            continue
        reply = Reply(Kind.VALUE, (Block(revisions.revised_notice(plan, actor.name)),), rows_of(mine))
        body = dump(reply)
        await Outbox(tx).add(
            NewMessage(actor.union, account.channel, account.address, NOTICE, body, actor.at, actor.at)
        )
        told.append(person.name)
    return tuple(told)


async def _concerned(
    tx: Transaction, actor: Actor, revision: Revision, turn: Turn
) -> dict[tuple[Item, ...], frozenset[Core]]:
    """Whom each change concerns: who leads or chairs the item, before or after, or took over from them."""
    touched = revision.touched()
    book = NameBook([*turn.catalogue.items, *(item for change in touched for item in change)])
    who = following(book.parties, turn.today, await HandOvers(tx).all(actor.union))
    return {
        change: frozenset(
            core(name) for item in change for field in OWN if (cell := getattr(item, field)) for name in who(cell)
        )
        for change in touched
    }


def _of(revision: Revision, concerned: dict[tuple[Item, ...], frozenset[Core]], person: Person) -> Revision:
    """The changes that concern one person."""
    names = {core(name) for name in (person.name, person.department) if name}

    def mine(change: tuple[Item, ...]) -> bool:
        return bool(concerned[change] & names)

    def pairs(some: Iterable[Pair]) -> tuple[Pair, ...]:
        return tuple(pair for pair in some if mine(pair))

    return replace(
        revision,
        added=tuple(item for item in revision.added if mine((item,))),
        moved=pairs(revision.moved),
        changed=pairs(revision.changed),
        renumbered=pairs(revision.renumbered),
        dropped=tuple(item for item in revision.dropped if mine((item,))),
        parts=(),
    )


def _items(items: tuple[Item, ...], heading: str) -> Iterator[Row]:
    for item in items:
        yield Row(*loading.item(item), heading=revisions.counted(heading, len(items)))


def _pairs(pairs: tuple[Pair, ...], heading: str) -> Iterator[Row]:
    for old, new in pairs:
        yield Row(*revisions.change(old, new), heading=revisions.counted(heading, len(pairs)))
