"""`thuky run`: it answers, and it ends in good order when it is told to."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession

from tests.channels.bot_api import TOKEN, BotApi, bot_api
from tests.channels.person import Person
from tests.channels.test_webhook import free_port
from tests.cli.conftest import Thuky
from tests.cli.running import LAN, start, start_polling
from tests.places import ROOT


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as running:
        yield running


async def test_it_answers_until_it_is_told_to_stop(office: Thuky, folder: Path, api: BotApi) -> None:
    bot = await start_polling(api, folder)
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


async def test_it_opens_its_pages_when_there_is_no_other_channel(office: Thuky, folder: Path) -> None:
    port = free_port()
    settings = {"PYTHONPATH": str(ROOT), "UNION": "thanh-hoa", "WEB_PORT": str(port), "BACKUP_KEEP": "0"}
    command = [sys.executable, "-m", "bot", "run"]
    bot = await asyncio.create_subprocess_exec(*command, cwd=folder, env=settings, stderr=asyncio.subprocess.PIPE)
    async with asyncio.timeout(60), ClientSession() as session:
        while not (page := await _page(session, f"http://127.0.0.1:{port}/")):
            await asyncio.sleep(0.1)
    bot.send_signal(signal.SIGTERM)
    await asyncio.wait_for(bot.communicate(), 20)
    assert "Mời nhập mã" in page
    assert bot.returncode == 0


async def _page(session: ClientSession, url: str) -> str:
    try:
        async with session.get(url) as answer:
            return await answer.text()
    except ClientError:
        return ""
