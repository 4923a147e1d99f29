"""`thuky run` as a process of its own, against a server of the tests."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from tests.channels.bot_api import TOKEN, BotApi
from tests.places import ROOT

LAN = 7001  # the only administrator


async def start(api: BotApi, folder: Path, token: str = TOKEN) -> asyncio.subprocess.Process:
    """The bot of an office whose database lies in `folder`."""
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "UNION": "thanh-hoa",
        "TELEGRAM_TOKEN": token,
        "TELEGRAM_API_URL": api.url,
        "ADMIN_IDS": str(LAN),
    }
    command = [sys.executable, "-m", "bot", "run"]
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stderr=pipe)


async def start_polling(api: BotApi, folder: Path) -> asyncio.subprocess.Process:
    """The bot once it asks for updates: a busy machine takes seconds to load Telegram's libraries."""
    before = _polls(api)
    bot = await start(api, folder)
    async with asyncio.timeout(30):
        while _polls(api) == before:
            await asyncio.sleep(0.05)
    return bot


def _polls(api: BotApi) -> int:
    return sum(method == "getUpdates" for method, _ in api.calls)
