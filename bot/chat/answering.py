"""From what was said to the reply on its way: asked of the router, kept as a row, sent in the order of the chat."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager

from bot.chat.lanes import Lanes
from bot.office import Office
from handlers.incoming import Answered, Incoming, SentFile, Tap
from rules.people.role import Role
from scheduler.deliver import Send
from scheduler.direct import Direct
from storage.database import Database
from storage.unavailable import DatabaseUnavailable

Receive = Callable[[Incoming], Awaitable[Answered]]
"""Handles one message in one transaction; when it returns, the message is handled and its reply a row."""

logger = logging.getLogger(__name__)


class Answering:
    """On one channel. `sending` keeps the replies of a chat in order and off the way of the next update.

    `typing` shows in a chat that an answer is being made.
    """

    def __init__(
        self,
        channel: str,
        database: Database,
        office: Office,
        receive: Receive,
        send: Send,
        typing: Callable[[str], AbstractAsyncContextManager[None]],
    ) -> None:
        self._channel = channel
        self._office = office
        self._receive = receive
        self._direct = Direct(database, send)
        self._typing = typing
        self.sending = Lanes()

    def incoming(
        self,
        chat: str,
        sender: str,
        update: str,
        text: str = "",
        tap: Tap | None = None,
        file: SentFile | None = None,
        quote: str | None = None,
    ) -> Incoming:
        """What was said, tapped or sent, now."""
        return Incoming(
            union=self._office.union,
            channel=self._channel,
            chat=chat,
            sender=sender,
            at=self._office.now(),
            text=text.replace("\0", ""),  # PostgreSQL keeps no text with it
            tap=tap,
            role=Role.ADMINISTRATOR if sender in self._office.admins else Role.STRANGER,
            update=update,
            file=file,
            quote=quote,
        )

    async def handle(self, incoming: Incoming, sent: Callable[[Answered], Awaitable[None]] | None = None) -> None:
        """Have it answered, and the answer sent; `sent` is told when it was."""
        async with self._typing(incoming.chat):
            answered = await self._receive(incoming)
        self.send(incoming.chat, answered, sent)

    def send(self, chat: str, answered: Answered, sent: Callable[[Answered], Awaitable[None]] | None = None) -> None:
        """Send the reply after those that the chat still waits for, unless it was sent."""
        if answered.message:
            self.sending.add(chat, lambda: self._send(answered, sent))

    async def _send(self, answered: Answered, sent: Callable[[Answered], Awaitable[None]] | None) -> None:
        try:
            await self._direct.deliver(answered.message, self._office.now())
        except DatabaseUnavailable as error:
            logger.warning("message %d is left to the courier: %s", answered.message, error)
            return
        if sent is not None:
            await sent(answered)
