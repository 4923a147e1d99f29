"""The pages as a channel: what is for somebody there lies ready until the page is opened."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence

from aiohttp import web

from bot.web.routes import pages
from bot.web.site import Site
from handlers.act.people.sign_in import CHANNEL
from storage.messages.message import Message


class WebChannel:
    """What the service runs."""

    name = CHANNEL
    admins: Collection[str] = ()

    def __init__(self, site: Site) -> None:
        self._routes = pages(site)
        self._stopped = asyncio.Event()

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        return self._routes

    async def push(self, message: Message) -> None:
        """Nothing to send: the row in the outbox is what the page shows."""

    async def run(self) -> None:
        await self._stopped.wait()

    def stop(self) -> None:
        self._stopped.set()

    async def finish(self) -> None:
        """Every answer goes out with its request."""
