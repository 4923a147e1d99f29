"""What a channel reads and writes beside the handling of a message: each in a transaction of its own."""

from __future__ import annotations

from bot.office import Office
from storage.database import Database
from storage.groups import Groups
from storage.outbox import Outbox
from storage.people import People
from storage.transaction import Transaction
from storage.updates import Updates
from wording.reply import Reply, load


class Records:
    """Of one office on one channel."""

    def __init__(self, database: Database, office: Office, channel: str) -> None:
        self.database = database
        self._office = office
        self._channel = channel

    async def reply_for(self, message: int, chat: str, reader: str | None = None) -> Reply | None:
        """The reply in row `message`, if it was given in this chat and `reader` (where named) is still let in."""
        async with self.database.reading() as tx:
            row = await Outbox(tx).get(message)
            if row is None or (row.union, row.channel, row.address) != (self._office.union, self._channel, chat):
                return None
            return load(row.body) if reader is None or await self._is_let_in(tx, reader) else None

    async def _is_let_in(self, tx: Transaction, sender: str) -> bool:
        return (
            sender in self._office.admins or await People(tx).who(self._office.union, self._channel, sender) is not None
        )

    async def set_aside(self, update: str) -> None:
        """Note an update that will never be handled, so that it counts as seen when it comes again."""
        async with self.database.transaction() as tx:
            await Updates(tx).first_time(self._channel, update, self._office.now())

    async def reachable(self, chat: str, can: bool) -> None:
        """Note that a person can, or can no longer, be written to."""
        async with self.database.transaction() as tx:
            await People(tx).reachable(self._office.union, self._channel, chat, can)

    async def moved(self, chat: str, to: str) -> None:
        """A group has another id from now on."""
        async with self.database.transaction() as tx:
            await Groups(tx).moved(self._channel, chat, to)
