"""Calls the bot's webhook as the real server does: a chat's updates one by one, each again until it is taken."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
Update = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Retries:
    """After the first failure at once, then `first` seconds, doubling up to `longest`; an answer is awaited `wait`."""

    first: float = 2.0
    longest: float = 60.0
    wait: float = 60.0


@dataclass
class WebhookSender:
    """`public` is what was asked for, `url` where that leads; `delivered` is told what was taken.

    `answers` are all statuses that came back, 0 for none.
    """

    public: str
    url: str
    secret: str
    retries: Retries
    delivered: Callable[[Update], None]
    answers: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._queues: dict[object, deque[Update]] = defaultdict(deque)
        self._workers: dict[object, asyncio.Task[None]] = {}
        self._session = ClientSession(timeout=ClientTimeout(self.retries.wait))

    @property
    def info(self) -> dict[str, Any]:
        """As getWebhookInfo tells it."""
        failed = next((status for status in reversed(self.answers) if status != 200), None)
        told = {} if failed is None else {"last_error_message": f"Wrong response from the webhook: {failed}"}
        return {"url": self.public, **told}

    def start(self, waiting: Iterable[Update]) -> None:
        for update in list(waiting):
            self.add(update)

    def add(self, update: Update) -> None:
        """Deliver it after those of the same chat that still wait."""
        lane = _lane(update)
        self._queues[lane].append(update)
        if lane not in self._workers:
            self._workers[lane] = asyncio.create_task(self._work(lane))

    async def stop(self) -> None:
        for worker in self._workers.values():
            worker.cancel()
        await asyncio.gather(*self._workers.values(), return_exceptions=True)
        await self._session.close()

    async def _work(self, lane: object) -> None:
        queue, failures = self._queues[lane], 0
        while queue:
            status, wait = await self._deliver(queue[0])
            if 200 <= status < 300:
                self.delivered(queue.popleft())
                failures = 0
                continue
            if failures:
                backoff = min(self.retries.first * 2 ** (failures - 1), self.retries.longest)
                await asyncio.sleep(max(backoff, wait))
            failures += 1
        del self._workers[lane]

    async def _deliver(self, update: Update) -> tuple[int, float]:
        """The status, 0 without an answer, and how long the bot asks us to wait."""
        status, wait = 0, 0.0
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        with suppress(ClientError, TimeoutError, OSError):
            async with self._session.post(self.url, json=update, headers=headers) as answer:
                status, wait = answer.status, min(float(answer.headers.get("Retry-After", 0)), 3600)
        self.answers.append(status)
        return status, wait


def _lane(update: Update) -> object:
    inner = update.get("message") or update.get("callback_query", {}).get("message") or update.get("my_chat_member")
    return inner["chat"]["id"] if isinstance(inner, dict) and isinstance(inner.get("chat"), dict) else None
