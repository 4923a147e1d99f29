"""A loop that sleeps until it is woken: the courier's, and that of slow work."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod

logger = logging.getLogger(__name__)


class Woken(ABC):
    """Told to stop, it finishes what is in hand. Whoever has the `bell` can wake it too."""

    def __init__(self, bell: asyncio.Event | None = None) -> None:
        self._woken = bell or asyncio.Event()
        self._stopping = False

    async def wake(self) -> None:
        """There may be something to do."""
        self._woken.set()

    def stop(self) -> None:
        """Finish what is in hand, then end `run`."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Do what is due, sleep until woken, do it again."""
        while not self._stopping:
            self._woken.clear()
            try:
                await self.do_due()
            except Exception:
                # The next wake tries again: one piece of work that cannot be done must not end all of it.
                logger.exception("%s failed", type(self).__name__)
            await self._woken.wait()

    @abstractmethod
    async def do_due(self) -> None:
        """Everything that is due now."""
