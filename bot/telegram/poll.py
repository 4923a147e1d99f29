"""Long polling that confirms an update only after it has been handled.

aiogram's own polling confirms a batch while its handlers still run, or after they have failed; a crash would lose it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import GetUpdates
from aiogram.types import Chat, Update

from bot.telegram.channel import POLL_SECONDS, SEND_SECONDS
from bot.telegram.lanes import Lanes

UNDERSTOOD = ["message", "callback_query"]
TRIES = 3
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds
WRONG_TOKEN = (TelegramUnauthorizedError, TelegramNotFound)

Result = TypeVar("Result")

logger = logging.getLogger(__name__)


class Polling:
    """Reads the bot's updates and feeds them to the dispatcher: one chat's in order, chats side by side."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, apologise: Callable[[str], Awaitable[None]], wait: int = POLL_SECONDS
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._apologise = apologise
        self._wait = wait
        self._offset: int | None = None
        self._lanes = Lanes()
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Handle what is in hand, then end `run`."""
        self._stopped.set()

    async def run(self) -> None:
        """Poll until stopped. Raises TelegramUnauthorizedError or TelegramNotFound for a token that is not valid."""
        pause = FIRST_WAIT
        while not self._stopped.is_set():
            try:
                updates = await self._read()
            except WRONG_TOKEN:
                raise
            except AiogramError as error:
                wait = error.retry_after if isinstance(error, TelegramRetryAfter) else pause
                logger.warning("no updates (%s), again in %.1f s", type(error).__name__, wait)
                await self._unless_stopped(asyncio.sleep(wait))
                pause = min(pause * 2, LONGEST_WAIT)
                continue
            pause = FIRST_WAIT
            await self.handle(updates or [])

    async def handle(self, updates: list[Update]) -> None:
        """Handle a batch; the next poll confirms it."""
        handling = [self._lanes.add(_chat_of(update), partial(self._feed, update)) for update in updates]
        try:
            await asyncio.gather(*handling)
        except asyncio.CancelledError:
            for task in handling:
                task.cancel()
            raise
        if updates:
            self._offset = updates[-1].update_id + 1

    async def confirm(self) -> None:
        """Confirm what was handled, where no further poll will do it; without it, all would come once more."""
        if self._offset is not None:
            with suppress(AiogramError):
                await self._bot(GetUpdates(offset=self._offset, limit=1, timeout=0), request_timeout=2)

    async def _read(self) -> list[Update] | None:
        poll = GetUpdates(offset=self._offset, timeout=self._wait, allowed_updates=UNDERSTOOD)
        return await self._unless_stopped(self._bot(poll, request_timeout=self._wait + SEND_SECONDS))

    async def _unless_stopped(self, work: Coroutine[Any, Any, Result]) -> Result | None:
        """What `work` gives, or None as soon as we are told to stop."""
        working, stopped = asyncio.create_task(work), asyncio.create_task(self._stopped.wait())
        try:
            await asyncio.wait({working, stopped}, return_when=asyncio.FIRST_COMPLETED)
            return working.result() if working.done() else None
        finally:
            working.cancel()
            stopped.cancel()

    async def _feed(self, update: Update) -> None:
        """Try a few times. What still fails is confirmed all the same: it would hold up everybody for a day."""
        for number in range(1, TRIES + 1):
            try:
                await self._dispatcher.feed_update(self._bot, update)
                return
            except Exception:
                # Whatever it was, the transaction is rolled back, so that the update can be handled afresh.
                logger.exception("update %d, attempt %d of %d", update.update_id, number, TRIES)
                await asyncio.sleep(FIRST_WAIT * number)
        await self._apologise(_chat_of(update))


def _chat_of(update: Update) -> str:
    """What the order of updates is kept within."""
    chat: Chat | None = None
    if update.message:
        chat = update.message.chat
    elif update.callback_query and update.callback_query.message:
        chat = update.callback_query.message.chat
    return str(chat.id) if chat else ""
