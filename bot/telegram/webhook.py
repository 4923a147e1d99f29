"""Telegram calls us: an update is confirmed with 200 when it has been handled, and comes again otherwise."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import SetWebhook
from aiohttp import web

from bot.telegram.channel import SEND_SECONDS, UNDERSTOOD
from bot.telegram.intake import Intake
from storage.unavailable import DatabaseUnavailable

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
BODY_SECONDS = 20.0  # how long a body may take to arrive
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds

logger = logging.getLogger(__name__)


def secret_of(token: str) -> str:
    """What Telegram must show with each call: follows from the token, so that there is no second secret to keep."""
    return hmac.new(token.encode(), b"telegram webhook", hashlib.sha256).hexdigest()


def address_under(public_url: str) -> str:
    """What Telegram is to call."""
    return f"{public_url.rstrip('/')}{PATH}"


class Webhook:
    """Receives the bot's updates under `public_url`, an https address that leads to our server."""

    def __init__(self, bot: Bot, intake: Intake, public_url: str) -> None:
        self._bot = bot
        self._intake = intake
        self._url = address_under(public_url)
        self._secret = secret_of(bot.token)
        self._stopped = asyncio.Event()

    @property
    def route(self) -> web.RouteDef:
        return web.post(PATH, self.receive)

    async def receive(self, request: web.Request) -> web.Response:
        """Handle one update. 401 without the secret, 413 for a body that is too large, 503 without a database."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self._secret.encode()):
            return web.Response(status=401)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=408)
        try:
            await self._intake.take([_parsed(body)])
        except DatabaseUnavailable:
            return web.Response(status=503)
        return web.Response()

    def stop(self) -> None:
        """End `run`. The webhook stays: what is said meanwhile waits with Telegram."""
        self._stopped.set()

    async def run(self) -> None:
        """Tell Telegram where we are, then wait until stopped. Raises TelegramUnauthorizedError or TelegramNotFound."""
        pause = FIRST_WAIT
        while not self._stopped.is_set() and not await self._announced():
            logger.warning("the webhook is not set, again in %.1f s", pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_WAIT)
        await self._stopped.wait()

    async def _announced(self) -> bool:
        call = SetWebhook(url=self._url, secret_token=self._secret, allowed_updates=UNDERSTOOD)
        try:
            return await self._bot(call, request_timeout=SEND_SECONDS)
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
        except AiogramError as error:
            logger.warning("setting the webhook failed: %s", type(error).__name__)
        return False


def _parsed(body: bytes) -> object:
    """The JSON in it, None for what is none: that would not become JSON by coming again."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
