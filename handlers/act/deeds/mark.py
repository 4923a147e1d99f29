"""How far items are: done, in progress, not done."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.plan.progress import Deed, Marked
from storage import Deeds, Transaction
from understanding.deeds import SayMark
from wording.reply import Choice, Kind, Reply


async def mark(tx: Transaction, actor: Actor, said: SayMark, turn: Turn) -> Spoken:
    """On record, and one tap away from being taken back."""
    words, items = turn.words.deeds, [turn.item(key) for key in said.items]
    done = [Deed(Marked(said.state), actor.by, actor.at, item.id, said.note) for item in items]
    await Deeds(tx).add(actor.union, done)
    titles = [words.item_asked(item) for item in items]
    reply = Reply(
        Kind.VALUE,
        before=(*blocks([words.marked(items, said.state, said.note)]), *blocks(titles, "quote")),
        choices=undo_choice(turn),
        cited=cited(items),
    )
    return Spoken(reply, turn.context)


def undo_choice(turn: Turn) -> tuple[Choice, ...]:
    """The way back."""
    return (Choice(turn.words.deeds.UNDO, turn.words.deeds.UNDO_SAYS),)
