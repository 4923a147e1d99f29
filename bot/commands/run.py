"""`thuky run`: the bot, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal
from asyncio import Future
from collections.abc import Coroutine
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from bot.channels import running_channels
from bot.chat.token import TokenRefused
from bot.commands import options
from bot.logs import start_logging
from bot.office import Office
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.uncollected import uncollected
from bot.web.address import address_of
from bot.wiring import opened
from handlers.incoming import Answered, Incoming
from storage.database import Database

if TYPE_CHECKING:
    from bot.house import House

logger = logging.getLogger(__name__)


@click.command("run")
@options.union
@options.database_url
def command(union: str | None, database_url: str | None) -> None:
    """Trả lời trên các kênh đã cấu hình và gửi nhắc việc, cho đến khi bị dừng (Ctrl-C)."""
    settings = read_settings(database_url)
    key = options.union_key(union, settings)
    if not settings.tokens and address_of(settings) is None:
        raise Refused(
            "Chưa có kênh nào để chạy: xin đặt TELEGRAM_TOKEN, ZALO_TOKEN hoặc WEB_PORT trong .env (xem .env.example)."
        )
    start_logging(settings.log_level, [*settings.tokens, settings.telegram_proxy or "", settings.watchdog_url or ""])
    try:
        asyncio.run(_run(settings, key))
    except TokenRefused as error:
        name = error.platform
        raise Refused(f"{name} không nhận mã truy cập này; xin kiểm tra {name.upper()}_TOKEN.") from error


async def _run(settings: Settings, union: str) -> None:
    office = Office(union, frozenset(map(str, settings.admin_ids)), partial(datetime.now, settings.zone))
    async with opened(settings) as database:
        logger.info("started for %s", union)
        await _until_stopped(_serve(settings, database, office))
        logger.info("stopped")


async def _serve(settings: Settings, database: Database, office: Office) -> None:
    house: Future[House] = asyncio.get_running_loop().create_future()

    async def receive(incoming: Incoming) -> Answered:
        return await (await house).receive(incoming)

    async with running_channels(settings, database, receive, office) as channels:
        ours = (await asyncio.to_thread(_loaded))(settings, database, office)
        house.set_result(ours)
        await ours.run(channels)


def _loaded() -> type[House]:
    with uncollected():
        from bot.house import House  # noqa: PLC0415 -- it says why
    return House


async def _until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run `work` until it ends by itself or the process is asked to stop."""
    running = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # on Windows asyncio itself sees to Ctrl-C
            loop.add_signal_handler(each, running.cancel)
    with suppress(asyncio.CancelledError):
        await running
