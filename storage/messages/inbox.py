"""What a platform hands over only once: a row before anything else is done with it, gone when it has been handled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select

from storage.messages.tables import inbox
from storage.tables import updates
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Arrived:
    """`body` is JSON for the channel's own reading; `at` (aware) when it came."""

    union: str
    channel: str
    update: str
    chat: str
    body: str
    at: datetime


COLUMNS = [inbox.c[name] for name in Arrived.__slots__]


class Inbox:
    """Updates that wait, in the order in which they came."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def put(self, new: Arrived) -> bool:
        """Keep it; False when it waits here already, or has been handled before."""
        seen = exists().where(updates.c.channel == new.channel, updates.c.update == new.update)
        if await self._tx.value(select(seen)):
            return False
        row = {name: getattr(new, name) for name in Arrived.__slots__}
        return await self._tx.write(self._tx.insert(inbox).values(row).on_conflict_do_nothing()) == 1

    async def waiting(self, union: str, channel: str) -> tuple[Arrived, ...]:
        """All that has not been handled, the earliest first."""
        found = select(*COLUMNS).where(inbox.c.union == union, inbox.c.channel == channel).order_by(inbox.c.id)
        return tuple(Arrived(*row) for row in await self._tx.rows(found))

    async def done(self, channel: str, update: str) -> None:
        """It has been handled, or never will be."""
        await self._tx.write(delete(inbox).where(inbox.c.channel == channel, inbox.c.update == update))

    async def purge(self, before: datetime) -> int:
        """Delete what came long ago and was never handled, on channels that are no longer run; how much."""
        return await self._tx.write(delete(inbox).where(inbox.c.at < before))
