"""A database with reminders that are due, and the courier that pushes them through Telegram's own library."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.telegram.push import Pusher
from scheduler.courier import Courier
from scheduler.deliver import Delivery
from storage import Database, Message, NewMessage, Outbox, Unions
from tests.channels.bot_api import TOKEN, BotApi
from wording.reply import Block, Kind, Reply, dump

UNION = "thanh-hoa"
NOW = datetime(2021, 4, 1, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


async def put(database: Database, chats: Iterable[int], apart: timedelta = timedelta()) -> None:
    """A reminder to each chat, the first due now, the others so far apart; its text is the number of its row."""
    async with database.transaction() as tx:
        await Unions(tx).ensure(UNION, "Liên hiệp hội")
        for number, chat in enumerate(chats, 1):
            due, body = NOW + (number - 1) * apart, dump(Reply(Kind.VALUE, (Block(f"Nhắc việc {number}"),)))
            await Outbox(tx).add(NewMessage(UNION, "telegram", str(chat), "reminder", body, due, NOW, f"{number}"))


async def stays(chat: str, to: str) -> None:
    """Nobody keeps the new id of a group."""


@asynccontextmanager
async def courier(
    api: BotApi, database: Database, now: Callable[[], datetime] = lambda: NOW, patience: float = 15
) -> AsyncIterator[Courier]:
    """A courier that runs until the end of the block."""
    async with Pusher(TOKEN, api.url, moved=stays, timeout=patience) as pusher:
        carrying = Courier(database, Delivery(database, pusher.send), now)
        running = asyncio.create_task(carrying.run())
        yield carrying
        carrying.stop()
        await running


async def states(database: Database) -> dict[str, int]:
    """How many messages are in each state."""
    async with database.reading() as tx:
        return {state.value: count for state, count in (await Outbox(tx).counts(UNION)).items() if count}


async def claimed(database: Database) -> list[int]:
    """The messages that are being sent, or were when the sender died."""
    async with database.reading() as tx:
        return [message.id for message in await Outbox(tx).expired(datetime.max.replace(tzinfo=UTC))]


async def settles(database: Database, url: str) -> None:
    """Wait for what a killed process had already sent to PostgreSQL: the server still carries out its last commit."""
    if not url.startswith("postgresql"):
        return
    busy = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND state <> 'idle'"
    )
    async with asyncio.timeout(10):
        while True:
            async with database.reading() as tx:
                if not await tx.value(busy):
                    return
            await asyncio.sleep(0.005)


async def rows(database: Database) -> list[Message]:
    """All messages, in the order in which they were promised."""
    async with database.reading() as tx:
        count = sum((await Outbox(tx).counts(UNION)).values())
        found = [await Outbox(tx).get(row) for row in range(1, 2 * count + 1)]
    return [message for message in found if message is not None]
