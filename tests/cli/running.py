"""`thuky run` as a process of its own, against a server of the tests."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from tests.channels import zalo_api
from tests.channels.bot_api import TOKEN, BotApi
from tests.channels.zalo_api import ZaloApi
from tests.places import ROOT

LAN = 7001  # the only administrator


async def start(
    api: BotApi | ZaloApi, folder: Path, token: str | None = None, **settings: str
) -> asyncio.subprocess.Process:
    """The bot of an office whose database lies in `folder`, on the platform of the server."""
    name, known = ("ZALO", zalo_api.TOKEN) if isinstance(api, ZaloApi) else ("TELEGRAM", TOKEN)
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "UNION": "thanh-hoa",
        f"{name}_TOKEN": token or known,
        f"{name}_API_URL": api.url,
        "ADMIN_IDS": str(LAN),
        **settings,
    }
    command = [sys.executable, "-m", "bot", "run"]
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stderr=pipe)


async def start_polling(api: BotApi | ZaloApi, folder: Path, **settings: str) -> asyncio.subprocess.Process:
    """The bot once it asks for updates: a busy machine takes seconds to load Telegram's libraries."""
    return await _started(api, folder, "getUpdates", settings)


async def start_webhook(api: BotApi | ZaloApi, folder: Path, **settings: str) -> asyncio.subprocess.Process:
    """The bot once it has told where it is called."""
    return await _started(api, folder, "setWebhook", settings)


async def _started(
    api: BotApi | ZaloApi, folder: Path, sign: str, settings: dict[str, str]
) -> asyncio.subprocess.Process:
    before = _count(api, sign)
    bot = await start(api, folder, **settings)
    async with asyncio.timeout(60):
        while _count(api, sign) == before:
            assert bot.returncode is None, (await bot.communicate())[1].decode()
            await asyncio.sleep(0.02)
    return bot


def _count(api: BotApi | ZaloApi, method: str) -> int:
    return sum(called == method for called, _ in api.calls)
