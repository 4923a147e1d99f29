"""Zalo's updates as nobody should send them: whatever comes, the bot stays up and goes on answering."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from random import Random
from typing import Any

import pytest

from bot.logs import JsonLines
from bot.zalo_bot.serve import Zalo
from bot.zalo_bot.update import updates_in
from handlers.router import Router
from rules.reminders.allowance import Allowance
from storage import Database
from tests.channels.conftest import database, office_of, planned, running
from tests.channels.zalo_api import TOKEN, ZaloApi, zalo_api
from tests.channels.zalo_habits import Habits
from tests.channels.zalo_person import ZaloPerson
from tests.faults.soak import rounds

__all__ = ["database", "planned"]

UPDATES = 10_000
STRANGE: list[Any] = [
    None, True, False, 0, -1, 2**70, 1.5, float("inf"), "", "x", "\x00", "\ud800", "a" * 5000, "😀" * 300, "../../etc",
    "'; DROP TABLE outbox; --", [], {}, [[]], {"id": []}, {"id": 5}, {"id": "\n"}, {"text": {}}, "zgr-1", "1", "٣",
    "/start " + "a" * 40, "/xoa xác nhận", "mục 27 ai chủ trì?", "message.text.received", "message.", "event_name",
    {"event_name": {}},
]  # fmt: skip
LAN = "6ede000000007001"


def well_formed(number: int) -> dict[str, Any]:
    sender = {"id": LAN, "display_name": "Lan", "is_bot": False}
    message = {"message_id": f"m{number}", "date": 1, "from": sender, "chat": {"id": LAN, "chat_type": "PRIVATE"}}
    return {"event_name": "message.text.received", "message": message | {"text": "mục 27 ai chủ trì?"}}


def spoilt(number: int, chance: Random) -> Any:
    """An update with some of it replaced by, or bearing, what does not belong there."""
    update: Any = well_formed(number)
    for _ in range(chance.randint(1, 4)):
        place: Any = update
        while isinstance(place, dict) and place and chance.random() < 0.7:
            key = chance.choice(list(place))
            if not isinstance(place[key], dict) or chance.random() < 0.3:
                _spoil(place, key, chance)
                break
            place = place[key]
        else:
            if chance.random() < 0.05:
                update = chance.choice(STRANGE)
    return update


def _spoil(place: dict[str, Any], key: str, chance: Random) -> None:
    if chance.random() < 0.2:
        del place[key]
    elif chance.random() < 0.1:
        place[str(chance.choice(STRANGE))] = place[key]
    else:
        place[key] = chance.choice(STRANGE)


class Errors(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.kept: list[tuple[int, str]] = []
        self.setFormatter(JsonLines())

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append((record.levelno, self.format(record)))


@pytest.fixture
async def api() -> AsyncIterator[ZaloApi]:
    async with zalo_api(Habits()) as running:
        running.left = 10**6
        yield running


@pytest.fixture
def errors() -> Iterator[Errors]:
    handler = Errors()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)


def test_no_shape_is_too_strange_to_be_read() -> None:
    chance = Random(7)
    for number in range(rounds(UPDATES) * 10):
        for body in (spoilt(number, chance), {"ok": True, "result": spoilt(number, chance)}, chance.choice(STRANGE)):
            for update in updates_in(body):
                assert 0 < len(update.id) <= 300
                assert 0 < len(update.chat) <= 128
                assert update.dump().isascii()


@pytest.mark.soak
@pytest.mark.usefixtures("planned")
async def test_whatever_comes_it_goes_on_answering(api: ZaloApi, database: Database, errors: Errors) -> None:
    chance, lan = Random(11), ZaloPerson(api, LAN, "Lan")
    for number in range(rounds(UPDATES)):
        api.updates.append(spoilt(number, chance))
    zalo = Zalo(TOKEN, api.url, allowance=Allowance(month=10 * UPDATES, reserved=0, people=10 * UPDATES))
    async with running(zalo, database, Router(database).receive, office_of(lan)):
        await lan.says("mục 26 ai chủ trì?")
        async with asyncio.timeout(1200):
            while not any("Mục 26" in shown.text for shown in lan.said_to_me):
                await asyncio.sleep(0.1)
    assert api.updates == []
    assert [line for level, line in errors.kept if level >= logging.ERROR] == []
    assert [line for _, line in errors.kept if TOKEN in line] == []
    assert set(api.refusals) <= {"Bad Request: chat not found"}
