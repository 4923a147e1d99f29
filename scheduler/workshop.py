"""Where slow work is done: whenever the bell rings, all that is due, a few jobs side by side."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from scheduler.jobs import Crafts, do_next
from storage.database import Database
from storage.loading.jobs import Jobs

AGAIN = 5.0  # seconds until what failed, or is in somebody else's hand, is looked at again
ABREAST = 2  # a long document must not hold up a short one; more at once would only take memory

logger = logging.getLogger(__name__)


class Workshop:
    """`now` tells the time (aware); `answered` is called after each job: there is something to send."""

    def __init__(
        self,
        database: Database,
        crafts: Crafts,
        now: Callable[[], datetime],
        answered: Callable[[], Awaitable[None]],
        bell: asyncio.Event,
        again: float = AGAIN,
    ) -> None:
        self._database = database
        self._crafts = crafts
        self._now = now
        self._answered = answered
        self._bell = bell
        self._again = again
        self._stopping = False

    async def wake(self) -> None:
        """There may be something to do."""
        self._bell.set()

    def stop(self) -> None:
        """Finish what is in hand, then end `run`."""
        self._stopping = True
        self._bell.set()

    async def run(self) -> None:
        """Do what is due, sleep until woken or until something is to be tried again."""
        while not self._stopping:
            self._bell.clear()
            sleep: float | None = self._again
            try:
                await self.do_due()
                sleep = self._again if await self._is_waited_for() else None
            except Exception:
                # The next look tries again: one job that cannot be done must not end all work.
                logger.exception("slow work failed")
            with suppress(TimeoutError):
                async with asyncio.timeout(sleep):
                    await self._bell.wait()

    async def do_due(self) -> None:
        """Do everything that is due now."""
        async with asyncio.TaskGroup() as side_by_side:
            for _ in range(ABREAST):
                side_by_side.create_task(self._do())

    async def _is_waited_for(self) -> bool:
        async with self._database.reading() as tx:
            return await Jobs(tx).waiting()

    async def _do(self) -> None:
        while not self._stopping and await do_next(self._database, self._crafts, self._now):
            await self._answered()
