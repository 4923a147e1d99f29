"""The bot is killed while fifty people write: nothing is lost, nothing is done twice, everybody is answered."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.channels.bot_api import BotApi, bot_api
from tests.channels.person import Person
from tests.channels.webhook_sender import Retries
from tests.cli.conftest import Thuky
from tests.cli.running import start_polling, start_webhook
from tests.faults.soak import rounds

PEOPLE = 50
KILLS, UPDATES = 40, 2_000
LONGEST_LIFE = 0.7  # seconds from the first sign of life until the bot is killed: about what 50 questions take
PUBLIC = "https://thuky.example"
Start = Callable[[], Awaitable[asyncio.subprocess.Process]]


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody said last: its place among the chat's messages, and what the answer to it begins with."""

    message: int
    answer: str


@dataclass
class Crowd:
    """Fifty people; `last` is what each said last, `said` how much they said together."""

    people: list[Person]
    chance: Random
    last: dict[int, Question]
    said: int = 0

    async def speaks(self, times: int) -> None:
        """Let anybody ask about any item, so often."""
        for person in self.chance.choices(self.people, k=times):
            number = self.chance.randint(1, 72)
            await person.says(f"chi tiết mục {number} năm 2021")
            self.last[person.id] = Question(person.api.chats[person.id][-1].id, f"Mục {number}.")
            self.said += 1

    def unanswered(self) -> list[int]:
        """Who waits for an answer to the last thing that they said."""
        return [person.id for person in self.people if person.id in self.last and not self._answered(person)]

    def _answered(self, person: Person) -> bool:
        asked = self.last[person.id]
        return any(heard.id > asked.message and heard.text.startswith(asked.answer) for heard in person.said_to_me)


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


@dataclass(frozen=True, slots=True)
class Marks:
    """What the handled updates have left: rows of updates, different answers to them, replies by their state."""

    updates: int
    answers: int
    replies: dict[str, int]


def marks(folder: Path) -> Marks:
    replies = Counter(row[0] for row in rows(folder, "SELECT state FROM outbox WHERE kind = 'reply'"))
    [(updates, answers)] = rows(folder, "SELECT count(*), count(DISTINCT message) FROM updates")
    return Marks(updates, answers, dict(replies))


def unsettled(folder: Path) -> bool:
    return bool(rows(folder, "SELECT 1 FROM outbox WHERE state IN ('waiting', 'claimed') LIMIT 1"))


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "data" / "thuky.db", timeout=15)) as database:
        return database.execute(query).fetchall()
