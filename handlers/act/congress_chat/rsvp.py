"""A delegate's answer to an invitation: kept, confirmed back, counted."""

from __future__ import annotations

from dataclasses import replace

from handlers.act.actor import Actor
from handlers.act.congress import numbers as congress
from handlers.act.congress_chat import answers, meant, wishes
from handlers.ask.turn import Spoken, Turn
from rules.congress.answer import Answer as Given
from rules.plan import Event
from storage import DelegateGroups, Rsvps, Transaction
from understanding.rsvp import Answer, AskRsvpCount, SayRsvp
from wording.reply import Kind, Reply, say

ANSWERS = {Answer.CONFIRM: Given.CONFIRM, Answer.DECLINE: Given.DECLINE, Answer.UNDECIDED: Given.UNDECIDED}
KEPT = (Answer.CONFIRM, Answer.DECLINE, Answer.SUBSTITUTE)


async def answer(tx: Transaction, actor: Actor, said: SayRsvp, turn: Turn) -> Spoken:
    """Keep what the delegate said of the event that the chat is about, or else of the one to come."""
    event = meant.event(turn, None)
    if event is None:
        return Spoken(say(Kind.NONE, turn.words.rsvp.NO_EVENT), turn.context)
    if await _has_roll(tx, actor, event):
        return await _of_delegate(tx, actor, said, event, turn)
    if said.answer in KEPT:
        await Rsvps(tx).put(
            actor.union, event.plan, actor.sender, actor.channel, actor.name,
            said.answer.value, said.reason, said.substitute, actor.at, actor.sender,
        )  # fmt: skip
    return Spoken(await _reply(tx, actor, said, event, turn), turn.context)


async def count(tx: Transaction, actor: Actor, _: AskRsvpCount, turn: Turn) -> Spoken:
    """How many have answered what."""
    event = meant.event(turn, None)
    if event is None:
        return Spoken(say(Kind.NONE, turn.words.rsvp.NO_EVENT), turn.context)
    if await _has_roll(tx, actor, event):
        tally = await congress.tally(tx, actor.union, event.plan, actor.at)
        return Spoken(say(Kind.COUNT, *turn.words.congress.numbers(event.name, tally)), turn.context)
    numbers = await Rsvps(tx).counts(actor.union, event.plan)
    return Spoken(say(Kind.COUNT, turn.words.rsvp.counts(event.name, numbers, event.delegates)), turn.context)


async def _has_roll(tx: Transaction, actor: Actor, event: Event) -> bool:
    """Whether delegates are listed by name. Until then answers are kept by the account that they come from."""
    taken, _ = await DelegateGroups(tx, actor.union, event.plan).taken()
    return bool(taken)


async def _of_delegate(tx: Transaction, actor: Actor, said: SayRsvp, event: Event, turn: Turn) -> Spoken:
    """The answer of somebody who is on the roll; whoever is not is asked for the card."""
    delegate = await meant.own(tx, actor, event.plan)
    if delegate is None or delegate.event != event.plan:
        return Spoken(say(Kind.CLARIFY, turn.words.delegates.NOT_ON_ROLL), turn.context)
    if said.answer is Answer.STATUS:
        text = turn.words.delegates.status(delegate, event.name)
        return Spoken(replace(say(Kind.RSVP, text), action=said.answer.value), turn.context)
    if said.answer is Answer.SUBSTITUTE:
        return await wishes.send_another(tx, actor, event, delegate, said, turn)
    return await answers.own(tx, actor, event, delegate, ANSWERS[said.answer], said.reason, turn)


async def _reply(tx: Transaction, actor: Actor, said: SayRsvp, event: Event, turn: Turn) -> Reply:
    words = turn.words.rsvp
    if said.answer is Answer.CONFIRM:
        text = words.confirmed(event.name)
    elif said.answer is Answer.DECLINE:
        text = words.declined(event.name, said.reason)
    elif said.answer is Answer.SUBSTITUTE:
        text = words.substituted(event.name, said.substitute)
    elif said.answer is Answer.UNDECIDED:
        return say(Kind.CLARIFY, words.undecided(event.name))
    else:
        kept = await Rsvps(tx).get(actor.union, event.plan, actor.sender, actor.channel)
        text = words.status(event.name, kept.answer if kept else None)
    return Reply(Kind.RSVP, say(Kind.RSVP, text).before, action=said.answer.value)
