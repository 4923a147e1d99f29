"""Who has been let in: listed, looked up, and bid farewell."""

from __future__ import annotations

import json
from dataclasses import replace

from handlers.act import naming
from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn
from storage import Audit, People, Transaction
from understanding.people import AskPeople, AskPhone, Dismiss
from wording.reply import Block, Kind, Reply, Row, say


async def people(tx: Transaction, actor: Actor, _: AskPeople, turn: Turn) -> Spoken:
    """Everyone by name, with roles, and whether they are reached."""
    words = turn.words.invitations
    reached = {person.id for person, _ in await People(tx).reached(actor.union)}
    everyone = await People(tx).all(actor.union)
    rows = tuple(Row(str(n), *words.person_row(each, each.id in reached)) for n, each in enumerate(everyone, 1))
    return Spoken(Reply(Kind.VALUE, (Block(words.people_counted(len(rows), len(reached))),), rows), turn.context)


async def phone(tx: Transaction, actor: Actor, asked: AskPhone, turn: Turn) -> Spoken:
    """The telephone numbers of those who may be meant."""
    words = turn.words.invitations
    everyone = await People(tx).all(actor.union)
    meant = naming.known(turn.lexicon, everyone, asked.who)
    lines = [words.phone(each) for each in everyone if each.name in meant]
    return Spoken(say(Kind.VALUE, *lines) if lines else say(Kind.NONE, words.nobody(asked.who)), turn.context)


async def dismiss(tx: Transaction, actor: Actor, said: Dismiss, turn: Turn) -> Spoken:
    """Somebody who has left sees nothing any more."""
    words = turn.words
    everyone = await People(tx).all(actor.union)
    names = naming.known(turn.lexicon, everyone, said.who)
    meant = [each for each in everyone if each.name in names]
    if not meant:
        return Spoken(say(Kind.NONE, words.invitations.nobody(said.who)), turn.context)
    if len(meant) > 1:
        return Spoken(naming.which([each.name for each in meant], "/thoi {}", words), turn.context)
    await People(tx).save(replace(meant[0], active=False), actor.at)
    await Audit(tx).write(actor.union, f"person:{meant[0].id}", json.dumps({"dismissed": True}), actor.by, actor.at)
    return Spoken(say(Kind.VALUE, words.invitations.dismissed(meant[0].name)), turn.context)
