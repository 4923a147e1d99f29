"""A platform calls us: who may, how large and how slow a body may be, and what is answered."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import web

from storage.unavailable import DatabaseUnavailable

BODY_SECONDS = 20.0  # how long a body may take to arrive


def secret_of(token: str, purpose: str) -> str:
    """A secret that follows from the bot's token, so that there is no second one to keep."""
    return hmac.new(token.encode(), purpose.encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls to `path` that show `secret` in `header`; `take` is given what was in the body."""

    path: str
    header: str
    secret: str = field(repr=False)
    take: Callable[[object], Awaitable[object]]

    @property
    def route(self) -> web.RouteDef:
        return web.post(self.path, self.receive)

    async def receive(self, request: web.Request) -> web.Response:
        """Take one update. 401 without the secret, 413 for a body that is too large, 503 without a database."""
        given = request.headers.get(self.header, "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.secret.encode()):
            return web.Response(status=401)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=408)
        try:
            await self.take(parsed(body))
        except DatabaseUnavailable:
            return web.Response(status=503)
        return web.Response()


def parsed(body: bytes) -> object:
    """The JSON in it, None for what is none: that would not become JSON by coming again."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
