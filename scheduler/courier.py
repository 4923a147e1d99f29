"""The courier: whenever woken, carries out all that is due, several sends in flight; told to stop, ends after them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from datetime import datetime

from scheduler.account import Account
from scheduler.check import Check, as_it_is
from scheduler.deliver import Send, deliver_next, settle_expired
from scheduler.woken import Woken
from storage.database import Database


class Courier(Woken):
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
        super().__init__()
        self._database = database
        self._send = send
        self._now = now
        self._check = check
        self._office = office
        self._abreast = abreast

    async def do_due(self) -> None:
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
