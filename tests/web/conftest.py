"""The secretary's pages as `thuky run` opens them, on 127.0.0.1, and browsers that look at them."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import BrowserContext, async_playwright
from pytest_asyncio import fixture

from bot.office import Office
from bot.web.address import Address
from bot.web.channel import WebChannel
from bot.web.routes import every_route
from bot.web.server import web_server
from bot.web.site import Site
from documents.reading import read_file
from handlers.router import Router
from rules.congress.arrangements import Arrangements
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Catalogues, Database, Plans, Unions
from tests.places import EXAMPLES
from tests.web.pages import ADMIN, MARCH, NOON, PUBLIC, UNION, Browser, Clock, Pages

SETTLED = Arrangements(date(2024, 3, 14), date(2024, 3, 15), "Trung tâm hội nghị 25B", answer_by=date(2024, 3, 10))
CHROMIUM = shutil.which("chromium")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--no-first-run", "--no-pings",
)  # fmt: skip


async def load(url: str) -> None:
    """The plans of one union into an empty database."""
    database = Database(url)
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
    await load(f"sqlite:///{path}")
    return path


@asynccontextmanager
async def open_pages(url: str) -> AsyncIterator[Pages]:
    """The pages over a database."""
    database, clock = Database(url), Clock()
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
    async with open_pages(f"sqlite:///{tmp_path / 'thuky.db'}") as running:
        yield running


@fixture(loop_scope="session")
async def congress(pages: Pages) -> Pages:
    """The same pages a fortnight before the congress."""
    return await before_the_congress(pages)


async def before_the_congress(pages: Pages) -> Pages:
    """Its days and venue are settled by then."""
    pages.clock.now = MARCH
    await pages.settles(SETTLED)
    return pages


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


@fixture(loop_scope="session")
async def door(congress: Pages) -> AsyncIterator[Browser]:
    """The browser of Quang, an organiser."""
    async with organising(congress, "7005", "anh Quang") as browser:
        yield browser


@fixture(loop_scope="session")
async def second_door(congress: Pages) -> AsyncIterator[Browser]:
    """That of Thu, another one."""
    async with organising(congress, "7006", "chị Thu") as browser:
        yield browser


@asynccontextmanager
async def organising(pages: Pages, sender: str, name: str) -> AsyncIterator[Browser]:
    """Somebody of the organising committee, signed in."""
    async with Browser(pages.url) as browser:
        await pages.linked(sender, name, Role.ORGANISER)
        await signs_in(pages, browser, sender)
        yield browser


async def signs_in(pages: Pages, browser: Browser, sender: str, role: Role = Role.STRANGER) -> None:
    """By the link that the bot gives on Telegram."""
    said = await pages.telegram(sender, "/web", role)
    path = said.split(PUBLIC)[1].split()[0]
    await browser.opens(path)
    assert await browser.sends(path) == 200


@fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Chromium]:
    """One real browser for all tests."""
    if CHROMIUM is None:
        pytest.skip("no chromium")
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@fixture(loop_scope="session")
async def phone(chromium: Chromium, pages: Pages) -> AsyncIterator[BrowserContext]:
    """A small telephone, held upright."""
    context = await chromium.new_context(base_url=pages.url, viewport={"width": 360, "height": 740}, locale="vi-VN")
    context.set_default_timeout(5_000)
    yield context
    await context.close()
