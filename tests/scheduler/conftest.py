"""A database with one union, on SQLite and on PostgreSQL, and an outbox that can be read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from scheduler.retry import DeliveryFailed
from storage.database import Database
from storage.messages.message import Message, NewMessage
from storage.messages.outbox import Outbox
from storage.unions import Unions
from tests.both import database_url, postgres_url
from wording.reply import Kind, dump, say

__all__ = ["database_url", "postgres_url"]

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
