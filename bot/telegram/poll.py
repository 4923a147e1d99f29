"""Long polling that confirms an update only after it has been handled.

aiogram's own polling confirms a batch while its handlers still run, or after they have failed; a crash would lose it.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import DeleteWebhook, TelegramMethod

from bot.chat.stopping import unless_stopped
from bot.telegram.channel import POLL_SECONDS, SEND_SECONDS, UNDERSTOOD
from bot.telegram.intake import Intake, id_of
from storage.unavailable import DatabaseUnavailable

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds
WRONG_TOKEN = (TelegramUnauthorizedError, TelegramNotFound)

logger = logging.getLogger(__name__)


class RawUpdates(TelegramMethod[list[Any]]):
    """getUpdates, unparsed: aiogram's own fails as a whole when one update of the batch is malformed."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Polling:
    """Reads the bot's updates and hands them in."""

    def __init__(self, bot: Bot, intake: Intake, wait: int = POLL_SECONDS) -> None:
        self._bot = bot
        self._intake = intake
        self._wait = wait
        self._offset: int | None = None
        self._pause = FIRST_WAIT
        self._stopped = asyncio.Event()
        self._asked: asyncio.Task[list[Any] | None] | None = None

    def begin(self) -> None:
        """Ask for the first updates before `run`, which takes them: until they are here, much can be loaded."""
        self._asked = asyncio.create_task(self._read())

    def stop(self) -> None:
        """Handle what is in hand, then end `run`."""
        self._stopped.set()

    async def run(self) -> None:
        """Poll until stopped. Raises TelegramUnauthorizedError or TelegramNotFound for a token that is not valid."""
        while not self._stopped.is_set():
            try:
                await self.handle(await self._next() or [])
            except WRONG_TOKEN:
                raise
            except (AiogramError, DatabaseUnavailable) as error:
                await self._recover(error)
            else:
                self._pause = FIRST_WAIT

    async def handle(self, raws: list[Any]) -> None:
        """Handle a batch; the next poll confirms it."""
        await self._intake.take(raws)
        if numbers := [number for raw in raws if (number := id_of(raw)) is not None]:
            self._offset = max(numbers) + 1

    async def confirm(self) -> None:
        """Confirm what was handled, where no further poll will do it; without it, all would come once more."""
        if self._offset is not None:
            with suppress(AiogramError):
                await self._bot(RawUpdates(offset=self._offset, limit=1, timeout=0), request_timeout=2)

    async def _recover(self, error: Exception) -> None:
        wait = error.retry_after if isinstance(error, TelegramRetryAfter) else self._pause
        logger.warning("no updates (%s), again in %.1f s", type(error).__name__, wait)
        if isinstance(error, TelegramConflictError) and "webhook" in error.message:
            with suppress(AiogramError):  # the bot was run with a webhook before; what waits there comes to us then
                await self._bot(DeleteWebhook(), request_timeout=SEND_SECONDS)
        await unless_stopped(self._stopped, asyncio.sleep(wait))
        self._pause = min(self._pause * 2, LONGEST_WAIT)

    async def _next(self) -> list[Any] | None:
        asked, self._asked = self._asked, None
        return await (asked or self._read())

    async def _read(self) -> list[Any] | None:
        poll = RawUpdates(offset=self._offset, timeout=self._wait, allowed_updates=UNDERSTOOD)
        return await unless_stopped(self._stopped, self._bot(poll, request_timeout=self._wait + SEND_SECONDS))
