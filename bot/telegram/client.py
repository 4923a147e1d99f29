"""Telegram by aiogram: the bot that reads, replies and edits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from aiogram.types import Message as MessageFromTelegram
from aiohttp import ClientConnectorError, ConnectionTimeoutError
from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

from bot.telegram.channel import SEND_SECONDS, UPLOAD_SECONDS, Moved, nobody_there, of_a_gateway, topic_is_lost
from bot.telegram.place import Place
from bot.telegram.render import Screen, render
from scheduler.retry import Barred, DeliveryFailed
from storage.messages.message import Message
from wording.reply import Reply, load

PERMANENT = (TelegramBadRequest, TelegramEntityTooLarge)
PROXY_TROUBLE = (ProxyError, ProxyConnectionError, ProxyTimeoutError)
NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError, *PROXY_TROUBLE)


# pydantic forgets a kind of response as soon as nobody holds it, and makes it anew for each: milliseconds a call.
ANSWERS = (Response[MessageFromTelegram], Response[MessageFromTelegram | bool], Response[bool])


class Session(AiohttpSession):
    """aiogram's, but what a proxy refuses becomes an error of aiogram; it would let the proxy's own error through."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> TelegramType:
        try:
            return await super().make_request(bot, method, timeout)
        except PROXY_TROUBLE as error:
            raise TelegramNetworkError(method, type(error).__name__) from error


def make_bot(token: str, api_url: str | None = None, proxy: str | None = None) -> Bot:
    """A bot of the server at `api_url`, Telegram's own without one. Raises ValueError for what is no token."""
    api = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
    defaults = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)
    return Bot(token, Session(proxy, api=api), default=defaults)


class Replies:
    """Sends replies from the outbox."""

    def __init__(self, bot: Bot, moved: Moved, timeout: int = SEND_SECONDS) -> None:
        self._bot = bot
        self._moved = moved
        self._timeout = timeout

    async def send(self, message: Message) -> str:
        """Send the first page, then the files; the platform's id of the page. Raises DeliveryFailed."""
        reply, place = load(message.body), Place.at(message.address)
        try:
            return await self._send(place, reply, message)
        except TelegramMigrateToChat as gone:
            await self._moved(place.chat, str(gone.migrate_to_chat_id))
            # There the numbers of messages mean others.
            moved = replace(message, quote=None)
            return await self._send_elsewhere(Place(str(gone.migrate_to_chat_id)), reply, moved)
        except AiogramError as error:
            if place.topic and topic_is_lost(str(error)):
                return await self._send_elsewhere(Place(place.chat), reply, message)
            raise failure_of(error) from error

    async def _send(self, place: Place, reply: Reply, message: Message) -> str:
        screen = render(reply, message.id)
        sent = await self._bot.send_message(
            place.chat,
            screen.html,
            message_thread_id=place.topic,
            reply_parameters=quoting(message.quote),
            reply_markup=keyboard(screen),
            request_timeout=self._timeout,
        )
        for file in reply.attachments:
            document = BufferedInputFile(file.content, file.name)
            await self._bot.send_document(
                place.chat, document, message_thread_id=place.topic, request_timeout=UPLOAD_SECONDS
            )
        return str(sent.message_id)

    async def _send_elsewhere(self, place: Place, reply: Reply, message: Message) -> str:
        try:
            return await self._send(place, reply, message)
        except AiogramError as error:
            raise failure_of(error) from error


def quoting(message: str | None) -> ReplyParameters | None:
    """What is answered, unless it was deleted meanwhile."""
    return ReplyParameters(message_id=int(message), allow_sending_without_reply=True) if message else None


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
    if isinstance(error, TelegramForbiddenError) or (
        isinstance(error, TelegramAPIError) and nobody_there(error.message)
    ):
        return DeliveryFailed(error.message, barred=Barred.BLOCKED)
    if isinstance(error, PERMANENT):
        return DeliveryFailed(error.message, permanent=True)
    if isinstance(error, TelegramServerError):
        return DeliveryFailed(error.message, maybe_sent=of_a_gateway(error.message))
    return DeliveryFailed(type(error).__name__, maybe_sent=isinstance(error, ClientDecodeError))
