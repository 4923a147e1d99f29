"""Getting in: a code or link makes an account a person's own, whose consent is asked at once."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from handlers.act.actor import Actor
from handlers.act.congress_chat import invited
from handlers.act.door import consent_choices
from handlers.incoming import Incoming
from rules.people.codes import may_guess
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Codes, People, Personal, Transaction, Unions
from understanding import first_contact
from wording import vi
from wording.reply import Block, Kind, Reply, say


async def identify(tx: Transaction, incoming: Incoming) -> Actor:
    """Who writes: the linked person; the channel's own word counts for those whom nobody linked.

    Whom the settings name as administrator is one, linked or not.
    """
    bare = Actor(
        incoming.union,
        incoming.channel,
        incoming.sender,
        incoming.role,
        incoming.at,
        incoming.name,
        incoming.chat,
        quote=incoming.quote,
    )
    known = await People(tx).who(incoming.union, incoming.channel, incoming.sender)
    if known is None:
        return bare
    person, account = known
    role = Role.ADMINISTRATOR if incoming.role is Role.ADMINISTRATOR else person.role
    return replace(bare, role=role, name=person.name, person=person, account=account)


async def meet(tx: Transaction, actor: Actor, text: str, words: ModuleType, terms: Terms) -> Reply | None:
    """The answer to whatever concerns getting in, and to strangers whatever they say; None: the rest may go on."""
    if card := first_contact.card(text):
        return await invited.by_card(tx, actor, card, vi, terms)  # a code is of no language
    token, code = first_contact.token(text), first_contact.code(text)
    if token or code:
        return await _knock(tx, actor, token, code, vi, terms)
    agreed = first_contact.consent(text)
    if agreed is not None and not actor.consented:
        return await _decided(tx, actor, agreed, words)
    if actor.role is not Role.STRANGER:
        return None
    refused = await People(tx).refused(actor.union, actor.channel, actor.sender)
    if refused is None:
        return say(Kind.HELP, words.people.STRANGER)
    return await _back(tx, actor, refused, words) if agreed else say(Kind.HELP, words.people.REFUSED_BEFORE)


async def _knock(
    tx: Transaction, actor: Actor, token: str | None, code: str | None, words: ModuleType, terms: Terms
) -> Reply:
    if actor.person is not None:
        return say(Kind.HELP, words.people.already(actor.person.name))
    if not actor.alone:
        return say(Kind.NONE, words.people.CODE_IN_GROUP)
    codes = Codes(tx)
    if token:  # too long to be guessed, so that wrong ones need not be counted
        found = await codes.use_token(actor.union, token, actor.at)
    elif not may_guess(*await codes.guesses(actor.union, actor.channel, actor.sender, actor.at)):
        return say(Kind.NONE, words.people.TOO_MANY_GUESSES)
    else:
        found = await codes.use(actor.union, code or "", actor.at)
    person = await People(tx).get(actor.union, found) if found is not None else None
    if person is None or not person.active:
        if code:
            await codes.wrong(actor.union, actor.channel, actor.sender, actor.at)
        return say(Kind.NONE, words.people.WRONG_CODE)
    await People(tx).link(person, actor.channel, actor.chat, actor.sender, actor.at)
    return await welcome(tx, person, actor.channel, words, terms)


async def welcome(tx: Transaction, person: Person, channel: str, words: ModuleType, terms: Terms) -> Reply:
    """What is held, why, until when, and the question whether more may be kept."""
    union = await Unions(tx).get(person.union)
    paragraphs = words.people.welcome(person, union.name if union else "", channel, terms.people.days)
    return Reply(Kind.HELP, tuple(Block(text) for text in paragraphs), choices=consent_choices(words))


async def _decided(tx: Transaction, actor: Actor, agreed: bool, words: ModuleType) -> Reply:
    assert actor.person is not None
    assert actor.account is not None
    if agreed:
        await People(tx).consent(actor.account, actor.at)
        invitation = await invited.invitation_of(tx, actor.person, actor.at, words)
        return invitation or say(Kind.HELP, words.people.AGREED, words.chat.HELP)
    await People(tx).refuse(actor.person, actor.account, actor.at)
    await Personal(tx).forget_chat(actor.union, actor.channel, actor.account.address)
    return say(Kind.HELP, words.people.REFUSED)


async def _back(tx: Transaction, actor: Actor, person: Person, words: ModuleType) -> Reply:
    """Somebody who refused agrees now."""
    account = await People(tx).link(person, actor.channel, actor.chat, actor.sender, actor.at)
    await People(tx).consent(account, actor.at)
    return say(Kind.HELP, words.people.AGREED, words.chat.HELP)
