"""Signing in to the pages: a link from the chat, or a code, makes a browser a person's own for some days."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from handlers.act.actor import Actor
from handlers.act.people.invite import invite
from handlers.act.people.link import welcome
from handlers.ask.turn import Spoken, Turn
from rules.people.codes import may_try, read_code, shown
from rules.people.person import Account, Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Codes, NewMessage, Outbox, People, SignIns, Transaction
from storage.messages.message import REPLY
from understanding.people import AskWeb
from wording import vi
from wording.reply import Kind, dump, say

CHANNEL = "web"
PATH = "/vao"
LINK = timedelta(minutes=15)
SESSION = timedelta(days=14)


class Knock(StrEnum):
    """Why somebody stays outside."""

    WRONG = "wrong"
    TOO_MANY = "too_many"


async def link(tx: Transaction, actor: Actor, _: AskWeb, turn: Turn) -> Spoken:
    """The address of the pages, with a code for whoever asks from another machine than the one to be signed in."""
    words = turn.words.sign_in
    if turn.terms.pages is None:
        return Spoken(say(Kind.NONE, words.NO_PAGES), turn.context)
    person = actor.person
    if person is None and actor.role is Role.ADMINISTRATOR:  # the settings know an account, and no name
        person = Person(actor.union, words.ADMINISTRATOR, frozenset({actor.role}))
        person = (await invite(tx, person, actor.by, actor.at, turn.terms)).person
    if person is None:
        return Spoken(say(Kind.NONE, words.NOT_LINKED), turn.context)
    way = await Codes(tx).issue(person, actor.by, actor.at, LINK)
    minutes = int(LINK.total_seconds()) // 60
    address, front = turn.terms.page(f"{PATH}/{way.token}") or "", turn.terms.page(PATH) or ""
    return Spoken(say(Kind.VALUE, *words.way_in(address, front, shown(way.code), minutes)), turn.context)


async def by_token(tx: Transaction, union: str, token: str, at: datetime, terms: Terms) -> str | Knock:
    """What the browser is to show from now on, for a link's token: too long to be guessed, so that none is counted."""
    person = await Codes(tx).use_token(union, token, at)
    return await _entered(tx, union, person, at, terms) or Knock.WRONG


async def by_code(tx: Transaction, union: str, typed: str, place: str, at: datetime, terms: Terms) -> str | Knock:
    """The same for a typed code. `place` stands for the network address that wrong codes are counted by."""
    codes = Codes(tx)
    if not may_try(*await codes.guesses(union, CHANNEL, place, at)):
        return Knock.TOO_MANY
    code = read_code(typed)
    person = await codes.use(union, code, at) if code else None
    entered = await _entered(tx, union, person, at, terms)
    if entered is None:
        await codes.wrong(union, CHANNEL, place, at)
    return entered or Knock.WRONG


async def _entered(tx: Transaction, union: str, number: int | None, at: datetime, terms: Terms) -> str | None:
    person = await People(tx).get(union, number) if number is not None else None
    if person is None or not person.active:
        return None
    known = await People(tx).accounts(person.id)
    if not any(account.channel == CHANNEL for account in known):
        await _let_in(tx, person, known, at, terms)
    return await SignIns(tx).begin(person, at, SESSION)


async def _let_in(tx: Transaction, person: Person, known: tuple[Account, ...], at: datetime, terms: Terms) -> None:
    """An account on the pages, of which nothing is preferred. Who agreed elsewhere is not asked again."""
    me = str(person.id)
    account = await People(tx).link(person, CHANNEL, me, me, at, preferred=not known)
    agreed = [each.consented for each in known if each.consented]
    if agreed:
        await People(tx).consent(account, min(agreed))
    else:
        hello = await welcome(tx, person, CHANNEL, vi, terms)
        await Outbox(tx).add(NewMessage(person.union, CHANNEL, me, REPLY, dump(hello), at, at))
