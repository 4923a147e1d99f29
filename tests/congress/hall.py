"""Everybody who has to do with a rehearsed congress: the office in the chat, delegates on the page, two doors."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.office import Office as WebOffice
from bot.web.address import Address
from bot.web.channel import WebChannel
from bot.web.routes import every_route
from bot.web.server import web_server
from bot.web.site import Site
from handlers.router import Router
from rules.congress.delegate import Delegate
from rules.congress.tally import Counts
from rules.people.role import Role
from rules.people.terms import Terms
from rules.plan import DelegateKind
from storage import Delegates
from storage.congress.tallies import count
from tests.congress.conftest import NOW, UNION, Congress
from tests.people.conftest import Guest, Office, linked
from tests.web.pages import Browser

TERMS = Terms(bot="ThuKyBot", pages="http://192.0.2.10:8080")
SAID = re.compile(r"(\d+) xác nhận dự, (\d+) xin vắng, (\d+) chưa chắc, (\d+) chưa trả lời(?:; đang có mặt (\d+))?")


@dataclass
class Hall:
    """A congress in operation, its clock moved by hand."""

    congress: Congress
    office: Office
    admin: Guest
    url: str
    session: int | None = None
    browsers: list[Browser] = field(default_factory=list)

    async def roll(self) -> tuple[Delegate, ...]:
        async with self.congress.database.reading() as tx:
            return await Delegates(tx, UNION).all(self.congress.key)

    async def counts(self, kind: DelegateKind | None = None) -> Counts:
        """What the database says of those invited."""
        async with self.congress.database.reading() as tx:
            groups = await count(tx, UNION, self.congress.key, self.session)
        return sum((counts for group, counts in groups if kind in (None, group.kind)), Counts())

    async def told(self) -> tuple[int, ...]:
        """What the chat says: confirmed, declined, undecided, silent, inside."""
        found = SAID.search(await self.admin.says("bao nhiêu đại biểu đã xác nhận"))
        assert found is not None
        return tuple(int(number or 0) for number in found.groups())

    async def adds_up(self) -> Counts:
        """The chat and the database say the same, and the parts make the whole."""
        counts = await self.counts()
        official, guests = await self.counts(DelegateKind.OFFICIAL), await self.counts(DelegateKind.GUEST)
        assert official + guests == counts
        assert counts.confirmed + counts.declined + counts.undecided + counts.silent == counts.invited
        said = (counts.confirmed, counts.declined, counts.undecided, counts.silent, counts.inside)
        assert await self.told() == said
        return counts

    async def at_home(self, delegate: Delegate, answer: str, reason: str = "") -> None:
        """A delegate opens the page of the card and answers there."""
        async with Browser(self.url) as browser:
            path = f"/moi/{delegate.code}"
            assert await browser.opens(path) == 200
            assert delegate.name in browser.html
            assert await browser.sends(f"{path}/tra-loi", answer=answer, reason=reason) == 200

    async def on_telegram(self, delegate: Delegate, answer: str) -> None:
        """A delegate sends the code, agrees that answers are kept, and taps one."""
        guest = Guest(self.office, 100_000 + delegate.number)
        await guest.says(f"/start {delegate.code}")
        await guest.taps("Đồng ý")
        await guest.taps(answer)

    async def door(self, sender: int, name: str) -> Browser:
        """An organiser's telephone, signed in by a link from the bot."""
        browser = Browser(self.url)
        self.browsers.append(browser)
        organiser = await linked(self.office, Guest(self.office, sender), name, Role.ORGANISER)
        path = (await organiser.says("/web")).split("http://192.0.2.10:8080")[1].split()[0]
        await browser.opens(path)
        assert await browser.sends(path) == 200
        await browser.opens(f"/dai-hoi/{self.congress.key}/cua")
        return browser


@asynccontextmanager
async def opened(congress: Congress) -> AsyncIterator[Hall]:
    """The hall, with the pages on 127.0.0.1."""
    office = Office(congress.database, Router(congress.database, congress.catalogues, TERMS), NOW)
    known = WebOffice(UNION, frozenset(), lambda: office.now)
    site = Site(congress.database, congress.catalogues, known, office.router.receive, TERMS)
    async with web_server(every_route(congress.database, [WebChannel(site).routes]), Address(port=0)) as here:
        hall = Hall(congress, office, Guest(office, 7001, vouched=Role.ADMINISTRATOR), f"http://127.0.0.1:{here.port}")
        try:
            yield hall
        finally:
            for browser in hall.browsers:
                await browser.session.close()
