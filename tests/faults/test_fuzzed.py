"""Thousands of malformed and hostile updates: no crash, no 5xx, no traceback to a chat, no token in a log line."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from bot.examples import load_examples
from bot.logs import JsonLines
from bot.telegram.webhook import PATH, SECRET_HEADER, secret_of
from bot.web.address import Address
from handlers.router import Router
from storage import Database
from tests.channels.bot_api import TOKEN, BotApi, bot_api
from tests.channels.conftest import NOW, PUBLIC, office_of, running_bot
from tests.channels.person import Person
from tests.faults.hostile import updates
from tests.faults.soak import rounds

HARMLESS = {
    "Bad Request: callback query id is empty",
    "Bad Request: message is not modified",
    "Bad Request: chat not found",
    "Bad Request: query is too old and response timeout expired or query ID is invalid",
    "Bad Request: message to edit not found",
}


class Lines(logging.Handler):
    """Keeps what would be logged."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.kept: list[tuple[int, str]] = []
        self.setFormatter(JsonLines())

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append((record.levelno, self.format(record)))


@dataclass
class Attacked:
    """The bot in a thread of its own, and what is seen of it from outside."""

    folder: Path
    port: int = 0
    api: BotApi | None = None
    lines: Lines = field(default_factory=Lines)
    started: Event = field(default_factory=Event)
    stop: Event = field(default_factory=Event)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def run(self) -> None:
        asyncio.run(self._run())

    async def _run(self) -> None:
        async with self._bot():
            self.started.set()
            while not self.stop.is_set():
                await asyncio.sleep(0.05)

    @asynccontextmanager
    async def _bot(self) -> AsyncIterator[None]:
        database = Database(f"sqlite:///{self.folder}/thuky.db")
        await database.start()
        await load_examples(database, NOW)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        async with bot_api() as api:
            self.api = api
            office, address = office_of(Person(api, 7001, "Lan")), Address(port=self.port)
            api.leads[PUBLIC] = f"http://127.0.0.1:{self.port}"
            async with running_bot(api, database, Router(database).receive, office, address):
                while api.webhook is None:
                    await asyncio.sleep(0.01)
                yield
        await database.close()

    def call(self, update: dict[str, Any]) -> int:
        """Hand in an update as Telegram would; the status."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        numbered = {"update_id": next(self.numbers)} | update
        connection.request("POST", PATH, json.dumps(numbered), {SECRET_HEADER: secret_of(TOKEN)})
        status = connection.getresponse().status
        connection.close()
        return status

    def said(self) -> list[str]:
        """Every text of the bot in any chat."""
        assert self.api is not None
        return [shown.text for chat in self.api.chats.values() for shown in chat if shown.sender == "bot"]


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    attacked = Attacked(tmp_path_factory.mktemp("attacked"))
    logging.getLogger().addHandler(attacked.lines)
    thread = Thread(target=attacked.run)
    thread.start()
    assert attacked.started.wait(30)
    yield attacked
    attacked.stop.set()
    thread.join(30)
    logging.getLogger().removeHandler(attacked.lines)


@pytest.mark.soak
@settings(
    max_examples=rounds(10_000),
    deadline=None,
    database=None,
    phases=[Phase.generate],  # a failing update is tried three times with pauses: shrinking would take hours
    suppress_health_check=list(HealthCheck),
)
@given(update=updates())
def test_no_update_makes_it_fail(attacked: Attacked, update: dict[str, Any]) -> None:
    before = len(attacked.lines.kept)
    assert attacked.call(update) == 200
    assert [line for level, line in attacked.lines.kept[before:] if level >= logging.ERROR] == []


@pytest.mark.soak
def test_afterwards_it_answers_and_has_told_nothing(attacked: Attacked) -> None:
    assert attacked.api is not None
    chat = {"id": 7001, "type": "private"}
    sender = {"id": 7001, "is_bot": False, "first_name": "Lan"}
    asked = {"message_id": 9, "date": 1, "chat": chat, "from": sender, "text": "ai chủ trì mục 27 năm 2021?"}
    assert attacked.call({"message": asked}) == 200
    attacked.stop.wait(1)
    said = attacked.said()
    assert any("Nguyễn Văn Phát" in text for text in said)
    assert [text for text in said if "Traceback" in text or 'File "' in text] == []
    assert set(attacked.api.refusals) <= HARMLESS
    assert [line for _, line in attacked.lines.kept if TOKEN in line or TOKEN.partition(":")[2] in line] == []
