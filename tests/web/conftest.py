"""The secretary's pages as `thuky run` opens them, on 127.0.0.1, and people who look at them."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType

import pytest
from aiohttp import ClientResponse, ClientSession, CookieJar
from pytest_asyncio import fixture

from bot.office import Office
from bot.web.channel import WebChannel
from bot.web.routes import every_route
from bot.web.server import Address, web_server
from bot.web.site import Site
from documents import read_file
from handlers.act.invite import invite
from handlers.incoming import Incoming
from handlers.router import Router
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Catalogues, Database, Invitation, Outbox, Plans, Unions
from tests.person import ZONE
from tests.places import EXAMPLES
from wording.reply import load, plain

UNION = "thanh-hoa"
ADMIN = "7001"
PUBLIC = "http://192.0.2.10:8080"
NOON = datetime(2021, 4, 12, 12, 0, tzinfo=ZONE)


@dataclass
class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def waits(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Pages:
    """The pages in operation: `url` is where they are, `chat` what somebody hears on Telegram."""

    url: str
    database: Database
    clock: Clock
    router: Router

    async def invites(self, name: str, *roles: Role) -> Invitation:
        async with self.database.transaction() as tx:
            return await invite(tx, Person(UNION, name, frozenset(roles)), "test", self.clock(), Terms())

    async def telegram(self, sender: str, text: str, role: Role = Role.STRANGER) -> str:
        """What is answered on Telegram."""
        incoming = Incoming(UNION, "telegram", sender, sender, self.clock(), text, role=role)
        answered = await self.router.receive(incoming)
        async with self.database.reading() as tx:
            message = await Outbox(tx).get(answered.message)
        assert message is not None
        return plain(load(message.body))

    async def linked(self, sender: str, name: str, *roles: Role) -> None:
        """Somebody with a Telegram account, who agreed there."""
        await self.telegram(sender, (await self.invites(name, *roles)).code)
        await self.telegram(sender, "đồng ý")


class Browser:
    """Somebody's browser without JavaScript: keeps cookies, and remembers the page that it shows."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.session = ClientSession(url, cookie_jar=CookieJar(unsafe=True))
        self.status = 0
        self.html = ""
        self.path = ""
        self.headers: dict[str, str] = {}

    async def opens(self, path: str, headers: dict[str, str] | None = None) -> int:
        async with self.session.get(path, headers=headers) as answer:
            await self._shows(answer)
        return self.status

    async def sends(self, path: str, headers: dict[str, str] | None = None, **fields: str) -> int:
        """Send a form, with the key of the page unless one is given."""
        form = {"key": self.hidden("key"), "update": self.hidden("update")} | fields
        async with self.session.post(path, data=form, headers=headers) as answer:
            await self._shows(answer)
        return self.status

    def hidden(self, name: str) -> str:
        """The last hidden field of that name on the page."""
        marked = f'name="{name}" value="'
        return self.html.rpartition(marked)[2].partition('"')[0] if marked in self.html else ""

    async def _shows(self, answer: ClientResponse) -> None:
        self.status, self.path, self.html = answer.status, answer.url.path, await answer.text()
        self.headers = dict(answer.headers)

    async def __aenter__(self) -> Browser:
        return self

    async def __aexit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.session.close()


async def _load(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    await database.start()
    async with database.transaction() as tx:
        for entry in json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8")):
            await Unions(tx).ensure(entry["union"], entry["union_name"])
            if entry["union"] == UNION:
                document = read_file(EXAMPLES / entry["file"], key=entry["key"])
                await Plans(tx).save(entry["union"], document, NOON, "test")
    await database.close()


@fixture(scope="session", loop_scope="session")
async def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the plans of one union, to be copied."""
    path = tmp_path_factory.mktemp("pages") / "thuky.db"
    await _load(path)
    return path


@asynccontextmanager
async def open_pages(path: Path) -> AsyncIterator[Pages]:
    """The pages over a database file."""
    database, clock = Database(f"sqlite:///{path}"), Clock()
    terms = Terms(bot="ThuKyBot", pages=PUBLIC)
    catalogues = Catalogues(database)
    router = Router(database, catalogues, terms)
    site = Site(database, catalogues, Office(UNION, frozenset({ADMIN}), clock), router.receive, terms)
    async with web_server(every_route(database, [WebChannel(site).routes]), Address(port=0)) as here:
        yield Pages(f"http://127.0.0.1:{here.port}", database, clock, router)
    await database.close()


@fixture(loop_scope="session")
async def pages(loaded: Path, tmp_path: Path) -> AsyncIterator[Pages]:
    shutil.copy(loaded, tmp_path / "thuky.db")
    async with open_pages(tmp_path / "thuky.db") as running:
        yield running


@fixture(loop_scope="session")
async def guest(pages: Pages) -> AsyncIterator[Browser]:
    """A browser that nobody has signed in with."""
    async with Browser(pages.url) as browser:
        yield browser


@fixture(loop_scope="session")
async def lan(pages: Pages) -> AsyncIterator[Browser]:
    """The browser of Lan, on the staff, signed in."""
    async with Browser(pages.url) as browser:
        await pages.linked("7002", "chị Lan", Role.STAFF)
        await signs_in(pages, browser, "7002")
        yield browser


async def signs_in(pages: Pages, browser: Browser, sender: str, role: Role = Role.STRANGER) -> None:
    """By the link that the bot gives on Telegram."""
    said = await pages.telegram(sender, "/web", role)
    path = said.split(PUBLIC)[1].split()[0]
    await browser.opens(path)
    assert await browser.sends(path) == 200
