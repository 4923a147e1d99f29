"""The bot at work: channels, outbox and clock on one database, from start to an orderly end."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError
from aiogram.utils.token import TokenValidationError

from bot.refusal import Refused
from bot.settings import Settings
from bot.telegram.channel import NAME
from bot.telegram.client import make_bot
from bot.telegram.poll import Polling
from bot.telegram.push import Pusher
from bot.telegram.receive import Conversation, Office
from bot.wiring import opened
from handlers.router import Router
from rules.calendar import WorkingDays
from scheduler.account import Account
from scheduler.clock import clock
from scheduler.deliver import Send, deliver_next, settle_expired
from scheduler.remind import remind
from storage.catalogues import Catalogues
from storage.database import Database

REJECTED = "Telegram không nhận mã truy cập này; xin kiểm tra TELEGRAM_TOKEN."

logger = logging.getLogger(__name__)


async def serve(settings: Settings, union: str, token: str) -> None:
    """Answer and remind until SIGINT or SIGTERM. Raises Refused for a token that Telegram does not take."""
    now = partial(datetime.now, settings.zone)
    office = Office(union, frozenset(map(str, settings.admin_ids)), now)
    async with (
        opened(settings) as database,
        _telegram(settings, token) as bot,
        Pusher(token, settings.telegram_api_url, settings.telegram_proxy) as pusher,
    ):
        conversation = Conversation(bot, database, Router(database).receive, office)
        reminding = partial(remind_office, database, Catalogues(database), office)
        timer = clock(settings.zone, reminding, partial(deliver_due, database, pusher.send, office))
        timer.start()
        logger.info("started for %s", union)
        try:
            await _until_stopped(Polling(bot, conversation.dispatcher()).run())
        except (TelegramUnauthorizedError, TelegramNotFound) as error:
            raise Refused(REJECTED) from error
        finally:
            timer.shutdown(wait=False)
            await conversation.sending.finish()
            logger.info("stopped")


@asynccontextmanager
async def _telegram(settings: Settings, token: str) -> AsyncIterator[Bot]:
    try:
        bot = make_bot(token, settings.telegram_api_url, settings.telegram_proxy)
    except TokenValidationError as error:
        raise Refused(REJECTED) from error
    try:
        yield bot
    finally:
        await bot.session.close()


async def remind_office(database: Database, catalogues: Catalogues, office: Office) -> None:
    """Write what is owed to the office by now into the outbox."""
    accounts = [Account(NAME, address) for address in office.admins]
    await remind(database, catalogues, office.union, accounts, office.now(), WorkingDays())


async def deliver_due(database: Database, send: Send, office: Office) -> None:
    """Everything that waits in the outbox, and a decision on what was being sent when a process died."""
    await settle_expired(database, office.now())
    while await deliver_next(database, send, office.now()):
        pass


async def _until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run `work` until it ends by itself or the process is asked to stop."""
    running = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, running.cancel)
    with suppress(asyncio.CancelledError):
        await running
