"""Telegram calls us: an update is confirmed with 200 when it has been handled, and comes again otherwise."""

from __future__ import annotations

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import SetWebhook
from aiohttp import web

from bot.chat import calls
from bot.chat.calls import Calls
from bot.telegram.channel import SEND_SECONDS, UNDERSTOOD
from bot.telegram.intake import Intake

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds

logger = logging.getLogger(__name__)


def secret_of(token: str) -> str:
    """What Telegram must show with each call."""
    return calls.secret_of(token, "telegram webhook")


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
        return Calls(PATH, SECRET_HEADER, self._secret, self._take).route

    async def _take(self, raw: object) -> None:
        """An update is confirmed when it has been handled."""
        await self._intake.take([raw])

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
