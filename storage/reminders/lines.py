"""The lines of reminders that have been promised, so that none is promised twice."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete, select, update

from storage.tables import reminder_lines
from storage.transaction import Transaction

BATCH = 10_000  # both databases limit the values of one statement to about 32,000


class Lines:
    """A line's key names its rule, subject, occurrence and person."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def promised(self, union: str, keys: Collection[str]) -> set[str]:
        """Those of the keys that a message already carries or carried."""
        asked = sorted(set(keys))
        found: set[str] = set()
        for start in range(0, len(asked), BATCH):
            some = select(reminder_lines.c.key).where(
                reminder_lines.c.union == union, reminder_lines.c.key.in_(asked[start : start + BATCH])
            )
            found.update(row.key for row in await self._tx.rows(some))
        return found

    async def promise(self, union: str, key: str, message: int) -> bool:
        """Note that the outbox row `message` carries the line; False when another does already."""
        new = self._tx.insert(reminder_lines).values(union=union, key=key, message=message)
        return await self._tx.write(new.on_conflict_do_nothing()) == 1

    async def of(self, message: int) -> frozenset[str]:
        """The keys of what the outbox row `message` carries."""
        found = select(reminder_lines.c.key).where(reminder_lines.c.message == message)
        return frozenset(row.key for row in await self._tx.rows(found))

    async def give_back(self, message: int, keys: Collection[str]) -> None:
        """Note that the outbox row `message` does not say these lines after all."""
        this = delete(reminder_lines).where(reminder_lines.c.message == message, reminder_lines.c.key.in_(sorted(keys)))
        if keys:
            await self._tx.write(this)

    async def move(self, message: int, to: int) -> None:
        """What the outbox row `message` carried, the row `to` carries from now on."""
        await self._tx.write(update(reminder_lines).where(reminder_lines.c.message == message).values(message=to))
