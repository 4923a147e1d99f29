"""Telegram by python-telegram-bot: messages that nobody asked for, paced so that replies keep room."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from datetime import timedelta
from types import TracebackType
from typing import Any

import httpx
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.telegram.channel import SEND_SECONDS, UPLOAD_SECONDS, Moved, nobody_there, of_a_gateway, topic_is_lost
from bot.telegram.place import Place
from bot.telegram.render import Screen, render
from scheduler.pace import CHAT_SPACING
from scheduler.retry import Barred, DeliveryFailed
from storage.messages.message import Message
from wording.reply import Attachment, Reply, load

# Without it the library warns each time that a flood wait will be a timedelta one day.
os.environ.setdefault("PTB_TIMEDELTA", "true")

API_URL = "https://api.telegram.org"
SPACING = 0.04  # seconds between two pushes: 25 a second, what is left of Telegram's 30 belongs to replies
Result = bool | dict[str, Any] | list[dict[str, Any]]
NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)


class Limiter(AIORateLimiter):
    """python-telegram-bot's, but once Telegram has asked us to wait, nothing leaves before the time is over.

    Its own way of waiting (`max_retries`) lets the next one through as soon as any other request has finished.
    """

    def __init__(self, spacing: float) -> None:
        super().__init__(overall_max_rate=1, overall_time_period=spacing, max_retries=0)
        self._shut_until = 0.0  # by the loop's clock

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        async def leave(*args: Any, **kwargs: Any) -> Result:
            # When its turn has come: what was waiting for it when Telegram asked us to stop does not leave either.
            now = asyncio.get_running_loop().time
            if (left := self._shut_until - now()) > 0:
                raise DeliveryFailed("waiting, as asked", retry_after=timedelta(seconds=left))
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as flood:
                self._shut_until = now() + _wait(flood).total_seconds()
                raise

        return await super().process_request(leave, args, kwargs, endpoint, data, rate_limit_args)


class Pusher:
    """Sends any message of the outbox; used as a context manager, from one event loop."""

    def __init__(
        self,
        token: str,
        api_url: str | None = None,
        proxy: str | None = None,
        *,
        moved: Moved,
        timeout: float = SEND_SECONDS,
        spacing: float = SPACING,
    ) -> None:
        request = HTTPXRequest(
            connection_pool_size=8,
            proxy=proxy,
            connect_timeout=timeout,
            read_timeout=timeout,
            write_timeout=timeout,
            pool_timeout=timeout,
        )
        base = f"{(api_url or API_URL).rstrip('/')}/bot"
        self._bot: ExtBot[int] = ExtBot(token, base_url=base, request=request, rate_limiter=Limiter(spacing))
        self._request = request
        self._moved = moved

    async def __aenter__(self) -> Pusher:
        # Not the bot's own start: that asks who it is, and a server that is away must not keep us from starting.
        await self._request.initialize()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._request.shutdown()

    async def send(self, message: Message) -> str:
        """Send the first page, then the files; the platform's id of the page. Raises DeliveryFailed."""
        reply, place = load(message.body), Place.at(message.address)
        try:
            return await self._send(place, reply, message)
        except ChatMigrated as gone:
            await self._moved(place.chat, str(gone.new_chat_id))
            # There the numbers of messages mean others.
            return await self._send_elsewhere(Place(str(gone.new_chat_id)), reply, replace(message, quote=None))
        except TelegramError as error:
            if place.topic and topic_is_lost(error.message):
                return await self._send_elsewhere(Place(place.chat), reply, message)
            raise failure_of(error) from error

    async def _send(self, place: Place, reply: Reply, message: Message) -> str:
        screen = render(reply, message.id)
        sent = await self._bot.send_message(
            place.chat,
            screen.html,
            message_thread_id=place.topic,
            reply_parameters=_quoting(message),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            reply_markup=keyboard(screen),
        )
        try:
            await self._send_files(place, reply.attachments)
        except TelegramError as error:
            # The page is there: sent again as a whole, it would be there twice.
            raise DeliveryFailed(f"a file was not sent: {failure_of(error).reason}", maybe_sent=True) from error
        return str(sent.message_id)

    async def _send_files(self, place: Place, files: Iterable[Attachment]) -> None:
        for file in files:
            await asyncio.sleep(CHAT_SPACING)
            await self._bot.send_document(
                place.chat,
                file.content,
                filename=file.name,
                message_thread_id=place.topic,
                write_timeout=UPLOAD_SECONDS,
            )

    async def _send_elsewhere(self, place: Place, reply: Reply, message: Message) -> str:
        try:
            return await self._send(place, reply, message)
        except TelegramError as error:
            raise failure_of(error) from error


def _quoting(message: Message) -> ReplyParameters | None:
    """What the message answers, unless that was deleted meanwhile."""
    if message.quote is None:
        return None
    return ReplyParameters(int(message.quote), allow_sending_without_reply=True)


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """The buttons as python-telegram-bot wants them; Telegram refuses an empty keyboard."""
    if not screen.keyboard:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.data) for button in row] for row in screen.keyboard]
    )


def failure_of(error: TelegramError) -> DeliveryFailed:
    """What an error of python-telegram-bot means for the message. No address, so no token, is repeated."""
    if isinstance(error, RetryAfter):
        return DeliveryFailed("too many requests", retry_after=_wait(error))
    if isinstance(error, Forbidden) or nobody_there(error.message):
        return DeliveryFailed(error.message, barred=Barred.BLOCKED)
    if isinstance(error, BadRequest):
        return DeliveryFailed(error.message, permanent=True)
    if isinstance(error, TimedOut) or isinstance(error.__cause__, httpx.HTTPError):
        cause = type(error.__cause__).__name__
        return DeliveryFailed(f"no answer: {cause}", maybe_sent=not isinstance(error.__cause__, NEVER_LEFT))
    if isinstance(error, NetworkError):
        return DeliveryFailed(error.message, maybe_sent=of_a_gateway(error.message))
    return DeliveryFailed(error.message)


def _wait(error: RetryAfter) -> timedelta:
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
