"""Inviting people: each gets a code and a link that make an account theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from handlers.act import naming
from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from rules.plan import Party
from storage import Audit, Codes, Invitation, People, Transaction, Unions
from understanding.lexicon import Lexicon
from understanding.names import Someone
from understanding.people import Invite, InviteAll
from wording.reply import DOCX, Attachment, Block, Kind, Reply, Row, say


async def invite(tx: Transaction, guest: Person, by: str, at: datetime, terms: Terms) -> Invitation:
    """A code for a person, who is added or, known by that name, gets the roles in addition."""
    person = await _known(tx, guest, at)
    await Audit(tx).write(person.union, f"person:{person.id}", _invited(guest), by, at)
    return await Codes(tx).issue(person, by, at, terms.codes)


async def one(tx: Transaction, actor: Actor, said: Invite, turn: Turn) -> Spoken:
    """A code for the person who is meant; a name in quotes is a new one, whoever has a similar one."""
    words = turn.words
    name = said.who.strip("“”\"' ")
    if not name:
        return Spoken(say(Kind.CLARIFY, words.invitations.HOW_TO_INVITE), turn.context)
    meant: tuple[str, ...] = (name,)
    if name == said.who:
        meant = naming.known(turn.lexicon, await People(tx).all(actor.union), name) or meant
    if len(meant) > 1:
        return Spoken(naming.which(meant, "/moi “{}”", words), turn.context)
    guest = _guest(actor.union, meant[0], said, turn.lexicon)
    invitation = await invite(tx, guest, actor.by, actor.at, turn.terms)
    lines = (*words.invitations.invited(invitation.person, invitation.code, invitation.expires, actor.at.tzinfo),
             words.invitations.way_in(invitation.token, turn.terms.link(invitation.token)))  # fmt: skip
    return Spoken(say(Kind.VALUE, *lines), turn.context)


async def everyone(tx: Transaction, actor: Actor, _: InviteAll, turn: Turn) -> Spoken:
    """Codes for all whom the plans name and who have no account yet, with a sheet to print and cut."""
    words = turn.words
    invitations = await invite_all(tx, actor.union, turn.lexicon, actor.by, actor.at, turn.terms)
    if not invitations:
        return Spoken(say(Kind.VALUE, words.invitations.ALL_LINKED), turn.context)
    rows = tuple(
        Row(str(n), *words.invitations.invited_row(each.person, each.code)) for n, each in enumerate(invitations, 1)
    )
    sheet = await sheet_of(tx, actor.union, invitations, turn.terms, actor.at)
    reply = Reply(
        Kind.VALUE,
        (Block(words.invitations.invited_all(len(rows), invitations[0].expires, actor.at.tzinfo)),),
        rows,
        attachments=(Attachment(words.invitations.SHEET_NAME, DOCX, sheet),),
    )
    return Spoken(reply, turn.context)


async def invite_all(
    tx: Transaction, union: str, lexicon: Lexicon, by: str, at: datetime, terms: Terms
) -> tuple[Invitation, ...]:
    """A code for each chair and each department of the plans that is not linked yet."""
    linked = {person.name for person, _ in await People(tx).reached(union)}
    guests = [guest for guest in in_the_plans(union, lexicon) if guest.name not in linked]
    return tuple([await invite(tx, guest, by, at, terms) for guest in guests])


def in_the_plans(union: str, lexicon: Lexicon) -> Iterator[Person]:
    """Chairs, as leaders, then departments, as staff."""
    yield from (_of_plans(union, someone) for someone in lexicon.names.people)
    yield from (_of_plans(union, someone) for someone in lexicon.names.bodies if Party.LEAD in someone.fields)


async def sheet_of(
    tx: Transaction, union: str, invitations: tuple[Invitation, ...], terms: Terms, at: datetime
) -> bytes:
    """The printable sheet (.docx): one slip for each."""
    # python-docx is as large as our database layer, and a sheet of codes is printed once a year.
    from documents.writers.codes import Slip, write  # noqa: PLC0415

    known = await Unions(tx).get(union)
    slips = [
        Slip(each.person.name, each.code, terms.link(each.token), each.expires.astimezone(at.tzinfo))
        for each in invitations
    ]
    return write(known.name if known else "", slips)


def _guest(union: str, name: str, said: Invite, lexicon: Lexicon) -> Person:
    of_plans = next((someone for someone in lexicon.names.everyone if someone.label == name), None)
    guest = _of_plans(union, of_plans) if of_plans else Person(union, name, frozenset({Role.STAFF}))
    departments = naming.in_plans(lexicon, said.department) if said.department else ()
    department = departments[0].label if len(departments) == 1 else said.department
    return replace(guest, roles=said.roles or guest.roles, department=department or guest.department, phone=said.phone)


def _of_plans(union: str, someone: Someone) -> Person:
    if someone.is_person:
        return Person(union, someone.label, frozenset({Role.LEADER}))
    return Person(union, someone.label, frozenset({Role.STAFF}), department=someone.label)


async def _known(tx: Transaction, guest: Person, at: datetime) -> Person:
    known = await People(tx).named(guest.union, guest.name)
    if known is None:
        return await People(tx).add(guest)
    person = replace(
        known,
        roles=known.roles | guest.roles,
        department=guest.department or known.department,
        phone=guest.phone or known.phone,
    )
    if person != known:
        await People(tx).save(person, at)
    return person


def _invited(guest: Person) -> str:
    return json.dumps({"invited": sorted(role.value for role in guest.roles)}, ensure_ascii=False)
