"""Telegram in operation: updates by polling or webhook, replies by aiogram, pushes by python-telegram-bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiogram import Bot
from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError
from aiogram.utils.token import TokenValidationError
from aiohttp import web

from bot.chat.answering import Receive
from bot.chat.attempts import Attempts
from bot.chat.records import Records
from bot.chat.token import TokenRefused
from bot.chat.webhook import Webhook
from bot.office import Office
from bot.settings import Settings
from bot.telegram.channel import ABILITIES, Moved
from bot.telegram.client import make_bot
from bot.telegram.files import fetch
from bot.telegram.intake import Intake
from bot.telegram.poll import Polling
from bot.telegram.receive import Conversation
from bot.telegram.webhook import webhook
from storage.database import Database
from storage.messages.message import Message

if TYPE_CHECKING:
    from bot.telegram.push import Pusher


@dataclass(frozen=True, slots=True)
class Telegram:
    """How to reach Telegram, and where it reaches us: by `public_url` (https), or not at all. No secret in the repr."""

    token: str = field(repr=False)
    api_url: str | None = None
    proxy: str | None = field(default=None, repr=False)
    public_url: str | None = None


def set_up(settings: Settings) -> Telegram | None:
    """As the settings have it; None without a token."""
    if settings.telegram_token is None:
        return None
    token = settings.telegram_token.get_secret_value()
    return Telegram(token, settings.telegram_api_url, settings.telegram_proxy, settings.public_url)


class Pushes:
    """Starts python-telegram-bot with the first push: weeks may pass until then, and it is 20 MB."""

    def __init__(self, telegram: Telegram, moved: Moved, until: AsyncExitStack) -> None:
        self._telegram = telegram
        self._moved = moved
        self._until = until
        self._pusher: asyncio.Task[Pusher] | None = None

    async def send(self, message: Message) -> str:
        """Raises DeliveryFailed."""
        self._pusher = self._pusher or asyncio.create_task(self._start())
        return await (await self._pusher).send(message)

    async def _start(self) -> Pusher:
        from bot.telegram.push import Pusher  # noqa: PLC0415 -- as said above

        telegram = self._telegram
        pusher = Pusher(telegram.token, telegram.api_url, telegram.proxy, moved=self._moved)
        return await self._until.enter_async_context(pusher)


class TelegramChannel:
    """What the service runs; made by `connected`. `admins` are the chats that the settings name."""

    name = ABILITIES.name

    def __init__(
        self, bot: Bot, way: Polling | Webhook, conversation: Conversation, pushes: Pushes, admins: Collection[str]
    ) -> None:
        self.admins = admins
        self._bot = bot
        self._way = way
        self._conversation = conversation
        self._pushes = pushes

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        return [self._way.route] if isinstance(self._way, Webhook) else []

    async def push(self, message: Message) -> str:
        return await self._pushes.send(message)

    async def fetch(self, file: str) -> bytes:
        return await fetch(self._bot, file)

    def busy(self, address: str) -> AbstractAsyncContextManager[None]:
        return self._conversation.typing(address)

    async def run(self) -> None:
        """Raises TokenRefused for a token that is not valid."""
        menus = asyncio.create_task(self._conversation.menus.announce())
        try:
            await self._way.run()
        except (TelegramNotFound, TelegramUnauthorizedError) as error:
            raise TokenRefused("Telegram") from error
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
    """Telegram, ready to run, its first poll under way. Raises TokenRefused for what is no token."""
    hush()
    try:
        bot = make_bot(telegram.token, telegram.api_url, telegram.proxy)
    except TokenValidationError as error:
        raise TokenRefused("Telegram") from error
    try:
        records = Records(database, office, ABILITIES.name)
        conversation = Conversation(bot, records, receive, office)
        intake = Intake(bot, conversation.dispatcher(), Attempts(conversation.apologise, records.set_aside))
        way = webhook(bot, intake, telegram.public_url) if telegram.public_url else Polling(bot, intake)
        if isinstance(way, Polling):
            way.begin()
        async with AsyncExitStack() as until:
            until.callback(way.stop)
            yield TelegramChannel(bot, way, conversation, Pushes(telegram, records.moved, until), office.admins)
    finally:
        await bot.session.close()


def hush() -> None:
    """Keep the libraries from logging the addresses of requests: the token stands in them."""
    for name in ("httpx", "httpcore", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # It logs each request to wait with a traceback; what becomes of the message is logged by us.
    logging.getLogger("telegram.ext.AIORateLimiter").setLevel(logging.CRITICAL)
