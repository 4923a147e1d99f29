"""Somebody is to come instead: told by a delegate, decided by an organiser with one tap."""

from __future__ import annotations

import re

from handlers.act.actor import Actor
from handlers.act.congress.answer import GivenAway
from handlers.act.congress.substitute import Decided, Filed, decide, question, substitute
from handlers.act.congress_chat import meant
from handlers.act.door import allow, refusal
from handlers.ask.turn import Spoken, Turn
from rules.congress.delegate import Delegate
from rules.congress.substitution import StandIn
from rules.people.permissions import Action
from rules.plan import Event
from storage import Delegates, Substitutions, Transaction
from understanding.congress import AskWishes, Decide
from understanding.normalise import fold, printable
from understanding.rsvp import SayRsvp
from wording.reply import Block, Kind, Reply, say

OFFICE = re.compile(
    r"[ ,]+(?=(?:pho|chu tich|giam doc|uy vien|truong|chanh|thu ky|tong thu ky|can bo|ky su|chuyen vien|hieu truong)\b)"
)
LONGEST = 80


async def send_another(
    tx: Transaction, actor: Actor, held: Event, delegate: Delegate, said: SayRsvp, turn: Turn
) -> Spoken:
    """A delegate's own wish."""
    if refused := allow(actor, Action.EXPORT_OWN, turn.words):  # the other's code is not for a group's eyes
        return Spoken(refusal(refused, turn.words), turn.context)
    words = turn.words.delegates
    stand_in = _stand_in(said.substitute)
    if stand_in is None:
        return meant.about(turn, held, say(Kind.CLARIFY, words.WHO_INSTEAD))
    outcome = await substitute(tx, actor, delegate, stand_in, said.reason)
    if isinstance(outcome, GivenAway):
        return meant.about(turn, held, say(Kind.NONE, words.given_away(outcome.stand_in)))
    if isinstance(outcome, Filed):
        text = words.filed(outcome.wish, outcome.words)
    else:
        text = words.replaced(outcome.delegate, outcome.stand_in)
    return meant.about(turn, held, Reply(Kind.RSVP, (Block(text),), action="substitute"))


async def wishes(tx: Transaction, actor: Actor, asked: AskWishes, turn: Turn) -> Spoken:
    """Those that wait; the oldest can be decided at once."""
    held = meant.event(turn, asked.event)
    if held is None:
        return meant.no_event(turn)
    waiting = await Substitutions(tx, actor.union).waiting(held.plan)
    if not waiting:
        return meant.about(turn, held, say(Kind.VALUE, turn.words.congress.NO_WISHES))
    first = await Delegates(tx, actor.union).get(waiting[0].delegate)
    assert first is not None
    return meant.about(turn, held, question(waiting[0], first, turn.words))


async def decided(tx: Transaction, actor: Actor, said: Decide, turn: Turn) -> Spoken:
    """The decision; whoever asked is told."""
    outcome = await decide(tx, actor, said.wish, said.accept)
    words = turn.words.congress
    if outcome is None:
        return Spoken(say(Kind.NONE, words.NO_WISHES), turn.context)
    if isinstance(outcome, Decided):
        return Spoken(say(Kind.NONE, words.decided_before(outcome.wish)), turn.context)
    wish = await Substitutions(tx, actor.union).get(said.wish)
    assert wish is not None
    return Spoken(say(Kind.VALUE, words.decided(wish, said.accept)), turn.context)


def _stand_in(said: str | None) -> StandIn | None:
    """ "chị Lan, Phó Chủ tịch Hội": name, then office."""
    whole = meant.bare(printable(said or "").strip(" ,."))
    if not whole or not any(letter.isalpha() for letter in whole):
        return None
    cut = OFFICE.search(fold(whole.lower()))
    name, office = (whole[: cut.start()], whole[cut.end() :]) if cut else (whole, "")
    name = name.strip(" ,")
    return StandIn(name[:LONGEST], office[:LONGEST] or None) if name else None
