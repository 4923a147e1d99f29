"""Where slow work is done: whenever woken, all that is due, a few jobs side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from scheduler.jobs import Crafts, do_next
from scheduler.woken import Woken
from storage.database import Database

ABREAST = 2  # a long document must not hold up a short one; more at once would only take memory


class Workshop(Woken):
    """`now` tells the time (aware); `answered` is called after each job: there is something to send."""

    def __init__(
        self,
        database: Database,
        crafts: Crafts,
        now: Callable[[], datetime],
        answered: Callable[[], Awaitable[None]],
        bell: asyncio.Event | None = None,
    ) -> None:
        super().__init__(bell)
        self._database = database
        self._crafts = crafts
        self._now = now
        self._answered = answered

    async def do_due(self) -> None:
        """Do everything that is due now."""
        async with asyncio.TaskGroup() as side_by_side:
            for _ in range(ABREAST):
                side_by_side.create_task(self._do())

    async def _do(self) -> None:
        while not self._stopping and await do_next(self._database, self._crafts, self._now):
            await self._answered()
