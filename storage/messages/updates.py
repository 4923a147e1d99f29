"""Which incoming updates have been handled, so that each is handled once."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from storage.tables import updates
from storage.transaction import Transaction

KEPT = timedelta(hours=48)  # platforms deliver an update again for up to 24 hours


class Updates:
    """The platform's ids of updates; `channel` stands for one bot, within which they are unique."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def first_time(self, channel: str, update_id: str, at: datetime) -> bool:
        """Note the update; False when it is here already. What is older than 48 hours is forgotten."""
        await self._tx.write(delete(updates).where(updates.c.at < at - KEPT))
        new = self._tx.insert(updates).values(channel=channel, update=update_id, at=at)
        return await self._tx.write(new.on_conflict_do_nothing()) == 1

    async def answered(self, channel: str, update_id: str, message: int) -> None:
        """Note the outbox row that answers the update."""
        this = update(updates).where(updates.c.channel == channel, updates.c.update == update_id)
        await self._tx.write(this.values(message=message))

    async def answer_of(self, channel: str, update_id: str) -> int | None:
        """The outbox row that answers the update; None when it has none or is unknown."""
        message: int | None = await self._tx.value(
            select(updates.c.message).where(updates.c.channel == channel, updates.c.update == update_id)
        )
        return message
