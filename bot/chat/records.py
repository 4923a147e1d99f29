"""What a channel reads and writes beside the handling of a message: each in a transaction of its own."""

from __future__ import annotations

from datetime import datetime

from bot.office import Office
from handlers.incoming import Answered, Incoming
from storage.database import Database
from storage.messages.message import REPLY, Message, NewMessage
from storage.messages.outbox import Outbox
from storage.messages.updates import Updates
from storage.people.groups import Groups
from storage.people.people import People
from storage.transaction import Transaction
from wording.reply import Reply, dump, load

LOOKED_BACK = 8  # messages among which the last choices are looked for


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

    async def offered(self, chat: str, by: datetime) -> tuple[Message, Reply] | None:
        """The message whose choices were before the eyes of the chat at a moment.

        An answer without choices ends those of before; a reminder without any does not.
        """
        async with self.database.reading() as tx:
            rows = await Outbox(tx).last_sent(self._office.union, self._channel, chat, by, LOOKED_BACK)
        for row in rows:
            reply = load(row.body)
            if reply.choices or row.kind == REPLY:
                return row, reply
        return None

    async def answer(self, incoming: Incoming, reply: Reply) -> Answered:
        """Keep a reply that needs no router, as the answer to this update; once, like any other."""
        update, at = incoming.update or "", incoming.at
        async with self.database.transaction() as tx:
            if not await Updates(tx).first_time(self._channel, update, at):
                return Answered(await Updates(tx).answer_of(self._channel, update) or 0, repeated=True)
            row = NewMessage(incoming.union, self._channel, incoming.chat, REPLY, dump(reply), at, at)
            message = await Outbox(tx).add(row) or 0
            await Updates(tx).answered(self._channel, update, message)
        return Answered(message)

    async def post(self, chat: str, reply: Reply) -> Answered:
        """Keep a reply that answers no update in particular."""
        now = self._office.now()
        async with self.database.transaction() as tx:
            row = NewMessage(self._office.union, self._channel, chat, REPLY, dump(reply), now, now)
            return Answered(await Outbox(tx).add(row) or 0)

    async def may_read(self, sender: str) -> bool:
        """Whether somebody is let in."""
        async with self.database.reading() as tx:
            return await self._is_let_in(tx, sender)

    async def reachable(self, chat: str, can: bool) -> None:
        """Note that a person can, or can no longer, be written to."""
        async with self.database.transaction() as tx:
            await People(tx).reachable(self._office.union, self._channel, chat, can)

    async def moved(self, chat: str, to: str) -> None:
        """A group has another id from now on."""
        async with self.database.transaction() as tx:
            await Groups(tx).moved(self._channel, chat, to)
