"""Telegram in operation: updates by polling or webhook, replies by aiogram, pushes by python-telegram-bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from bot.office import Office
from bot.telegram.channel import ABILITIES
from bot.telegram.client import make_bot
from bot.telegram.intake import Intake
from bot.telegram.poll import Polling
from bot.telegram.push import Pusher
from bot.telegram.receive import Conversation, Receive
from bot.telegram.records import Records
from bot.telegram.webhook import Webhook
from storage.database import Database
from storage.message import Message


@dataclass(frozen=True, slots=True)
class Telegram:
    """How to reach Telegram, and where it reaches us: by `public_url` (https), or not at all. No secret in the repr."""

    token: str = field(repr=False)
    api_url: str | None = None
    proxy: str | None = field(default=None, repr=False)
    public_url: str | None = None


class TelegramChannel:
    """What the service runs; made by `connected`."""

    name = ABILITIES.name

    def __init__(self, way: Polling | Webhook, conversation: Conversation, pusher: Pusher) -> None:
        self._way = way
        self._conversation = conversation
        self._pusher = pusher

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        return [self._way.route] if isinstance(self._way, Webhook) else []

    async def push(self, message: Message) -> str:
        return await self._pusher.send(message)

    async def run(self) -> None:
        """Raises TelegramUnauthorizedError or TelegramNotFound for a token that is not valid."""
        menus = asyncio.create_task(self._conversation.menus.announce())
        try:
            await self._way.run()
        finally:
            menus.cancel()

    def stop(self) -> None:
        self._way.stop()

    async def finish(self) -> None:
        await self._conversation.sending.finish()
        if isinstance(self._way, Polling):
            await self._way.confirm()


@asynccontextmanager
async def connected(
    telegram: Telegram, database: Database, receive: Receive, office: Office
) -> AsyncIterator[TelegramChannel]:
    """Telegram, ready to run. Raises aiogram's TokenValidationError for what is no token."""
    hush()
    bot = make_bot(telegram.token, telegram.api_url, telegram.proxy)
    try:
        records = Records(database, office)
        async with Pusher(telegram.token, telegram.api_url, telegram.proxy, moved=records.moved) as pusher:
            conversation = Conversation(bot, records, receive, office)
            intake = Intake(bot, conversation.dispatcher(), conversation.apologise, records.set_aside)
            way = Webhook(bot, intake, telegram.public_url) if telegram.public_url else Polling(bot, intake)
            yield TelegramChannel(way, conversation, pusher)
    finally:
        await bot.session.close()


def hush() -> None:
    """Keep the libraries from logging the addresses of requests: the token stands in them."""
    for name in ("httpx", "httpcore", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)
