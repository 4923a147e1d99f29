"""The bot is killed while fifty people write: nothing is lost, nothing is done twice, everybody is answered."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from random import Random

import pytest

from tests.channels.bot_api import BotApi, bot_api
from tests.channels.person import Person
from tests.channels.webhook_sender import Retries
from tests.cli.conftest import Thuky
from tests.cli.running import start_polling, start_webhook
from tests.faults.crowd import Crowd, Marks, marks, unsettled
from tests.faults.soak import rounds

PEOPLE = 50
KILLS, UPDATES = 40, 2_000
LONGEST_LIFE = 0.7  # seconds from the first sign of life until the bot is killed: about what 50 questions take
PUBLIC = "https://thuky.example"
Start = Callable[[], Awaitable[asyncio.subprocess.Process]]


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as running:
        running.retries = Retries(first=0.05, longest=1.0)
        yield running


@pytest.fixture
def crowd(api: BotApi) -> Crowd:
    return Crowd([Person(api, 8000 + number, f"Người {number}") for number in range(PEOPLE)], Random(40), {})


@pytest.fixture(params=["polling", "webhook"])
def start(request: pytest.FixtureRequest, api: BotApi, folder: Path, crowd: Crowd) -> Start:
    """Starts the bot, one way or the other."""
    admins = ",".join(str(person.id) for person in crowd.people)
    if request.param == "polling":
        return lambda: start_polling(api, folder, ADMIN_IDS=admins)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    api.leads[PUBLIC] = f"http://127.0.0.1:{port}"
    return lambda: start_webhook(api, folder, ADMIN_IDS=admins, PUBLIC_URL=PUBLIC, WEB_PORT=port)


@pytest.mark.soak
async def test_every_question_is_handled_once_and_answered(
    office: Thuky, folder: Path, api: BotApi, crowd: Crowd, start: Start
) -> None:
    kills, updates = rounds(KILLS), rounds(UPDATES)
    for _ in range(kills):
        await crowd.speaks(updates // kills // 2)
        bot = await start()
        speaking = asyncio.create_task(crowd.speaks(updates // kills - updates // kills // 2))
        await asyncio.sleep(crowd.chance.uniform(0, LONGEST_LIFE))
        bot.kill()
        await bot.communicate()
        await speaking

    bot = await start()
    async with asyncio.timeout(90):
        while api.updates or crowd.unanswered() or unsettled(folder):
            await asyncio.sleep(0.1)
    bot.terminate()
    await asyncio.wait_for(bot.communicate(), 10)

    assert crowd.said == updates
    assert marks(folder) == Marks(updates=updates, answers=updates, replies={"sent": updates})
    assert crowd.unanswered() == []
    assert api.refusals == []
