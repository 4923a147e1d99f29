"""The bot is killed while people write: nothing is lost, nothing is done twice."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from storage.database import Database
from storage.message import MessageState
from storage.outbox import Outbox
from tests.channels.bot_api import BotApi, bot_api
from tests.channels.person import Person
from tests.cli.conftest import Thuky
from tests.cli.running import LAN, start_polling
from tests.faults.soak import rounds

# In the scheduler's hands for as long as a lease lasts, then sent again: a reply may arrive twice.
UNSETTLED = MessageState.CLAIMED
QUESTIONS = 4
LONGEST_LIFE = 0.4  # seconds from the last question until the bot is killed


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as running:
        yield running


async def counts(database: Database) -> dict[MessageState, int]:
    async with database.reading() as tx:
        return await Outbox(tx).counts("thanh-hoa")


async def settled(database: Database) -> dict[MessageState, int]:
    """How the messages stand once none waits any more."""
    async with asyncio.timeout(60):
        while (found := await counts(database))[MessageState.WAITING]:
            await asyncio.sleep(0.2)
    return found


@pytest.mark.soak
async def test_every_question_is_handled_once(office: Thuky, folder: Path, api: BotApi) -> None:
    chance, lan, asked = Random(20), Person(api, LAN, "Lan"), 0
    for _ in range(rounds(30)):
        bot = await start_polling(api, folder)
        for _ in range(QUESTIONS):
            await lan.says(f"mục {chance.randint(1, 72)} năm 2021 ai chủ trì?")
            asked += 1
        await asyncio.sleep(chance.uniform(0, LONGEST_LIFE))
        bot.kill()
        await bot.communicate()

    bot = await start_polling(api, folder)
    await lan.says("mục 27 năm 2021 ai chủ trì?")
    async with asyncio.timeout(60):
        while not lan.said_to_me or "Nguyễn Văn Phát" not in lan.said_to_me[-1].text:
            await asyncio.sleep(0.1)
    database = Database(f"sqlite:///{folder}/data/thuky.db")
    found = await settled(database)
    await database.close()
    bot.send_signal(signal.SIGTERM)
    await bot.communicate()

    assert found[MessageState.SENT] + found[UNSETTLED] == asked + 1 == sum(found.values())
    assert len(lan.said_to_me) >= found[MessageState.SENT]
