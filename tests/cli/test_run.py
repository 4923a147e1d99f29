"""`thuky run` as a process of its own: it answers, and it ends in good order when it is told to."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.channels.bot_api import TOKEN, BotApi, bot_api
from tests.channels.person import Person
from tests.cli.conftest import Thuky
from tests.places import ROOT

LAN = 7001


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as running:
        yield running


async def start(api: BotApi, folder: Path, token: str = TOKEN) -> asyncio.subprocess.Process:
    """The bot of an office whose only administrator is Lan."""
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


async def until_it_polls(api: BotApi) -> None:
    """A busy machine takes seconds to load Telegram's libraries."""
    async with asyncio.timeout(30):
        while not any(method == "getUpdates" for method, _ in api.calls):
            await asyncio.sleep(0.05)


async def test_it_answers_until_it_is_told_to_stop(office: Thuky, folder: Path, api: BotApi) -> None:
    bot = await start(api, folder)
    await until_it_polls(api)
    lan = Person(api, LAN, "Lan")
    await lan.says("mục 27 năm 2021 ai chủ trì?")
    answer = await lan.hears()
    bot.send_signal(signal.SIGTERM)
    _, log = await asyncio.wait_for(bot.communicate(), 20)

    assert "Nguyễn Văn Phát" in answer.text
    assert bot.returncode == 0
    assert TOKEN not in log.decode()


async def test_a_token_that_telegram_does_not_take(office: Thuky, folder: Path, api: BotApi) -> None:
    bot = await start(api, folder, "1:" + "x" * 35)
    _, said = await asyncio.wait_for(bot.communicate(), 20)

    assert bot.returncode == 2
    assert said.decode().splitlines()[-1] == "Telegram không nhận mã truy cập này; xin kiểm tra TELEGRAM_TOKEN."
