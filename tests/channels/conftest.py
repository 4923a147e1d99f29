"""A strict server, a fresh database, and the bot between them, as `thuky run` puts them together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.chat.answering import Receive
from bot.office import Office
from bot.running import Channel
from bot.service import serve
from bot.telegram import serve as telegram
from bot.telegram.serve import Telegram
from bot.web.address import Address
from bot.zalo_bot import serve as zalo
from bot.zalo_bot.serve import Zalo
from handlers.incoming import Answered, Incoming
from rules.plan import PlanDocument
from rules.plan.progress import is_over
from storage.database import Database
from storage.messages.message import NewMessage
from storage.messages.outbox import Outbox
from storage.messages.updates import Updates
from storage.plan.catalogues import Catalogues
from storage.plan.plans import Plans
from storage.unions import Unions
from tests.channels import zalo_api
from tests.channels.bot_api import TOKEN, BotApi, bot_api
from tests.channels.person import Person
from tests.channels.zalo_api import ZaloApi
from tests.channels.zalo_person import ZaloPerson
from tests.rules.plans_of_2021 import ACTION_PLAN, PLANS, PROGRAMME
from wording.reply import Kind, Reply, dump, say

UNION = "thanh-hoa"
PUBLIC = "https://thuky.example"
NOW = datetime(2021, 4, 1, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@dataclass
class Desk:
    """Stands in for the router: answers by `answer`, keeps the same promises; `handled` is what it was asked."""

    database: Database
    answer: Callable[[Incoming], Reply] = field(default=lambda asked: say(Kind.VALUE, f"Anh/chị hỏi: {asked.text}"))
    handled: list[Incoming] = field(default_factory=list)

    async def receive(self, asked: Incoming) -> Answered:
        async with self.database.transaction() as tx:
            updates, update = Updates(tx), asked.update or ""
            if not await updates.first_time(asked.channel, update, asked.at):
                return Answered(await updates.answer_of(asked.channel, update) or 0, repeated=True)
            self.handled.append(asked)
            body, at = dump(self.answer(asked)), asked.at
            row = NewMessage(asked.union, asked.channel, asked.chat, "reply", body, at, at, quote=asked.quote)
            message = await Outbox(tx).add(row)
            assert message is not None
            await updates.answered(asked.channel, update, message)
            return Answered(message)


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def office_of(person: Person | ZaloPerson) -> Office:
    """The office that `person` administers."""
    return Office(UNION, frozenset({str(person.id)}), Clock())


async def run_bot(
    bot: Telegram | Zalo, database: Database, receive: Receive, office: Office, address: Address | None = None
) -> None:
    """What `thuky run` runs, until cancelled."""
    async with connected(bot, database, receive, office) as channel:
        await serve([channel], database, Catalogues(database), office, address)


def connected(
    bot: Telegram | Zalo, database: Database, receive: Receive, office: Office
) -> AbstractAsyncContextManager[Channel]:
    """The bot, ready to run."""
    if isinstance(bot, Zalo):
        return zalo.connected(bot, database, receive, office)
    return telegram.connected(bot, database, receive, office)


@asynccontextmanager
async def running_bot(
    api: BotApi | ZaloApi, database: Database, receive: Receive, office: Office, address: Address | None = None
) -> AsyncIterator[None]:
    """The bot: by webhook where an address is given, otherwise by polling."""
    async with running(bot_of(api, PUBLIC if address else None), database, receive, office, address):
        yield


def bot_of(api: BotApi | ZaloApi, public: str | None = None, token: str | None = None) -> Telegram | Zalo:
    """The bot that the server knows."""
    if isinstance(api, ZaloApi):
        return Zalo(token or zalo_api.TOKEN, api.url, public)
    return Telegram(token or TOKEN, api.url, public_url=public)


@asynccontextmanager
async def running(
    bot: Telegram | Zalo, database: Database, receive: Receive, office: Office, address: Address | None = None
) -> AsyncIterator[None]:
    """The bot while the block lasts."""
    task = asyncio.create_task(run_bot(bot, database, receive, office, address))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


ON_BOTH = pytest.mark.parametrize("platform", ["telegram", "zalo"], indirect=True)
"""Runs a test over Telegram and over Zalo."""


@pytest.fixture
def platform(request: pytest.FixtureRequest) -> str:
    """Where the people write."""
    return getattr(request, "param", "telegram")


@pytest.fixture
async def api(platform: str) -> AsyncIterator[BotApi | ZaloApi]:
    async with zalo_api.zalo_api() if platform == "zalo" else bot_api() as running:
        yield running


def somebody(api: BotApi | ZaloApi, number: int, name: str) -> Person | ZaloPerson:
    """A person of that number, whose account is called as the platform calls accounts."""
    return ZaloPerson(api, f"{number:016x}", name) if isinstance(api, ZaloApi) else Person(api, number, name)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(f"sqlite:///{tmp_path / 'thuky.db'}")
    await opened.start()
    async with opened.transaction() as tx:
        await Unions(tx).ensure(UNION, "Liên hiệp hội Thanh Hóa")
    yield opened
    await opened.close()


@pytest.fixture
async def planned(database: Database) -> None:
    """Two plans of 2021, without what was over before they were loaded: the office would be asked about that."""
    async with database.transaction() as tx:
        for plan, items in zip(PLANS, (ACTION_PLAN, PROGRAMME), strict=True):
            ahead = tuple(item for item in items if not is_over(item, NOW.date()))
            await Plans(tx).save(UNION, PlanDocument(plan, ahead), by="test", at=NOW)


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


@pytest.fixture
def lan(api: BotApi | ZaloApi) -> Person | ZaloPerson:
    """Of the office: has access."""
    return somebody(api, 7001, "Lan")


@pytest.fixture
def minh(api: BotApi | ZaloApi) -> Person | ZaloPerson:
    """A stranger."""
    return somebody(api, 7002, "Minh")


@pytest.fixture
async def bot(api: BotApi | ZaloApi, database: Database, desk: Desk, lan: Person | ZaloPerson) -> AsyncIterator[None]:
    """The bot, running."""
    async with running_bot(api, database, desk.receive, office_of(lan)):
        yield
