"""Which event, and which delegate, a line is about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.act.actor import Actor
from handlers.act.congress import admit
from handlers.ask.turn import Spoken, Turn
from rules.congress.delegate import Delegate
from rules.plan import Event
from storage import Delegates, Transaction
from understanding.normalise import fold
from wording.reply import Block, Choice, Kind, Reply, say

MOST_CHOICES = 8
ADDRESS = re.compile(r"(?:anh|chi|ong|ba|bac|chu|co|dong chi|d/c|a|c)\.? +")


def event(turn: Turn, key: str | None) -> Event | None:
    """The one named, or that of the chat, or the next to come."""
    events = turn.catalogue.events
    for wanted in (key, turn.context.event):
        if found := next((each for each in events if wanted and each.plan == wanted), None):
            return found
    return turn.catalogue.event_to_come(turn.today)


def no_event(turn: Turn) -> Spoken:
    return Spoken(say(Kind.NONE, turn.words.congress.NO_EVENT), turn.context)


async def own(tx: Transaction, actor: Actor, key: str | None) -> Delegate | None:
    """As which delegate the actor was invited: to that event, or else to the latest."""
    if actor.person is None:
        return None
    mine = await Delegates(tx, actor.union).of_person(actor.person.id)
    return next((each for each in mine if each.event == key), None) or (mine[0] if mine else None)


async def delegates(tx: Transaction, actor: Actor, held: Event, who: str) -> tuple[Delegate, ...]:
    """Whom a card, a number or a name means, with or without "anh", "bà" before it."""
    exactly = await admit.find(tx, actor.union, held.plan, who)
    return exactly or await admit.find(tx, actor.union, held.plan, bare(who))


def bare(who: str) -> str:
    """A name without "anh", "bà" before it."""
    address = ADDRESS.match(fold(who.lower()))
    return who[address.end() :] if address else who


def which(found: tuple[Delegate, ...], who: str, says: Callable[[Delegate], str], turn: Turn) -> Spoken:
    """None or several are meant: say so, with the choices."""
    words = turn.words.congress
    if not found:
        return Spoken(say(Kind.NONE, words.nobody(who)), turn.context)
    choices = tuple(Choice(words.one_of(each), says(each)) for each in found[:MOST_CHOICES])
    return Spoken(Reply(Kind.CLARIFY, (Block(words.several(who)),), choices=choices), turn.context)


def about(turn: Turn, held: Event, reply: Reply) -> Spoken:
    """The reply, after which the chat is about the event."""
    return Spoken(reply, replace(turn.context, event=held.plan))
