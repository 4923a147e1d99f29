"""Zalo by HTTP: calls, and what their failures mean. The token stands in every address, so that none is repeated."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout, ConnectionTimeoutError

from bot.zalo_bot.channel import API_URL, SEND_SECONDS

NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError)
UNAUTHORISED, TIMED_OUT = 401, 408
LONGEST_TOLD = 200  # characters of what Zalo says about an error

logger = logging.getLogger(__name__)


class ZaloError(Exception):
    """An answer that is not ok, by its `code`; 0 where there was none, `never_left` where nothing was asked either."""

    def __init__(self, description: str, code: int = 0, *, never_left: bool = False) -> None:
        super().__init__(description)
        self.description = description
        self.code = code
        self.never_left = never_left


class Api:
    """The bot of `token`."""

    def __init__(self, session: ClientSession, token: str, api_url: str | None = None) -> None:
        self._session = session
        self._token = token
        self._base = f"{(api_url or API_URL).rstrip('/')}/bot{token}"

    async def call(self, method: str, wait: float = SEND_SECONDS, **parameters: Any) -> Any:
        """The result. Raises ZaloError."""
        try:
            async with self._session.post(
                f"{self._base}/{method}", json=parameters, timeout=ClientTimeout(wait), allow_redirects=False
            ) as answer:
                status, body = answer.status, await answer.read()
        except (ClientError, TimeoutError, OSError) as error:
            # Not as its cause: aiohttp's own words repeat the address.
            raise ZaloError(type(error).__name__, never_left=isinstance(error, NEVER_LEFT)) from None
        return self._result(status, body)

    def _result(self, status: int, body: bytes) -> Any:
        try:
            told = json.loads(body)
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict) or "ok" not in told:
            raise ZaloError(f"no answer of Zalo's, HTTP {status}", status)
        if told["ok"] is True:
            return told.get("result")
        code, description = told.get("error_code"), str(told.get("description", ""))
        words = description.replace(self._token, "***")[:LONGEST_TOLD]
        raise ZaloError(words, code if isinstance(code, int) else status)


@asynccontextmanager
async def opened(token: str, api_url: str | None = None) -> AsyncIterator[Api]:
    """A bot to call."""
    async with ClientSession() as session:
        yield Api(session, token, api_url)
