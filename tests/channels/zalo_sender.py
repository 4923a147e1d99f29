"""Calls the bot's webhook as Zalo does: an update again until it is taken, or only once."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.channels.zalo_habits import Habits

SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105
Update = dict[str, Any]


class Sender:
    """Calls the webhook for one update after the other; `answers` are all statuses that came back, 0 for none."""

    def __init__(self, public: str, url: str, secret: str, habits: Habits, delivered: Callable[[Update], None]) -> None:
        self.public, self.url, self.secret = public, url, secret
        self._habits, self._delivered = habits, delivered
        self.answers: list[int] = []
        self.pause = 0.1
        self._tasks: set[asyncio.Task[None]] = set()
        self._session = ClientSession(timeout=ClientTimeout(60))

    def add(self, update: Update) -> None:
        task = asyncio.create_task(self._deliver(update))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()

    async def post(self, body: bytes) -> int:
        """The status, 0 without an answer."""
        status = 0
        headers = {SECRET_HEADER: self.secret, "Content-Type": "application/json"}
        with suppress(ClientError, TimeoutError, OSError):
            async with self._session.post(self.url, data=body, headers=headers) as answer:
                status = answer.status
        self.answers.append(status)
        return status

    async def _deliver(self, update: Update) -> None:
        body = update if self._habits.flat else {"ok": True, "result": update}
        for _ in range(1 + self._habits.repeats):
            while await self.post(json.dumps(body).encode()) != 200 and self._habits.resends:
                await asyncio.sleep(self.pause)
        self._delivered(update)
