"""An update is tried a few times; what still fails is set aside and apologised for, so that nobody waits behind it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from storage.unavailable import DatabaseUnavailable

TRIES = 3
FIRST_WAIT = 0.5  # seconds

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update by its `id`, said in `chat`; `handle` does what it asks for, and afresh after it has failed."""

    id: str
    chat: str
    handle: Callable[[], Awaitable[object]]


class Attempts:
    """`apologise` is told the chat of an update that could not be handled, `set_aside` its id."""

    def __init__(
        self, apologise: Callable[[str], Awaitable[None]], set_aside: Callable[[str], Awaitable[None]]
    ) -> None:
        self._apologise = apologise
        self.set_aside = set_aside

    async def handle(self, arrival: Arrival) -> None:
        """Raises DatabaseUnavailable: then the update is still to be handled."""
        for number in range(1, TRIES + 1):
            try:
                await arrival.handle()
                return
            except DatabaseUnavailable:
                raise
            except Exception:
                # Whatever it was, the transaction is rolled back, so that the update can be handled afresh.
                logger.exception("update %s, attempt %d of %d", arrival.id, number, TRIES)
                await asyncio.sleep(FIRST_WAIT * number)
        await self.set_aside(arrival.id)
        await self._apologise(arrival.chat)
