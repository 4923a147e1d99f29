"""Long polling: Zalo gives one update at a time and forgets it, so that each is kept before the next is asked for."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from random import random

from bot.chat.stopping import unless_stopped
from bot.zalo_bot.channel import POLL_SECONDS, SEND_SECONDS
from bot.zalo_bot.client import TIMED_OUT, UNAUTHORISED, Api, ZaloError
from bot.zalo_bot.intake import Intake
from bot.zalo_bot.update import updates_in
from storage.unavailable import DatabaseUnavailable

FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0  # seconds
BETWEEN_REPEATS = 1.0  # seconds: Zalo may answer at once with an update that was read before, again and again

logger = logging.getLogger(__name__)


class Polling:
    """Reads the bot's updates and hands them in."""

    def __init__(self, api: Api, intake: Intake, wait: int = POLL_SECONDS) -> None:
        self._api = api
        self._intake = intake
        self._wait = wait
        self._repeats = 0  # polls in a row that brought only what was read before
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Keep what is in hand, then end `run`."""
        self._stopped.set()

    async def run(self) -> None:
        """Poll until stopped. Raises ZaloError for a token that is not valid."""
        pause = FIRST_WAIT
        await self._leave_webhook()
        while not self._stopped.is_set():
            try:
                await self._take(await self._read())
                pause = FIRST_WAIT
            except ZaloError as error:
                if error.code == UNAUTHORISED:
                    raise
                logger.warning("no updates (%d %s), again in %.1f s", error.code, error.description, pause)
                if "webhook" in error.description.lower():
                    await self._leave_webhook()
                await unless_stopped(self._stopped, asyncio.sleep(pause * (1 + random() / 4)))  # noqa: S311
                pause = min(pause * 2, LONGEST_WAIT)

    async def _take(self, body: object) -> None:
        """Keep it, however long the database is away: it will not be handed over again."""
        pause = FIRST_WAIT
        while True:
            try:
                new = await self._intake.take(body)
                self._repeats = 0 if new or not updates_in(body) else self._repeats + 1
                if self._repeats > 1:
                    await unless_stopped(self._stopped, asyncio.sleep(BETWEEN_REPEATS))
                return
            except DatabaseUnavailable as error:
                logger.warning("an update waits for the database: %s", error)
            if self._stopped.is_set():
                return  # it is lost: the one in hand
            await unless_stopped(self._stopped, asyncio.sleep(pause))
            pause = min(pause * 2, LONGEST_WAIT)

    async def _read(self) -> object:
        """What a poll brought; None when nothing came in time."""
        poll = self._api.call("getUpdates", self._wait + SEND_SECONDS, timeout=str(self._wait))
        try:
            return await unless_stopped(self._stopped, poll)
        except ZaloError as error:
            if error.code == TIMED_OUT:
                return None
            raise

    async def _leave_webhook(self) -> None:
        """While a webhook is set there is no polling."""
        with suppress(ZaloError):
            await self._api.call("deleteWebhook")
