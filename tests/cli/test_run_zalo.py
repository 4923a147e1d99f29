"""`thuky run` on Zalo: alone, beside Telegram, and with a token that is none."""

from __future__ import annotations

import asyncio
import re
import signal
from pathlib import Path

from tests.channels.bot_api import bot_api
from tests.channels.person import Person
from tests.channels.zalo_api import TOKEN, zalo_api
from tests.channels.zalo_person import ZaloPerson
from tests.cli.conftest import Thuky
from tests.cli.running import LAN, start, start_polling
from wording.vi import people


async def test_it_runs_every_channel_that_has_a_token(office: Thuky, folder: Path) -> None:
    async with bot_api() as telegram, zalo_api() as zalo:
        bot = await start_polling(telegram, folder, ZALO_TOKEN=TOKEN, ZALO_API_URL=zalo.url)
        lan, minh = Person(telegram, LAN, "Lan"), ZaloPerson(zalo, "6ede", "Minh")
        await lan.says("mục 27 năm 2021 ai chủ trì?")
        await minh.says("mục 27 năm 2021 ai chủ trì?")
        answers = ((await lan.hears()).text, (await minh.hears()).text)
        bot.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(bot.communicate(), 20)

    assert "Nguyễn Văn Phát" in answers[0]
    assert answers[1] == people.STRANGER
    assert bot.returncode == 0
    assert TOKEN not in log.decode()


async def test_alone_it_answers_whoever_was_let_in(office: Thuky, folder: Path) -> None:
    said = await asyncio.to_thread(office, "admin", "link", "--union", "thanh-hoa", "--name", "Chị Lan")
    typed = re.search(r"\b[A-Z0-9]{3} [A-Z0-9]{3}\b", said.out)
    assert typed is not None
    async with zalo_api() as zalo:
        bot = await start_polling(zalo, folder)
        lan = ZaloPerson(zalo, "6ede", "Lan")
        await lan.says(typed[0])
        welcome = await lan.hears()
        bot.terminate()
        await asyncio.wait_for(bot.communicate(), 20)
    assert welcome.text.startswith("Xin chào Chị Lan.")
    assert bot.returncode == 0


async def test_a_token_that_zalo_does_not_take(office: Thuky, folder: Path) -> None:
    async with zalo_api() as zalo:
        bot = await start(zalo, folder, "1:x")
        _, said = await asyncio.wait_for(bot.communicate(), 20)
    assert bot.returncode == 2
    assert said.decode().splitlines()[-1] == "Zalo không nhận mã truy cập này; xin kiểm tra ZALO_TOKEN."


async def test_a_token_that_zalo_takes_no_more_does_not_silence_telegram(office: Thuky, folder: Path) -> None:
    async with bot_api() as telegram, zalo_api() as zalo:
        wrong = {"ZALO_TOKEN": "1:x", "ZALO_API_URL": zalo.url}
        bot = await start_polling(telegram, folder, **wrong)
        lan = Person(telegram, LAN, "Lan")
        await lan.says("mục 27 năm 2021 ai chủ trì?")
        assert "Nguyễn Văn Phát" in (await lan.hears()).text
        bot.terminate()
        _, log = await asyncio.wait_for(bot.communicate(), 20)
    assert bot.returncode == 0
    assert "Zalo refuses the token; the other channels go on" in log.decode()
