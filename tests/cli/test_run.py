"""`thuky run`: it answers, and it ends in good order when it is told to."""

from __future__ import annotations

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.channels.bot_api import TOKEN, BotApi, bot_api
from tests.channels.person import Person
from tests.channels.zalo_api import TOKEN as ZALO_TOKEN
from tests.channels.zalo_api import zalo_api
from tests.channels.zalo_person import ZaloPerson
from tests.cli.conftest import Thuky
from tests.cli.running import LAN, start, start_polling
from wording.vi import people


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


async def test_it_runs_every_channel_that_has_a_token(office: Thuky, folder: Path, api: BotApi) -> None:
    async with zalo_api() as other:
        bot = await start_polling(api, folder, ZALO_TOKEN=ZALO_TOKEN, ZALO_API_URL=other.url)
        lan, minh = Person(api, LAN, "Lan"), ZaloPerson(other, "6ede", "Minh")
        await lan.says("mục 27 năm 2021 ai chủ trì?")
        await minh.says("mục 27 năm 2021 ai chủ trì?")
        answers = ((await lan.hears()).text, (await minh.hears()).text)
        bot.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(bot.communicate(), 20)

    assert "Nguyễn Văn Phát" in answers[0]
    assert answers[1] == people.STRANGER
    assert bot.returncode == 0
    assert ZALO_TOKEN not in log.decode()


async def test_zalo_alone_answers_a_person_who_was_let_in(office: Thuky, folder: Path) -> None:
    code = office("admin", "link", "--union", "thanh-hoa", "--name", "Chị Lan").out
    typed = re.search(r"\b[A-Z0-9]{3} [A-Z0-9]{3}\b", code)
    assert typed is not None
    async with zalo_api() as other:
        bot = await start_polling(other, folder)
        lan = ZaloPerson(other, "6ede", "Lan")
        await lan.says(typed[0])
        welcome = await lan.hears()
        bot.terminate()
        await asyncio.wait_for(bot.communicate(), 20)
    assert welcome.text.startswith("Xin chào Chị Lan.")
    assert bot.returncode == 0


async def test_a_token_that_zalo_does_not_take(office: Thuky, folder: Path) -> None:
    async with zalo_api() as other:
        bot = await start(other, folder, "1:x")
        _, said = await asyncio.wait_for(bot.communicate(), 20)
    assert bot.returncode == 2
    assert said.decode().splitlines()[-1] == "Zalo không nhận mã truy cập này; xin kiểm tra ZALO_TOKEN."
