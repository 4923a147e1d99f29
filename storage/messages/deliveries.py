"""What became of what was sent unasked: per message and person, and what a person decides about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, or_, select, update

from rules.people.person import Person
from storage.messages.message import NOTICE, REMINDER, Message, MessageState
from storage.messages.outbox import COLUMNS, message_of
from storage.people.people import PERSON_COLUMNS, person_of
from storage.people.tables import accounts, groups, people
from storage.reminders.tables import seen
from storage.tables import outbox
from storage.transaction import Transaction

UNASKED = (REMINDER, NOTICE)


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message and whom it is for: a person, a group by its department, or an address that nobody is linked to.

    `seen` is when its reader tapped that it was.
    """

    message: Message
    person: Person | None
    group: str | None
    seen: datetime | None


class Deliveries:
    """Of one or more unions."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def since(self, union: str, start: datetime) -> tuple[Addressed, ...]:
        """What was due from `start` on, and what is still unsettled, in the order of its time; without moved ones."""
        recent = outbox.c.due >= start
        unsettled = outbox.c.state.in_((MessageState.WAITING, MessageState.CLAIMED, MessageState.UNCERTAIN))
        which = (outbox.c.union == union, outbox.c.kind.in_(UNASKED), outbox.c.state != MessageState.MOVED)
        here = [
            (table.c.union == outbox.c.union) & (table.c.channel == outbox.c.channel) & (place == outbox.c.address)
            for table, place in ((accounts, accounts.c.address), (groups, groups.c.chat))
        ]
        found = (
            select(*COLUMNS, groups.c.department, seen.c.at, *PERSON_COLUMNS)
            .join(accounts, here[0], isouter=True)
            .join(people, people.c.id == accounts.c.person, isouter=True)
            .join(groups, here[1], isouter=True)
            .join(seen, seen.c.message == outbox.c.id, isouter=True)
            .where(*which, or_(recent, unsettled))
            .order_by(outbox.c.due, outbox.c.id)
        )
        size = len(COLUMNS)
        return tuple(
            Addressed(message_of(row[:size]), person_of(row[size + 2 :]) if row[-1] else None, row[size], row[size + 1])
            for row in await self._tx.rows(found)
        )

    async def counts(self, union: str, start: datetime, end: datetime, besides: str) -> dict[MessageState, int]:
        """How many that were due in [start, end) are in each state, zeros included.

        Not counted are those whose keys begin with `besides`.
        """
        which = and_(outbox.c.union == union, outbox.c.kind.in_(UNASKED), outbox.c.due >= start, outbox.c.due < end)
        which &= or_(outbox.c.key.is_(None), outbox.c.key.not_like(f"{besides}:%"))
        found = select(outbox.c.state, func.count()).where(which).group_by(outbox.c.state)
        counted = {MessageState(state): count for state, count in await self._tx.rows(found)}
        return dict.fromkeys(MessageState, 0) | counted

    async def again(self, union: str, messages: Collection[int], now: datetime) -> list[int]:
        """Let messages that were not sent, or maybe not, be sent again; those of which that was true."""
        which = and_(outbox.c.union == union, outbox.c.kind.in_(UNASKED), outbox.c.id.in_(list(messages)))
        open_ = outbox.c.state.in_((MessageState.GAVE_UP, MessageState.UNCERTAIN))
        values = {"state": MessageState.WAITING, "due": now, "attempts": 0}
        done = update(outbox).where(which, open_).values(**values).returning(outbox.c.id)
        return sorted(row.id for row in await self._tx.rows(done))

    async def arrived(self, union: str, message: int, now: datetime) -> bool:
        """A person knows that an uncertain message has arrived. False when it is not uncertain (any more)."""
        which = and_(outbox.c.union == union, outbox.c.id == message, outbox.c.state == MessageState.UNCERTAIN)
        values = {"state": MessageState.SENT, "sent_at": now}
        return await self._tx.write(update(outbox).where(which).values(**values)) == 1
