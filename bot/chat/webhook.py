"""The platform calls us: it is told where, again and again until it has taken it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.chat.calls import Calls
from bot.chat.stopping import unless_stopped

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds

Announce = Callable[[], Awaitable[bool]]
"""Tells the platform where to call us; whether it took it. Raises what ends the channel: a token that is not valid."""

logger = logging.getLogger(__name__)


class Webhook:
    """`calls` are taken whether or not the platform has been told: it may know from the last run."""

    def __init__(self, calls: Calls, announce: Announce) -> None:
        self._calls = calls
        self._announce = announce
        self._stopped = asyncio.Event()

    @property
    def route(self) -> web.RouteDef:
        return self._calls.route

    def stop(self) -> None:
        """End `run`. The webhook stays: what is said meanwhile waits with the platform, if it keeps anything."""
        self._stopped.set()

    async def run(self) -> None:
        """Announce ourselves, then wait until stopped. Raises what `announce` raises."""
        await unless_stopped(self._stopped, self._until_taken())
        await self._stopped.wait()

    async def _until_taken(self) -> None:
        pause = FIRST_WAIT
        while not await self._announce():
            logger.warning("the webhook is not set, again in %.1f s", pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_WAIT)
