"""The bot with the real router and real slow work, between a strict server and a fresh database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from bot.office import Office
from bot.service import serve
from bot.slow_work import ringing
from bot.telegram.serve import Telegram, connected
from handlers.router import Router
from rules.people.terms import Terms
from storage import Catalogues, Database
from tests.channels.bot_api import TOKEN, BotApi, bot_api
from tests.channels.conftest import UNION, Clock, database
from tests.channels.person import Person

__all__ = ["database"]

TERMS = Terms(bot="ThuKyBot")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as running:
        yield running


@pytest.fixture
def lan(api: BotApi) -> Person:
    """Of the office: may load."""
    return Person(api, 7001, "Lan")


@pytest.fixture
def minh(api: BotApi) -> Person:
    """Whom nobody knows yet."""
    return Person(api, 7002, "Minh")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def bot(api: BotApi, database: Database, lan: Person, clock: Clock) -> AsyncIterator[None]:
    """The bot of Thanh Hóa, running; Lan is its administrator by the settings."""
    running = asyncio.create_task(_run(api, database, Office(UNION, frozenset({str(lan.id)}), clock)))
    yield
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def _run(api: BotApi, database: Database, office: Office) -> None:
    catalogues, bell = Catalogues(database), asyncio.Event()
    receive = ringing(Router(database, catalogues, TERMS).receive, bell)
    async with connected(Telegram(TOKEN, api.url), database, receive, office) as channel:
        await serve([channel], database, catalogues, office, bell=bell)
