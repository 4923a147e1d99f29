"""What a calendar program gets from the pages of a union."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from icalendar import Calendar

from bot.office import Office as BotOffice
from bot.web.address import Address
from bot.web.channel import WebChannel
from bot.web.routes import every_route
from bot.web.server import web_server
from bot.web.site import Site
from rules.people.terms import Terms
from storage import Catalogues
from tests.person import Office

PAGES = "https://thuky.example"
TERMS = Terms(pages=PAGES)


@dataclass
class Feed:
    """What a calendar program gets at an address."""

    status: int
    content: bytes
    tag: str | None = None

    @property
    def calendar(self) -> Any:
        return Calendar.from_ical(self.content)

    @property
    def events(self) -> dict[str, Any]:
        """By their titles."""
        return {str(event["summary"]): event for event in self.calendar.walk("VEVENT")}


@dataclass
class Pages:
    url: str

    async def get(self, address: str, tag: str | None = None) -> Feed:
        headers = {"If-None-Match": tag} if tag else {}
        async with aiohttp.ClientSession() as session, session.get(self.url + address, headers=headers) as response:
            return Feed(response.status, await response.read(), response.headers.get("ETag"))


@asynccontextmanager
async def serving(office: Office, union: str) -> AsyncIterator[Pages]:
    """The pages of a union."""
    catalogues = Catalogues(office.database)
    here = BotOffice(union, frozenset(), lambda: office.now)
    site = Site(office.database, catalogues, here, office.router.receive, TERMS)
    async with web_server(every_route(office.database, [WebChannel(site).routes]), Address(port=0)) as at:
        yield Pages(f"http://127.0.0.1:{at.port}")
