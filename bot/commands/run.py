"""`thuky run`: the bot, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Any

import click

from bot.channels import running_channels
from bot.chat.answering import Receive
from bot.chat.token import TokenRefused
from bot.commands import options
from bot.logs import start_logging
from bot.nightly import Copies, Nightly
from bot.office import Office
from bot.refusal import Refused
from bot.service import Channel, serve
from bot.settings import Settings, read_settings
from bot.slow_work import ringing
from bot.uncollected import uncollected
from bot.watchdog import watched
from bot.web.address import Address
from bot.wiring import opened
from handlers.router import Router
from rules.calendar import WorkingDays
from scheduler.account import Account
from scheduler.alive import Morning
from storage.catalogues import Catalogues
from storage.database import Database

WEB_PORT = 8080

logger = logging.getLogger(__name__)


@click.command("run")
@options.union
@options.database_url
def command(union: str | None, database_url: str | None) -> None:
    """Trả lời trên các kênh đã cấu hình và gửi nhắc việc, cho đến khi bị dừng (Ctrl-C)."""
    settings = read_settings(database_url)
    key = options.union_key(union, settings)
    if not settings.tokens and _address(settings) is None:
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
        catalogues = Catalogues(database)
        logger.info("started for %s", union)
        bell = asyncio.Event()
        receive = ringing(Router(database, catalogues, settings.terms).receive, bell)
        copies = Copies(settings.database_url, settings.backup_folder, settings.backup_keep)
        nightly = Nightly(database, office, settings.terms, copies)
        address = _address(settings)
        pages = [_pages(database, catalogues, office, receive, settings)] if address else []
        async with running_channels(settings, database, receive, office) as channels:
            everyone = [*pages, *channels]
            hourly = _hourly(nightly, _morning(settings, database, office, everyone), office)
            async with watched(settings.watchdog_url, database, office.now):
                await _until_stopped(
                    serve(everyone, database, catalogues, office, address, hourly, bell, settings.terms)
                )
        logger.info("stopped")


def _pages(database: Database, catalogues: Catalogues, office: Office, receive: Receive, settings: Settings) -> Channel:
    with uncollected():  # an office without pages does not wait for them
        from bot.web.channel import WebChannel  # noqa: PLC0415
        from bot.web.site import Site  # noqa: PLC0415
    return WebChannel(Site(database, catalogues, office, receive, settings.terms))


def _morning(settings: Settings, database: Database, office: Office, channels: Iterable[Channel]) -> Morning | None:
    admins = [Account(channel.name, chat) for channel in channels for chat in channel.admins]
    return Morning(database, office.union, admins, WorkingDays()) if settings.morning_report else None


def _hourly(nightly: Nightly, morning: Morning | None, office: Office) -> Callable[[], Awaitable[None]]:
    """Each knows itself whether its work is done."""

    async def hourly() -> None:
        await nightly()
        if morning is not None:
            await morning(office.now())

    return hourly


def _address(settings: Settings) -> Address | None:
    """Where the web listens; None when nobody is to call us."""
    if settings.web_port is None and settings.pages_at is None:
        return None
    return Address(settings.web_host, settings.web_port or WEB_PORT)


async def _until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run `work` until it ends by itself or the process is asked to stop."""
    running = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # on Windows asyncio itself sees to Ctrl-C
            loop.add_signal_handler(each, running.cancel)
    with suppress(asyncio.CancelledError):
        await running
