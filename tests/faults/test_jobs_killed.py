"""The bot is killed while documents are being read: each is shown once, or the person hears that it was not read."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from tests.channels.bot_api import BotApi, bot_api
from tests.channels.person import Person
from tests.cli.conftest import Thuky
from tests.cli.running import LAN, start_polling
from tests.faults.crowd import rows, unsettled
from tests.faults.soak import rounds
from tests.loading.papers import ROWS, text

KILLS, DOCUMENTS = 20, 100
LONGEST_LIFE = 0.8  # seconds from the first sign of life until the bot is killed: about what a few documents take


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as running:
        yield running


@pytest.mark.soak
async def test_every_document_is_read_or_given_up_and_told(office: Thuky, folder: Path, api: BotApi) -> None:
    kills, documents = rounds(KILLS), rounds(DOCUMENTS)
    lan, chance = Person(api, LAN, "Lan"), Random(100)
    for kill in range(kills):
        for number in range(documents // kills):
            await lan.sends_file(text(*ROWS), f"ban-{kill}-{number}.txt")
        bot = await start_polling(api, folder)
        await asyncio.sleep(chance.uniform(0, LONGEST_LIFE))
        bot.kill()
        await bot.communicate()

    bot = await start_polling(api, folder)
    async with asyncio.timeout(30 + 3 * documents):  # each is read in a process of its own
        while api.updates or unsettled(folder) or rows(folder, UNDONE):
            await asyncio.sleep(0.1)
    bot.terminate()
    await asyncio.wait_for(bot.communicate(), 10)

    ends = Counter(state for (state,) in rows(folder, "SELECT state FROM jobs"))
    assert set(ends) <= {"done", "gave_up"}
    assert ends.total() == documents
    assert rows(folder, "SELECT state, count(*) FROM outbox WHERE kind = 'reply' GROUP BY state") == [
        ("sent", 2 * documents)
    ]
    shown = rows(folder, "SELECT count(*) FROM uploads WHERE state = 'ready'")
    assert shown == [(ends["done"],)]
    assert api.refusals == []


UNDONE = "SELECT 1 FROM jobs WHERE state IN ('waiting', 'claimed') LIMIT 1"
