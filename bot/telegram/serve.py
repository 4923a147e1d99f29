"""Telegram as a whole: polling, replies, pushes, and the clock that wakes reminders."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from aiogram import Bot

from bot.telegram.channel import NAME
from bot.telegram.client import make_bot
from bot.telegram.poll import Polling
from bot.telegram.push import Pusher
from bot.telegram.receive import Conversation, Office, Receive
from rules.calendar import WorkingDays
from scheduler.account import Account
from scheduler.clock import clock
from scheduler.courier import Courier
from scheduler.remind import remind
from storage.catalogues import Catalogues
from storage.database import Database

GRACE = 8.0  # seconds that sends in flight get when the program is told to stop


@dataclass(frozen=True, slots=True)
class Telegram:
    """How to reach Telegram. The token does not show in the repr."""

    token: str = field(repr=False)
    api_url: str | None = None
    proxy: str | None = field(default=None, repr=False)


async def serve(
    telegram: Telegram, database: Database, catalogues: Catalogues, receive: Receive, office: Office
) -> None:
    """Run until cancelled. Raises aiogram's TelegramUnauthorizedError for a token that is not valid."""
    hush()
    accounts = [Account(NAME, chat) for chat in office.admins]
    async with _bot(telegram) as bot, Pusher(telegram.token, telegram.api_url, telegram.proxy) as pusher:
        conversation = Conversation(bot, database, receive, office)
        polling = Polling(bot, conversation.dispatcher(), conversation.apologise)
        courier = Courier(database, pusher.send, office.now)

        async def promise() -> None:
            await remind(database, catalogues, office.union, accounts, office.now(), WorkingDays())
            await courier.wake()

        alarm = clock(office.now, promise, courier.wake)
        alarm.start()
        polls, delivers = asyncio.create_task(polling.run()), asyncio.create_task(courier.run())
        try:
            await _first_to_end(polls, delivers)
        finally:
            alarm.shutdown(wait=False)
            polling.stop()
            courier.stop()
            with suppress(TimeoutError):
                async with asyncio.timeout(GRACE):
                    await asyncio.wait({polls, delivers})
                    await conversation.sending.finish()
                    await polling.confirm()


def hush() -> None:
    """Keep the libraries from logging the addresses of requests: the token stands in them."""
    for name in ("httpx", "httpcore", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)


async def _first_to_end(*tasks: asyncio.Task[None]) -> None:
    """Neither ends by itself: whichever does first ends in an error, which is raised."""
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()


@asynccontextmanager
async def _bot(telegram: Telegram) -> AsyncIterator[Bot]:
    bot = make_bot(telegram.token, telegram.api_url, telegram.proxy)
    try:
        yield bot
    finally:
        await bot.session.close()
