"""More time for an item: who, why, when; the plan's own time stays, and the chair and the office hear of it."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.act.deeds.mark import undo_choice
from handlers.act.people.hand_over import answering
from handlers.act.tell import named, tell
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.people.office import is_office
from rules.plan.progress import Deed, Extended
from storage import Deeds, Transaction
from understanding.deeds import SayExtension
from wording.reply import Kind, Reply, say


async def extend(tx: Transaction, actor: Actor, said: SayExtension, turn: Turn) -> Spoken:
    """The new time counts from now on."""
    words, item = turn.words.deeds, turn.item(said.item)
    printed = turn.catalogue.printed(item)
    await Deeds(tx).add(actor.union, [Deed(Extended(said.period), actor.by, actor.at, item.id, said.reason)])
    notice = say(Kind.VALUE, *words.extension_notice(actor.by, item, printed, said.period, said.reason))
    chair = named(await answering(tx, actor, item.chair, turn))
    told = await tell(tx, actor, lambda person: is_office(person) or chair(person), notice)
    lines = words.extended(item, printed, item.period, said.period, said.reason)
    reply = Reply(
        Kind.VALUE,
        before=(*blocks(lines), *blocks([words.item_asked(item)], "quote"), *blocks([words.told(told)], "note")),
        choices=undo_choice(turn),
        cited=cited([item]),
    )
    return Spoken(reply, turn.context)
