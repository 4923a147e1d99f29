"""Handing over: from a day on the open items of one are another's. The plans stay as printed."""

from __future__ import annotations

import json

from handlers.act import naming
from handlers.act.actor import Actor
from handlers.act.tell import named, tell
from handlers.ask.turn import Spoken, Turn
from rules.people.hand_over import HandOver, following, held_by
from rules.plan import Item, Party
from rules.plan.progress import State
from storage import Audit, HandOvers, People, Transaction
from understanding.people import SayHandOver
from wording.reply import Choice, Kind, Reply, say

OWN = (Party.CHAIR, Party.LEAD)
"""The columns whose people answer for an item."""
CLOSED = (State.DONE, State.UNKNOWN)


async def hand_over(tx: Transaction, actor: Actor, said: SayHandOver, turn: Turn) -> Spoken:
    """Record it once it is clear who is meant on either side."""
    words, context = turn.words, turn.context
    if not said.giver:
        return Spoken(say(Kind.CLARIFY, words.invitations.HOW_TO_HAND_OVER), context)
    everyone = await People(tx).all(actor.union)
    since = said.since or turn.today
    givers, takers = (naming.known(turn.lexicon, everyone, name) for name in (said.giver, said.taker))
    if not givers:
        return Spoken(say(Kind.NONE, words.invitations.nobody(said.giver)), context)
    if not takers:
        unknown = say(Kind.NONE, words.invitations.taker_unknown(said.taker))
        return Spoken(_with(unknown, Choice(words.invitations.invite_label(said.taker), f"/moi {said.taker}")), context)
    again = f"/bangiao {said.giver if len(givers) > 1 else givers[0]} cho {{}} từ {since:%d/%m/%Y}"
    if len(givers) > 1:
        again = f"/bangiao {{}} cho {said.taker} từ {since:%d/%m/%Y}"
        return Spoken(naming.which(givers, again, words), context)
    if len(takers) > 1:
        return Spoken(naming.which(takers, again, words), context)
    if givers == takers:
        return Spoken(say(Kind.NONE, words.invitations.SAME_PERSON), context)
    made = HandOver(givers[0], takers[0], since, actor.by, actor.at)
    items = await _record(tx, actor, made, turn)
    lines = words.invitations.handed_over(made, len(items))
    told = await tell(tx, actor, named((made.giver, made.taker)), say(Kind.VALUE, *lines))
    return Spoken(say(Kind.VALUE, *lines, *([words.invitations.told(told)] if told else [])), context)


async def held(tx: Transaction, actor: Actor) -> frozenset[str] | None:
    """The names, as the plans print them, whose items are the actor's today; None where nobody knows who it is.

    Staff who are not named themselves answer for their department.
    """
    if actor.name is None:
        return None
    made = await HandOvers(tx).all(actor.union)
    names = {actor.name, (actor.person.department if actor.person else None) or actor.name}
    if actor.person is None and not made:
        return None
    return frozenset().union(*(held_by(name, actor.at.date(), made) for name in names))


async def answering(tx: Transaction, actor: Actor, cell: str | None, turn: Turn) -> tuple[str, ...]:
    """Who answers today for what a cell prints: those named, or whoever took over from them."""
    who = following(turn.lexicon.names.parties, turn.today, await HandOvers(tx).all(actor.union))
    return who(cell) if cell else ()


async def _record(tx: Transaction, actor: Actor, made: HandOver, turn: Turn) -> tuple[Item, ...]:
    """Store it; the items that it moves: those that are not done as far as one knows."""
    before = await HandOvers(tx).all(actor.union)
    names = held_by(made.giver, made.since, before)
    await HandOvers(tx).add(actor.union, made)
    what = {"hand_over": {"giver": made.giver, "taker": made.taker, "since": made.since.isoformat()}}
    await Audit(tx).write(actor.union, "people", json.dumps(what, ensure_ascii=False), actor.by, actor.at)
    cells = frozenset().union(*(each.cells_in(OWN) for each in turn.lexicon.names.everyone if each.label in names))
    mine = (item for item in turn.catalogue.items if any(item.party(field) in cells for field in OWN))
    return tuple(item for item in mine if turn.catalogue.state(item, turn.today) not in CLOSED)


def _with(reply: Reply, *choices: Choice) -> Reply:
    return Reply(reply.kind, reply.before, choices=choices)
