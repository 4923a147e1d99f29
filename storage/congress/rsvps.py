"""Delegates' answers to an invitation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, insert, select

from storage.tables import rsvps
from storage.transaction import Transaction

ANSWERS = ("confirm", "decline", "substitute")


@dataclass(frozen=True, slots=True)
class Rsvp:
    """One answer: `answer` is one of ANSWERS, `by` is who gave it where that is not the sender."""

    event: str
    channel: str
    sender: str
    name: str | None
    answer: str
    reason: str | None
    substitute: str | None
    at: datetime
    by: str


COLUMNS = [rsvps.c[name] for name in Rsvp.__slots__]


class Rsvps:
    """All answers are kept; the latest of a sender counts. A sender's id is unique within its channel only."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def put(
        self,
        union: str,
        event: str,
        sender: str,
        channel: str,
        name: str | None,
        answer: str,
        reason: str | None,
        substitute: str | None,
        at: datetime,
        by: str,
    ) -> None:
        """Add an answer. Raises ValueError for one that is not in ANSWERS."""
        if answer not in ANSWERS:
            raise ValueError(f"no answer to an invitation: {answer!r}")
        rsvp = Rsvp(event, channel, sender, name, answer, reason, substitute, at, by)
        row = {field: getattr(rsvp, field) for field in Rsvp.__slots__}
        await self._tx.write(insert(rsvps).values(union=union, **row))

    async def get(self, union: str, event: str, sender: str, channel: str | None = None) -> Rsvp | None:
        """The sender's latest answer."""
        history = await self.history(union, event, sender, channel)
        return history[-1] if history else None

    async def history(self, union: str, event: str, sender: str, channel: str | None = None) -> tuple[Rsvp, ...]:
        """The sender's answers, oldest first."""
        found = select(*COLUMNS).where(rsvps.c.union == union, rsvps.c.event == event, rsvps.c.sender == sender)
        if channel is not None:
            found = found.where(rsvps.c.channel == channel)
        return tuple(Rsvp(*row) for row in await self._tx.rows(found.order_by(rsvps.c.id)))

    async def latest(self, union: str, event: str) -> tuple[Rsvp, ...]:
        """The latest answer of every sender, in the order given."""
        found = select(*COLUMNS).where(rsvps.c.id.in_(_latest(union, event))).order_by(rsvps.c.id)
        return tuple(Rsvp(*row) for row in await self._tx.rows(found))

    async def counts(self, union: str, event: str) -> dict[str, int]:
        """How many senders' latest answer is each of ANSWERS, zeros included."""
        found = (
            select(rsvps.c.answer, func.count()).where(rsvps.c.id.in_(_latest(union, event))).group_by(rsvps.c.answer)
        )
        return dict.fromkeys(ANSWERS, 0) | dict(map(tuple, await self._tx.rows(found)))


def _latest(union: str, event: str) -> Select[int]:
    return (
        select(func.max(rsvps.c.id))
        .where(rsvps.c.union == union, rsvps.c.event == event)
        .group_by(rsvps.c.channel, rsvps.c.sender)
    )
