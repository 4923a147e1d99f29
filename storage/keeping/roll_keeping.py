"""How long a roll is kept, and what of it belongs to one person."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Column, delete, select, update

from rules.people.person import Person
from rules.people.terms import Terms
from storage.congress.tables import answers, arrangements, delegates, substitutions, visits
from storage.people.tables import people
from storage.plan.arrangements import ArrangementsOf
from storage.transaction import Transaction

BY: tuple[Column[str], ...] = (
    arrangements.c.by, answers.c.by, substitutions.c.by, substitutions.c.decided_by, visits.c.by,
    delegates.c.answered_by,
)  # fmt: skip
"""Where somebody is on record as having done something."""
UNSIGNED = timedelta(days=365)
"""A report that nobody has signed by then never will be."""
OWN = (
    *("event", "number", "name", "title", "sex", "born", "degree", "office", "unit", "phone", "party"),
    *("answer", "reason", "needs", "answered", "answered_by"),
)
GIVEN = [answers.c[name] for name in ("answer", "reason", "needs", "by", "channel", "at")]


async def export(tx: Transaction, person: Person) -> list[dict[str, Any]]:
    """What the rolls hold about a delegate, ready for JSON, with every answer and every session."""
    mine = (delegates.c.union == person.union) & (delegates.c.person == person.id)
    found = []
    for row in await tx.rows(select(delegates.c.id, *(delegates.c[name] for name in OWN)).where(mine)):
        given = select(
            answers.c.answer, answers.c.reason, answers.c.needs, answers.c.by, answers.c.channel, answers.c.at
        )
        said = await tx.rows(given.where(answers.c.delegate == row.id).order_by(answers.c.id))
        came = await tx.rows(select(visits.c.entered, visits.c.left).where(visits.c.delegate == row.id))
        found.append(
            {name: _plain(getattr(row, name)) for name in OWN}
            | {"answers": [_values(each) for each in said], "visits": [_values(each) for each in came]}
        )
    return found


async def erase(tx: Transaction, person: Person) -> None:
    """Remove a delegate's own words; the entry stays on the union's roll, tied to nobody, until it is purged."""
    mine = (delegates.c.union == person.union) & (delegates.c.person == person.id)
    own = select(delegates.c.id).where(mine)
    for table in (answers, substitutions):
        await tx.write(update(table).where(table.c.delegate.in_(own)).values(reason=None))
    await tx.write(update(answers).where(answers.c.delegate.in_(own)).values(needs="[]"))
    await tx.write(update(delegates).where(mine).values(reason=None, needs="[]", person=None))


async def purge(tx: Transaction, now: datetime, terms: Terms) -> tuple[int, list[tuple[str, int]]]:
    """Delete the rolls whose report was signed long ago: how many delegates, and who was known as one and no more.

    These people are given as (union, id): nothing is left to keep them for.
    """
    count, over = 0, []
    for union, event in await tx.rows(select(delegates.c.union, delegates.c.event).distinct()):
        closed = await _closed(tx, union, event)
        if closed is None or closed > now.date() - terms.roll:
            continue
        roll = (delegates.c.union == union) & (delegates.c.event == event)
        linked = select(delegates.c.person).where(roll, delegates.c.person.is_not(None))
        only = select(people.c.id).where(people.c.id.in_(linked), people.c.roles == "delegate")
        over += [(union, row.id) for row in await tx.rows(only)]
        count += await tx.write(delete(delegates).where(roll))
    return count, over


async def _closed(tx: Transaction, union: str, event: str) -> date | None:
    """From when on the term runs: the report was signed, or should have been long ago; None: not yet known."""
    store = ArrangementsOf(tx)
    signed = (await store.get(union, event)).signed
    held = await store.event(union, event)
    end = held.period.end if held and held.period else None
    return signed or (end + UNSIGNED if end else None)


def _values(row: Any) -> dict[str, Any]:
    return {name: _plain(value) for name, value in row._asdict().items()}


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
