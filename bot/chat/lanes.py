"""Work of one chat in order, chats side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

Work = Callable[[], Awaitable[None]]


class Lanes:
    """At most `abreast` pieces of work at a time, for any one chat at most one."""

    def __init__(self, abreast: int = 16) -> None:
        self._abreast = asyncio.Semaphore(abreast)
        self._last: dict[str, asyncio.Task[None]] = {}

    def add(self, chat: str, work: Work) -> asyncio.Task[None]:
        """Do `work` when all that was added before it for `chat` is done."""
        task = asyncio.create_task(self._do(self._last.get(chat), work))
        self._last[chat] = task
        task.add_done_callback(lambda _: self._forget(chat, task))
        return task

    async def idle(self, chat: str) -> None:
        """Wait for what has been added for `chat` so far."""
        if chat in self._last:
            await asyncio.wait([self._last[chat]])

    async def finish(self) -> None:
        """Wait for everything added."""
        while self._last:
            await asyncio.wait(list(self._last.values()))

    async def _do(self, before: asyncio.Task[None] | None, work: Work) -> None:
        if before is not None:
            await asyncio.wait([before])
        async with self._abreast:
            await work()

    def _forget(self, chat: str, task: asyncio.Task[None]) -> None:
        if self._last.get(chat) is task:
            del self._last[chat]
