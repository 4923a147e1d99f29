"""`thuky run`: the bot, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging

import click

from bot.commands import options
from bot.refusal import Refused
from bot.running import serve
from bot.settings import Settings, read_settings


@click.command("run")
@options.union
@options.database_url
def command(union: str | None, database_url: str | None) -> None:
    """Trả lời trên các kênh đã cấu hình và gửi nhắc việc, cho đến khi bị dừng (Ctrl-C)."""
    settings = read_settings(database_url)
    key = options.union_key(union, settings)
    if settings.telegram_token is None:
        raise Refused("Chưa có kênh nào để chạy: xin đặt TELEGRAM_TOKEN trong .env (xem .env.example).")
    _log(settings)
    asyncio.run(serve(settings, key, settings.telegram_token.get_secret_value()))


def _log(settings: Settings) -> None:
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # These write the address of every request, and the token is a part of it.
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
