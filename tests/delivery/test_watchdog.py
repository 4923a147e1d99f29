"""The watchdog outside is called while reminders leave in time, and not any more when they do not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web

from bot.watchdog import LATE, watched
from storage import Database, NewMessage, Outbox, Unions
from tests.people.conftest import NOW, UNION

OFTEN = 0.02  # seconds


class Kennel:
    """Counts the calls of its dog."""

    def __init__(self) -> None:
        self.calls = 0
        self.url = ""

    async def called(self, _: web.Request) -> web.Response:
        self.calls += 1
        return web.Response()


@pytest.fixture
async def kennel() -> AsyncIterator[Kennel]:
    kennel, app = Kennel(), web.Application()
    app.router.add_get("/alive", kennel.called)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    kennel.url = f"http://{host}:{port}/alive"
    yield kennel
    await runner.cleanup()


async def promise(database: Database, late: timedelta) -> None:
    """A reminder that should have left so long ago."""
    due = NOW - late
    async with database.transaction() as tx:
        await Unions(tx).ensure(UNION)
        await Outbox(tx).add(NewMessage(UNION, "telegram", "1", "reminder", "{}", due, due))


async def test_it_is_called_again_and_again(database: Database, kennel: Kennel) -> None:
    await promise(database, LATE - timedelta(seconds=1))
    async with watched(kennel.url, database, lambda: NOW, OFTEN), asyncio.timeout(10):
        while kennel.calls < 3:
            await asyncio.sleep(OFTEN)


async def test_it_is_not_called_while_something_is_stuck(database: Database, kennel: Kennel) -> None:
    await promise(database, LATE)
    async with watched(kennel.url, database, lambda: NOW, OFTEN):
        await asyncio.sleep(10 * OFTEN)
    assert kennel.calls == 0


async def test_a_dog_that_is_away_disturbs_nobody(database: Database, kennel: Kennel) -> None:
    async with watched("http://127.0.0.1:9/alive", database, lambda: NOW, OFTEN):
        await asyncio.sleep(10 * OFTEN)
    async with watched(None, database, lambda: NOW, OFTEN):
        await asyncio.sleep(OFTEN)
    assert kennel.calls == 0
