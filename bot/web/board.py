"""/dai-hoi/…/bang: the live board for the hall screen, by server-sent events.

What is shown is always read from the database, once per tick for all who look: no message between processes can be
lost, because there is none.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import web

from bot.web.congress import event_of, now, organiser
from bot.web.page import fragment, page
from bot.web.server import STOPPING
from bot.web.site import Site
from rules.people.permissions import Action
from rules.plan import Event
from storage.unavailable import DatabaseUnavailable

TICK = 1.0  # seconds
LATEST = 5
BEAT = 15  # ticks without news after which a sign of life is sent
LONGEST = 600  # ticks that a connection lasts; then the browser connects, and is looked at, anew


@dataclass
class Reading:
    """The board of an event as it was last read, at a time of the event loop's clock."""

    html: str = ""
    at: float = float("-inf")
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Board:
    """Any number of screens."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._readings: dict[str, Reading] = {}

    async def show(self, request: web.Request) -> web.Response:
        """The page; without JavaScript it loads itself anew."""
        async with self._site.database.reading() as tx:
            who = await organiser(self._site, tx, request, Action.SEE_RSVPS)
            event = await event_of(self._site, tx, request)
            there = await now(self._site, tx, event, LATEST)
        return page("board.html", who=who, event=event, now=there)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """The board whenever it has changed."""
        async with self._site.database.reading() as tx:
            await organiser(self._site, tx, request, Action.SEE_RSVPS)
            event = await event_of(self._site, tx, request)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "X-Accel-Buffering": "no"})
        await response.prepare(request)
        with suppress(ConnectionError):  # somebody has closed the page
            await self._follow(event, response, request.app[STOPPING])
        return response

    async def _follow(self, event: Event, response: web.StreamResponse, stopping: asyncio.Event) -> None:
        shown, quiet = "", 0
        for _ in range(LONGEST):
            html = await self._read(event)
            if html != shown:
                await response.write("".join(f"data: {line}\n" for line in html.splitlines()).encode() + b"\n")
                shown, quiet = html, 0
            elif (quiet := quiet + 1) % BEAT == 0:
                await response.write(b": \n\n")
            with suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), TICK)
                return

    async def _read(self, event: Event) -> str:
        """What the board shows, at most a tick old; while the database is away what it showed before."""
        reading = self._readings.setdefault(event.plan, Reading())
        async with reading.turn:
            clock = asyncio.get_running_loop().time()
            if clock - reading.at >= TICK:
                try:
                    async with self._site.database.reading() as tx:
                        reading.html = fragment("board_now.html", now=await now(self._site, tx, event, LATEST))
                except DatabaseUnavailable:
                    pass
                reading.at = clock
            return reading.html
