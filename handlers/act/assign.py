"""Items given to a person or a department; what the plan prints stays on record."""

from __future__ import annotations

from handlers.act import naming
from handlers.act.actor import Actor
from handlers.act.mark import undo_choice
from handlers.act.tell import named, tell
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.plan import Party
from rules.plan.progress import Assigned, Deed
from storage import Deeds, People, Transaction
from understanding.deeds import SayAssigned
from wording.reply import Kind, Reply, say


async def assign(tx: Transaction, actor: Actor, said: SayAssigned, turn: Turn) -> Spoken:
    """Once it is clear who is meant; who was given something hears of it."""
    words, items = turn.words.deeds, [turn.item(key) for key in said.items]
    labels = naming.known(turn.lexicon, await People(tx).all(actor.union), said.who)
    if not labels:
        return Spoken(say(Kind.NONE, words.unknown_person(said.who)), turn.context)
    if len(labels) > 1:
        again = f"@{','.join(map(str, said.items))} {words.assign_says(said.party)}"
        return Spoken(naming.which(labels, again, turn.words), turn.context)
    party = said.party or _party_of(labels[0], turn)
    done = [Deed(Assigned(party, labels[0]), actor.by, actor.at, item.id) for item in items]
    await Deeds(tx).add(actor.union, done)
    notice = say(Kind.VALUE, *words.assigned_notice(actor.by, items))
    told = await tell(tx, actor, named(labels), notice)
    before = (*blocks([words.assigned(items, party, labels[0])]), *blocks(map(words.item_asked, items), "quote"))
    reply = Reply(
        Kind.VALUE, (*before, *blocks([words.told(told)], "note")), choices=undo_choice(turn), cited=cited(items)
    )
    return Spoken(reply, turn.context)


def _party_of(label: str, turn: Turn) -> Party:
    """A body carries work out, a person sees to it."""
    bodies = {someone.label for someone in turn.lexicon.names.bodies}
    return Party.LEAD if label in bodies else Party.CHAIR
