"""How much of a target has been reached."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.act.deeds.mark import undo_choice
from handlers.ask.turn import Spoken, Turn, blocks
from rules.plan.progress import Counted, Deed
from storage import Deeds, Transaction
from understanding.deeds import SayCounted
from wording.reply import Kind, Reply


async def count(tx: Transaction, actor: Actor, said: SayCounted, turn: Turn) -> Spoken:
    """The new number takes the place of the one before."""
    target = turn.catalogue.targets[said.target]
    what = Counted(target.plan, target.what, said.number)
    await Deeds(tx).add(actor.union, [Deed(what, actor.by, actor.at, note=said.note)])
    sources = turn.words.items.sources([turn.catalogue.by_key[target.plan]])
    before = (*blocks([turn.words.deeds.counted(target, said.number)]), *blocks([sources], "note"))
    return Spoken(Reply(Kind.VALUE, before, choices=undo_choice(turn)), turn.context)
