"""Delegates' answers in the chat: their own by button and words, and those that a secretary took down by telephone."""

from __future__ import annotations

from dataclasses import replace

from handlers.act.actor import Actor
from handlers.act.congress.answer import Answered, GivenAway, TooLate, answer
from handlers.act.congress_chat import meant
from handlers.ask.turn import Spoken, Turn
from rules.congress.answer import Answer
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate
from rules.plan import Event
from storage import ArrangementsOf, Transaction
from understanding.congress import Called, Need
from understanding.congress import Reply as Button
from wording.reply import Block, Choice, Kind, Reply, say

PHONE = "phone"


async def button(tx: Transaction, actor: Actor, said: Button, turn: Turn) -> Spoken:
    """A tapped answer."""
    held = meant.event(turn, said.event)
    delegate = await meant.own(tx, actor, said.event)
    if held is None or delegate is None or delegate.event != said.event:
        return Spoken(say(Kind.NONE, turn.words.delegates.NOT_ON_ROLL), turn.context)
    return await own(tx, actor, held, delegate, said.answer, said.reason, turn)


async def own(
    tx: Transaction, actor: Actor, held: Event, delegate: Delegate, said: Answer, reason: str | None, turn: Turn
) -> Spoken:
    """A delegate's own answer, with what to choose next."""
    outcome = await answer(tx, actor, delegate, said, reason, delegate.needs)
    words = turn.words.delegates
    if isinstance(outcome, TooLate):
        return meant.about(turn, held, say(Kind.NONE, words.too_late(outcome.until)))
    if isinstance(outcome, GivenAway):
        return meant.about(turn, held, say(Kind.NONE, words.given_away(outcome.stand_in)))
    settled = await ArrangementsOf(tx).get(actor.union, held.plan)
    return meant.about(turn, held, _worded(outcome, held, settled, turn))


def _worded(outcome: Answered, held: Event, settled: Arrangements, turn: Turn) -> Reply:
    words, delegate = turn.words.delegates, outcome.delegate
    said = Block(words.answered(delegate, held.name, outcome.before))
    after: tuple[Block, ...] = ()
    offered: tuple[Choice, ...] = ()
    if delegate.answer is Answer.CONFIRM:
        after = (Block(words.WHICH_NEEDS),) if settled.needs else ()
        offered = (*_needs(delegate, settled, words.NO_NEED), Choice(words.OWN_CARD, "/the"))
    elif delegate.answer is Answer.DECLINE and not delegate.reason:
        after = (Block(words.WHY), Block(words.HOW_TO_SEND_ANOTHER, "note"))
        offered = tuple(Choice(why, f"/traloi vang {held.plan} {why}") for why in words.REASONS)
    action = delegate.answer.value if delegate.answer else None
    return Reply(Kind.RSVP, (said,), after=after, choices=offered, action=action)


async def need(tx: Transaction, actor: Actor, said: Need, turn: Turn) -> Spoken:
    """Chosen, or taken back; kept as one more answer, so that it is on record who wanted what when."""
    held = meant.event(turn, said.event)
    delegate = await meant.own(tx, actor, said.event)
    words = turn.words.delegates
    if held is None or delegate is None or delegate.event != said.event:
        return Spoken(say(Kind.NONE, words.NOT_ON_ROLL), turn.context)
    wanted = _toggled(delegate.needs, said.need)
    outcome = await answer(tx, actor, delegate, Answer.CONFIRM, None, wanted)
    if not isinstance(outcome, Answered):
        return await own(tx, actor, held, delegate, Answer.CONFIRM, None, turn)
    settled = await ArrangementsOf(tx).get(actor.union, held.plan)
    offered = _needs(outcome.delegate, settled, words.NO_NEED)
    reply = Reply(Kind.RSVP, (Block(words.needs(outcome.delegate.needs)),), choices=offered, action="confirm")
    return meant.about(turn, held, reply)


def _toggled(needs: tuple[str, ...], need: str | None) -> tuple[str, ...]:
    if need is None:
        return ()
    return tuple(each for each in needs if each != need) if need in needs else (*needs, need)


def _needs(delegate: Delegate, settled: Arrangements, none: str) -> tuple[Choice, ...]:
    offered = [
        Choice(f"✓ {each}" if each in delegate.needs else each, f"/nhucau {delegate.event} {each}")
        for each in settled.needs
    ]
    return (*offered, Choice(none, f"/nhucau {delegate.event}")) if offered else ()


async def called(tx: Transaction, actor: Actor, said: Called, turn: Turn) -> Spoken:
    """What somebody said on the telephone."""
    held = meant.event(turn, said.event)
    if held is None:
        return meant.no_event(turn)
    found = await meant.delegates(tx, actor, held, said.who)
    words = turn.words.congress
    if len(found) != 1:
        return meant.which(found, said.who, lambda each: f"/goi {each.number}{_said(said)}", turn)
    if said.answer is None:
        offered = calls(found[0], turn)
        ask = Reply(Kind.CLARIFY, (Block(words.asked_what(found[0])),), choices=offered)
        return meant.about(turn, held, ask)
    by_phone = replace(actor, channel=PHONE)
    outcome = await answer(tx, by_phone, found[0], said.answer, said.reason, found[0].needs)
    if isinstance(outcome, GivenAway):
        return meant.about(turn, held, say(Kind.NONE, turn.words.delegates.given_away(outcome.stand_in)))
    if isinstance(outcome, TooLate):
        return meant.about(turn, held, say(Kind.NONE, turn.words.delegates.too_late(outcome.until)))
    return meant.about(turn, held, say(Kind.VALUE, words.noted(outcome.delegate)))


def _said(said: Called) -> str:
    if said.answer is None:
        return ""
    words = {Answer.CONFIRM: "đi", Answer.DECLINE: f"không, {said.reason or ''}", Answer.UNDECIDED: "chưa rõ"}
    return f": {words[said.answer].rstrip(', ')}"


def calls(delegate: Delegate, turn: Turn) -> tuple[Choice, ...]:
    """One tap for what was said on the telephone."""
    words = turn.words.congress
    return tuple(
        Choice(words.called(delegate, label), f"/goi {delegate.number}: {says}")
        for label, says in ((words.GOES, "đi"), (words.STAYS, "không"), (words.UNSURE, "chưa rõ"))
    )
