"""The door in the chat: one line lets a delegate in, one tap takes it back."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.act.congress import admit
from handlers.act.congress.admit import AtDoor, Door
from handlers.act.congress_chat import meant
from handlers.ask.turn import Spoken, Turn
from storage import Transaction
from understanding.congress import AtDoor as What
from understanding.congress import Pass
from wording.reply import Block, Choice, Kind, Reply, say

DEEDS = {What.IN: admit.admit, What.OUT: admit.leave, What.UNDO: admit.undo}
SAYS = {What.IN: "/vao", What.OUT: "/ra", What.UNDO: "/huyvao"}


async def pass_by(tx: Transaction, actor: Actor, said: Pass, turn: Turn) -> Spoken:
    """In, out, or not at all."""
    held = meant.event(turn, said.event)
    if held is None:
        return meant.no_event(turn)
    if not said.who:
        return meant.about(turn, held, say(Kind.CLARIFY, turn.words.at_door.WHO_AT_DOOR))
    found = await meant.delegates(tx, actor, held, said.who)
    if len(found) != 1:
        return meant.which(found, said.who, lambda each: f"{SAYS[said.what]} {each.number}", turn)
    outcome = await DEEDS[said.what](tx, actor, held.plan, found[0].id)
    return meant.about(turn, held, _worded(outcome, actor, turn))


def _worded(outcome: AtDoor, actor: Actor, turn: Turn) -> Reply:
    words, who, on = turn.words.at_door, outcome.delegate, outcome.session
    assert who is not None
    if outcome.what is Door.REPLACED or on is None:
        return say(Kind.NONE, words.seat_given(who, outcome.instead))
    zone = actor.at.tzinfo
    text = {
        Door.ADMITTED: lambda: words.admitted(who, on, outcome.visit, zone),
        Door.ALREADY_IN: lambda: words.already_in(who, on, outcome.visit, zone),
        Door.LEFT: lambda: words.left(who, on),
        Door.NOT_INSIDE: lambda: words.not_inside(who, on),
        Door.UNDONE: lambda: words.undone(who, on),
    }[outcome.what]()
    choices: tuple[Choice, ...] = ()
    if outcome.what in (Door.ADMITTED, Door.ALREADY_IN):
        choices = (Choice(words.UNDO, f"/huyvao {who.number}"), Choice(words.LEAVES, f"/ra {who.number}"))
    return Reply(Kind.VALUE, (Block(text),), choices=choices)
