"""Telegram by aiogram: the bot that reads, replies and edits."""

from __future__ import annotations

from datetime import timedelta

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from bot.telegram.channel import SEND_SECONDS, of_a_gateway
from bot.telegram.render import Screen, render
from scheduler.retry import DeliveryFailed
from storage.message import Message
from wording.reply import load

PERMANENT = (TelegramForbiddenError, TelegramBadRequest, TelegramEntityTooLarge)
NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError)


def make_bot(token: str, api_url: str | None = None, proxy: str | None = None) -> Bot:
    """A bot of the server at `api_url`, Telegram's own without one. Raises ValueError for what is no token."""
    api = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
    defaults = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)
    return Bot(token, AiohttpSession(proxy, api=api), default=defaults)


class Replies:
    """Sends replies from the outbox."""

    def __init__(self, bot: Bot, timeout: int = SEND_SECONDS) -> None:
        self._bot = bot
        self._timeout = timeout

    async def send(self, message: Message) -> str:
        """Send the first page; the platform's id of it. Raises DeliveryFailed."""
        screen = render(load(message.body), message.id)
        try:
            return await self._send(message.address, screen)
        except TelegramMigrateToChat as moved:
            return await self._send_to_moved(moved.migrate_to_chat_id, screen)
        except AiogramError as error:
            raise failure_of(error) from error

    async def _send(self, chat: str | int, screen: Screen) -> str:
        sent = await self._bot.send_message(
            chat, screen.html, reply_markup=keyboard(screen), request_timeout=self._timeout
        )
        return str(sent.message_id)

    async def _send_to_moved(self, chat: int, screen: Screen) -> str:
        try:
            return await self._send(chat, screen)
        except AiogramError as error:
            raise failure_of(error) from error


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """The buttons as aiogram wants them; Telegram refuses an empty keyboard."""
    if not screen.keyboard:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=button.label, callback_data=button.data) for button in row]
            for row in screen.keyboard
        ]
    )


def failure_of(error: AiogramError) -> DeliveryFailed:
    """What an error of aiogram means for the message. The reason never holds the token: no address is repeated."""
    if isinstance(error, TelegramRetryAfter):
        return DeliveryFailed("too many requests", retry_after=timedelta(seconds=error.retry_after))
    if isinstance(error, TelegramNetworkError):
        cause = type(error.__cause__).__name__
        return DeliveryFailed(f"no answer: {cause}", maybe_sent=not isinstance(error.__cause__, NEVER_LEFT))
    if isinstance(error, PERMANENT):
        return DeliveryFailed(error.message, permanent=True)
    if isinstance(error, TelegramServerError):
        return DeliveryFailed(error.message, maybe_sent=of_a_gateway(error.message))
    return DeliveryFailed(type(error).__name__, maybe_sent=isinstance(error, ClientDecodeError))
