"""A delegate's card brings its owner into the chat: the account is theirs, and the invitation is before them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from types import ModuleType

from handlers.act.actor import Actor
from handlers.act.door import consent_choices
from rules.congress.code import may_guess
from rules.congress.delegate import Delegate
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import ArrangementsOf, Codes, Delegates, People, Transaction, Unions
from wording.reply import Block, Kind, Reply, say


async def by_card(tx: Transaction, actor: Actor, card: str, words: ModuleType, terms: Terms) -> Reply:
    """Link the account to the card's delegate, ask for consent, and show the invitation once it is given."""
    if not actor.alone:
        return say(Kind.NONE, words.people.CODE_IN_GROUP)
    codes = Codes(tx)
    if not may_guess(*await codes.guesses(actor.union, actor.channel, actor.sender, actor.at)):
        return say(Kind.NONE, words.people.TOO_MANY_GUESSES)
    delegate = await Delegates(tx, actor.union).by_code(card)
    if delegate is None:
        await codes.wrong(actor.union, actor.channel, actor.sender, actor.at)
        return say(Kind.NONE, words.delegates.WRONG_CARD)
    if actor.person is not None and delegate.person not in (None, actor.person.id):
        return say(Kind.NONE, words.delegates.OTHER_PERSON)
    person = await _owner(tx, actor, delegate)
    if actor.person is None:
        await People(tx).link(person, actor.channel, actor.chat, actor.sender, actor.at)
        return await _welcome(tx, replace(delegate, person=person.id), words, terms)
    known = await invitation_of(tx, person, actor.at, words)
    return known or say(Kind.NONE, words.delegates.WRONG_CARD)


async def invitation_of(tx: Transaction, person: Person, at: datetime, words: ModuleType) -> Reply | None:
    """The invitation of somebody who is a delegate to something that is not over; None of anybody else."""
    for delegate in await Delegates(tx, person.union).of_person(person.id):
        event = await ArrangementsOf(tx).event(person.union, delegate.event)
        if event is None or event.is_over(at.date()):
            continue
        settled = await ArrangementsOf(tx).get(person.union, delegate.event)
        lines = words.delegates.invitation(delegate, event, settled.map)
        blocks = (*map(Block, lines), Block(words.delegates.HOW_TO_SEND_ANOTHER, "note"))
        return Reply(Kind.RSVP, blocks, choices=words.delegates.choices(delegate.event), action="status")
    return None


async def _owner(tx: Transaction, actor: Actor, delegate: Delegate) -> Person:
    """Whose account it is from now on: the delegate's, who may be known as somebody of the office already."""
    people = People(tx)
    person = actor.person
    if person is None and delegate.person is not None:
        person = await people.get(actor.union, delegate.person)
    if person is None:
        person = await people.add(Person(actor.union, delegate.name, frozenset({Role.DELEGATE}), phone=delegate.phone))
    if delegate.person != person.id:
        await Delegates(tx, actor.union).save(replace(delegate, person=person.id))
    return person


async def _welcome(tx: Transaction, delegate: Delegate, words: ModuleType, terms: Terms) -> Reply:
    union = await Unions(tx).get(delegate.union)
    event = await ArrangementsOf(tx).event(delegate.union, delegate.event)
    lines = words.delegates.invitation(delegate, event, None) if event else ()
    held = words.delegates.held(union.name if union else "", terms.roll.days)
    paragraphs = (*lines, held, words.delegates.MAY_KEEP)
    return Reply(Kind.HELP, tuple(map(Block, paragraphs)), choices=consent_choices(words))
