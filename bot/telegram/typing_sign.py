""" "Thư Ký đang nhập…" while an answer takes its time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.telegram.channel import SEND_SECONDS

AFTER = 1.0  # seconds; most answers are there before
AGAIN = 4.5  # seconds; the sign lasts five


@asynccontextmanager
async def typing(bot: Bot, chat: str) -> AsyncIterator[None]:
    """Show the sign while the block lasts, if it lasts. That it cannot be shown is no failure."""
    sign = asyncio.create_task(_show(bot, chat))
    try:
        yield
    finally:
        sign.cancel()


async def _show(bot: Bot, chat: str) -> None:
    await asyncio.sleep(AFTER)
    while True:
        with suppress(AiogramError):
            await bot.send_chat_action(chat, "typing", request_timeout=SEND_SECONDS)
        await asyncio.sleep(AGAIN)
