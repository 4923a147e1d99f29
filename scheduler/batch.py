"""Work that costs the same for many as for one: what comes during a round is done in the next, together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Batch(Generic[Item, Result]):
    """`work` takes the items of a round and gives their results, in order. A lone item does not wait for others."""

    def __init__(self, work: Callable[[list[Item]], Awaitable[list[Result]]]) -> None:
        self._work = work
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._rounds: asyncio.Task[None] | None = None

    async def do(self, item: Item) -> Result:
        """The item's result. Raises what its round raised. Told to stop, the item is done nevertheless."""
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, result))
        if self._rounds is None:
            self._rounds = asyncio.create_task(self._run())
        return await asyncio.shield(result)

    async def _run(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            await self._round(batch)
        self._rounds = None

    async def _round(self, batch: list[tuple[Item, asyncio.Future[Result]]]) -> None:
        try:
            results = await self._work([item for item, _ in batch])
        except Exception as error:
            for _, waiting in batch:
                waiting.set_exception(error)
            return
        for (_, waiting), result in zip(batch, results, strict=True):
            waiting.set_result(result)
