"""The courier: whenever woken, carries out all that is due, several sends in flight; told to stop, ends after them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from scheduler.deliver import Delivery, next_due, settle_expired
from storage.database import Database

SHORTEST, LONGEST = 1.0, 20.0
"""Seconds of sleep: what others have put into the outbox, or have in hand, is looked for again; clocks may be set."""

logger = logging.getLogger(__name__)


class Courier:
    """`now` tells the time (aware)."""

    def __init__(self, database: Database, delivery: Delivery, now: Callable[[], datetime], abreast: int = 4) -> None:
        self._database = database
        self._delivery = delivery
        self._now = now
        self._abreast = abreast
        self._woken = asyncio.Event()
        self._stopped = asyncio.Event()

    async def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()

    def stop(self) -> None:
        """Finish what is being sent, then end `run`."""
        self._stopped.set()
        self._woken.set()

    async def run(self) -> None:
        """Deliver, sleep until woken or until something is due, deliver again."""
        while not self._stopped.is_set():
            self._woken.clear()
            sleep = LONGEST
            try:
                await self.deliver_due()
                sleep = await self._until_due()
            except Exception:
                # The next wake tries again: one message that cannot be sent must not end all sending.
                logger.exception("delivering failed")
            await _either(self._woken, sleep)

    async def deliver_due(self) -> None:
        """Send everything that is due now."""
        if not await self._is_due():
            return
        await settle_expired(self._database, self._now())
        ends = await asyncio.gather(*(self._deliver() for _ in range(self._abreast)), return_exceptions=True)
        for end in ends:
            if isinstance(end, BaseException):
                raise end

    async def _deliver(self) -> None:
        while not self._stopped.is_set():
            if await self._delivery.next(self._now()):
                continue
            rest = self._delivery.pace.rested_in()
            if rest is None or not await self._is_due():
                return
            await _either(self._stopped, rest)

    async def _is_due(self) -> bool:
        due = await next_due(self._database)
        return due is not None and due <= self._now()

    async def _until_due(self) -> float:
        due = await next_due(self._database)
        wait = LONGEST if due is None else (due - self._now()).total_seconds()
        return max(SHORTEST, min(wait, LONGEST))


async def _either(event: asyncio.Event, seconds: float) -> None:
    """Wait for the event, but no longer than so many seconds."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
