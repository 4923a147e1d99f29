"""What an item waited for has happened: it gets its time."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.act.deeds.mark import undo_choice
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.plan.progress import Deed, Fulfilled
from storage import Deeds, Transaction
from understanding.deeds import SayFulfilled
from wording.reply import Kind, Reply


async def fulfil(tx: Transaction, actor: Actor, said: SayFulfilled, turn: Turn) -> Spoken:
    """From now on it is due like any other."""
    words, item = turn.words.deeds, turn.item(said.item)
    await Deeds(tx).add(actor.union, [Deed(Fulfilled(said.period), actor.by, actor.at, item.id, said.note)])
    before = (*blocks([words.fulfilled(item, said.period)]), *blocks([words.item_asked(item)], "quote"))
    return Spoken(Reply(Kind.VALUE, before, choices=undo_choice(turn), cited=cited([item])), turn.context)
