"""What is kept about a person beside the person's own row: found for an export, removed on request."""

from __future__ import annotations

from sqlalchemy import delete

from storage.message import MessageState
from storage.people_tables import code_guesses
from storage.tables import conversations, outbox
from storage.transaction import Transaction

UNDERWAY = (MessageState.WAITING, MessageState.CLAIMED)


class Personal:
    """Everything here stays within one union."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def forget_chat(self, union: str, channel: str, address: str) -> None:
        """Delete what was said in a private chat, but for messages that are still on their way."""
        for table, place in ((conversations, conversations.c.chat), (code_guesses, code_guesses.c.sender)):
            this = (table.c.union == union) & (table.c.channel == channel) & (place == address)
            await self._tx.write(delete(table).where(this))
        said = (outbox.c.union == union) & (outbox.c.channel == channel) & (outbox.c.address == address)
        await self._tx.write(delete(outbox).where(said, outbox.c.state.not_in(UNDERWAY)))
