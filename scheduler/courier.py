"""The courier: whenever woken, carries out all that is due, several sends in flight; told to stop, ends after them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection
from datetime import datetime

from scheduler.account import Account
from scheduler.check import Check, as_it_is
from scheduler.deliver import Send, deliver_next, settle_expired
from storage.database import Database

logger = logging.getLogger(__name__)


class Courier:
    """`now` tells the time (aware), `send` sends on whichever channel a message names.

    `check` says whether a reminder still holds; `office` are the accounts that the settings name, which hear of
    promises that cannot be kept.
    """

    def __init__(
        self,
        database: Database,
        send: Send,
        now: Callable[[], datetime],
        *,
        check: Check = as_it_is,
        office: Collection[Account] = (),
        abreast: int = 4,
    ) -> None:
        self._database = database
        self._send = send
        self._now = now
        self._check = check
        self._office = office
        self._abreast = abreast
        self._woken = asyncio.Event()
        self._stopping = False

    async def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()

    def stop(self) -> None:
        """Finish what is being sent, then end `run`."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Deliver, sleep until woken, deliver again."""
        while not self._stopping:
            self._woken.clear()
            try:
                await self.deliver_due()
            except Exception:
                # The next wake tries again: one message that cannot be sent must not end all sending.
                logger.exception("delivering failed")
            await self._woken.wait()

    async def deliver_due(self) -> None:
        """Send everything that is due now."""
        await settle_expired(self._database, self._now())
        ends = await asyncio.gather(*(self._deliver() for _ in range(self._abreast)), return_exceptions=True)
        for end in ends:
            if isinstance(end, BaseException):
                raise end

    async def _deliver(self) -> None:
        while not self._stopping:
            if not await deliver_next(self._database, self._send, self._now(), self._check, self._office):
                return
