"""What a chat was about, until it expires."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from storage.tables import conversations
from storage.transaction import Transaction


class Conversations:
    """One context (JSON text) for each chat."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def get(self, union: str, channel: str, chat: str, now: datetime) -> str | None:
        """The context; None when there is none or it has expired."""
        state: str | None = await self._tx.value(
            select(conversations.c.state).where(
                conversations.c.union == union,
                conversations.c.channel == channel,
                conversations.c.chat == chat,
                conversations.c.expires > now,
            )
        )
        return state

    async def put(self, union: str, channel: str, chat: str, state: str, expires: datetime) -> None:
        """Keep the context in place of the chat's earlier one."""
        row = {"union": union, "channel": channel, "chat": chat, "state": state, "expires": expires}
        new = self._tx.insert(conversations).values(row)
        await self._tx.write(
            new.on_conflict_do_update(
                index_elements=["union", "channel", "chat"], set_={"state": state, "expires": expires}
            )
        )

    async def purge(self, now: datetime) -> int:
        """Delete the expired contexts of all unions; how many there were."""
        return await self._tx.write(delete(conversations).where(conversations.c.expires <= now))
