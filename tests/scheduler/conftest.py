"""A database with one union, on SQLite and on PostgreSQL, and an outbox that can be read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from scheduler.retry import DeliveryFailed
from storage.database import Database
from storage.message import Message, NewMessage
from storage.outbox import Outbox
from storage.unions import Unions
from tests import postgres
from wording.reply import Kind, dump, say

UNION = "thanh-hoa"
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2021, 4, 1, 8, 0, tzinfo=HANOI)
Put = Callable[..., Awaitable[int]]


class Post:
    """A channel that remembers what it sent; `failures` come first, one for each attempt."""

    def __init__(self, *failures: DeliveryFailed | None) -> None:
        self.failures = list(failures)
        self.sent: list[str] = []

    async def send(self, message: Message) -> str:
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None:
            raise failure
        self.sent.append(message.address)
        return f"p{len(self.sent)}"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a PostgreSQL database for this run."""
    url = asyncio.run(postgres.create())
    yield url
    asyncio.run(postgres.drop(url))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'thuky.db'}"
    else:
        url: str = request.getfixturevalue("postgres_url")
        yield url
        asyncio.run(postgres.empty(url))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    await database.start()
    async with database.transaction() as tx:
        await Unions(tx).ensure(UNION, "Liên hiệp hội Thanh Hóa")
    yield database
    await database.close()


@pytest.fixture
def put(database: Database) -> Put:
    """Puts a message into the outbox: address, kind, when due; its row."""

    async def put(address: str, kind: str = "reminder", due: datetime = NOW) -> int:
        async with database.transaction() as tx:
            row = await Outbox(tx).add(
                NewMessage(UNION, "telegram", address, kind, dump(say(Kind.VALUE, address)), due, due)
            )
        assert row is not None
        return row

    return put


async def stored(database: Database, row: int) -> Message:
    async with database.reading() as tx:
        message = await Outbox(tx).get(row)
    assert message is not None
    return message
