"""What has been kept long enough goes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, exists, or_, select

from rules.people.codes import GUESSES
from rules.people.terms import Terms
from storage.keeping import roll_keeping
from storage.keeping.personal import UNDERWAY, Personal
from storage.loading.jobs import Jobs
from storage.loading.uploads import Uploads
from storage.messages.conversations import Conversations
from storage.messages.inbox import Inbox
from storage.people.people import PERSON_COLUMNS, People, person_of
from storage.people.sign_ins import SignIns
from storage.people.tables import accounts, code_guesses, codes, groups, people, refusals
from storage.plan.rows import event_of
from storage.tables import events, outbox, rsvps
from storage.transaction import Transaction

OF_STRANGERS = timedelta(days=2)
"""How long it is kept what was said to somebody who is not linked: as long as an update may be delivered again."""


async def purge(tx: Transaction, now: datetime, terms: Terms, gone: str, known: Collection[str] = ()) -> dict[str, int]:
    """Delete what is older than its term, in all unions; how much of each kind.

    `gone` is what people who left long ago are called on record. `known` are addresses that are no strangers' though
    nobody is linked there (administrators by the settings).
    """
    return {
        "messages": await tx.write(delete(outbox).where(_over(now, terms, known))),
        "conversations": await Conversations(tx).purge(now),
        "inbox": await Inbox(tx).purge(now - OF_STRANGERS),
        "jobs": await Jobs(tx).purge(now),
        "uploads": await Uploads(tx).purge(now),
        "codes": await tx.write(delete(codes).where(codes.c.expires < now)),
        "sign_ins": await SignIns(tx).purge(now),
        "guesses": await tx.write(delete(code_guesses).where(code_guesses.c.at < now - GUESSES)),
        "refusals": await tx.write(delete(refusals).where(refusals.c.at < now - terms.people)),
        "answers": await _roll(tx, now, terms),
        "delegates": await _delegates(tx, now, terms, gone),
        "people": await _people(tx, now, terms, gone),
    }


def _over(now: datetime, terms: Terms, known: Collection[str]) -> ColumnElement[bool]:
    linked = exists().where(
        accounts.c.union == outbox.c.union,
        accounts.c.channel == outbox.c.channel,
        accounts.c.address == outbox.c.address,
    )
    tied = exists().where(
        groups.c.union == outbox.c.union,
        groups.c.channel == outbox.c.channel,
        or_(groups.c.chat == outbox.c.address, outbox.c.address.startswith(groups.c.chat + "/")),
    )
    stranger = and_(~linked, ~tied, outbox.c.address.not_in(list(known)), outbox.c.created < now - OF_STRANGERS)
    return and_(outbox.c.state.not_in(UNDERWAY), or_(outbox.c.created < now - terms.messages, stranger))


async def _roll(tx: Transaction, now: datetime, terms: Terms) -> int:
    """Answers to invitations whose event is long over."""
    count = 0
    for row in await tx.rows(select(events.c.union, events.c.plan, events.c.body)):
        period = event_of(row.body).period
        if period and period.end and period.end < now.date() - terms.roll:
            this = delete(rsvps).where(rsvps.c.union == row.union, rsvps.c.event == row.plan)
            count += await tx.write(this)
    return count


async def _delegates(tx: Transaction, now: datetime, terms: Terms, gone: str) -> int:
    """Rolls that are no longer needed, and people who were known as delegates alone."""
    count, over = await roll_keeping.purge(tx, now, terms)
    for union, number in over:
        if person := await People(tx).get(union, number):
            await Personal(tx).erase(person, now, gone)
            await tx.write(delete(people).where(people.c.id == person.id))
    return count


async def _people(tx: Transaction, now: datetime, terms: Terms, gone: str) -> int:
    """Those who left long ago."""
    over = select(*PERSON_COLUMNS).where(people.c.active.is_(False), people.c.left < now - terms.people)
    left = [person_of(row) for row in await tx.rows(over)]
    for person in left:
        await Personal(tx).erase(person, now, gone)
        await tx.write(delete(people).where(people.c.id == person.id))
    return len(left)
