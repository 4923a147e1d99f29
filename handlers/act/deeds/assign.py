"""Items given to a person or a department; what the plan prints stays on record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.act import naming
from handlers.act.actor import Actor
from handlers.act.deeds.mark import undo_choice
from handlers.act.tell import named, tell
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.people.person import Person
from rules.plan import Party
from rules.plan.progress import Assigned, Deed
from storage import Deeds, People, Transaction
from understanding.deeds import SayAssigned
from wording.reply import Kind, Reply, say

JOINED = re.compile(r"\s*(?:,|&|\+|\bvà\b|\bva\b|\bcùng\b|\bvới\b|\band\b)\s*", re.IGNORECASE)


async def assign(tx: Transaction, actor: Actor, said: SayAssigned, turn: Turn) -> Spoken:
    """Once it is clear who is meant; who was given something hears of it."""
    words, items = turn.words.deeds, [turn.item(key) for key in said.items]
    meant = _each(said.who, turn, await People(tx).all(actor.union))
    for name, found in meant.items():
        if not found:
            return Spoken(say(Kind.NONE, words.unknown_person(name)), turn.context)
        if len(found) > 1:
            others = said.who.replace(name, "{}")
            again = f"@{','.join(map(str, said.items))} {words.assign_says(said.party).format(others)}"
            return Spoken(naming.which(found, again, turn.words), turn.context)
    labels = [found[0] for found in meant.values()]
    party, cell = said.party or _party_of(labels[0], turn), ", ".join(labels)
    done = [Deed(Assigned(party, cell), actor.by, actor.at, item.id) for item in items]
    await Deeds(tx).add(actor.union, done)
    notice = say(Kind.VALUE, *words.assigned_notice(actor.by, items))
    told = await tell(tx, actor, named(labels), notice)
    before = (*blocks([words.assigned(items, party, cell)]), *blocks(map(words.item_asked, items), "quote"))
    reply = Reply(
        Kind.VALUE, (*before, *blocks([words.told(told)], "note")), choices=undo_choice(turn), cited=cited(items)
    )
    return Spoken(reply, turn.context)


def _each(said: str, turn: Turn, people: Sequence[Person]) -> dict[str, tuple[str, ...]]:
    """Each name that was said and whom it may mean: "Ban KHCN và Ban Thông tin" are two, unless one is called so."""
    whole = naming.known(turn.lexicon, people, said)
    names = [said] if whole else [name for name in JOINED.split(said) if name]
    return {name: whole or naming.known(turn.lexicon, people, name) for name in names}


def _party_of(label: str, turn: Turn) -> Party:
    """A body carries work out, a person sees to it."""
    bodies = {someone.label for someone in turn.lexicon.names.bodies}
    return Party.LEAD if label in bodies else Party.CHAIR
