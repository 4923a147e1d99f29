"""/dai-hoi/…/cua: the door. Somebody is found by number, name or card and let in; two doors never let in twice."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from aiohttp import web

from bot.web.congress import event_of, now, organiser
from bot.web.form import fields
from bot.web.page import page
from bot.web.site import Site
from bot.web.visitor import Visitor, check
from handlers.act.actor import Actor
from handlers.act.congress import admit
from handlers.act.congress.admit import AtDoor
from rules.congress.code import read_code, shown
from rules.congress.delegate import Delegate
from rules.people.permissions import Action
from rules.plan import Event
from storage import Delegates, Transaction

LATEST = 6
MOST = 12  # delegates of a name that are listed
IN_ADDRESS = re.compile(r"/moi/([^/?#\s]+)")  # what a scanner types of a card's QR code
NUMBERS = re.compile(r"\d{1,6}(?:[\s,;]+\d{1,6})+")

Deed = Callable[[Transaction, Actor, str, int], Awaitable[AtDoor]]


class Door:
    """All of it works without JavaScript: the field has the focus again after each delegate."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def events(self, request: web.Request) -> web.Response:
        """The events of the union's plans, and what can be opened of each."""
        async with self._site.database.reading() as tx:
            who = await organiser(self._site, tx, request, Action.SEE_RSVPS)
            events = (await self._site.catalogues.of(tx, self._site.office.union)).events
        return page("events.html", who=who, events=events)

    async def show(self, request: web.Request) -> web.Response:
        async with self._site.database.reading() as tx:
            who = await organiser(self._site, tx, request, Action.DOOR)
            event = await event_of(self._site, tx, request)
            return await self._page(tx, who, event)

    async def said(self, request: web.Request) -> web.Response:
        """A number or a card lets in at once; several numbers are those ticked on the printed list; a name is asked."""
        form = await fields(request)
        check(request, form)
        async with self._site.database.transaction() as tx:
            who = await organiser(self._site, tx, request, Action.DOOR)
            event = await event_of(self._site, tx, request)
            typed = " ".join(form.get("who", "").split())[:200]
            scanned = IN_ADDRESS.search(typed)
            said = scanned[1] if scanned else typed
            several = NUMBERS.fullmatch(said) is not None
            numbers = re.findall(r"\d+", said) if several else [said]
            found = [each for word in numbers for each in await admit.find(tx, who.actor.union, event.plan, word)]
            if several or said.isdigit() or read_code(said):
                done = [await admit.admit(tx, who.actor, event.plan, each.id) for each in found]
                return await self._page(tx, who, event, done, said=said)
            return await self._page(tx, who, event, meant=found, said=said)

    async def let_in(self, request: web.Request) -> web.Response:
        return await self._do(request, admit.admit)

    async def let_out(self, request: web.Request) -> web.Response:
        return await self._do(request, admit.leave)

    async def undo(self, request: web.Request) -> web.Response:
        return await self._do(request, admit.undo)

    async def listed(self, request: web.Request) -> web.Response:
        """The whole roll to be printed, for the day when nothing else works."""
        async with self._site.database.reading() as tx:
            who = await organiser(self._site, tx, request, Action.DOOR)
            event = await event_of(self._site, tx, request)
            roll = await Delegates(tx, who.actor.union).all(event.plan)
        return page("roll.html", who=who, event=event, roll=roll, shown=shown, at=self._site.office.now())

    async def _do(self, request: web.Request, deed: Deed) -> web.Response:
        form = await fields(request)
        check(request, form)
        number = form.get("delegate", "")
        if not (number.isascii() and number.isdigit() and len(number) < 19):
            raise web.HTTPBadRequest
        async with self._site.database.transaction() as tx:
            who = await organiser(self._site, tx, request, Action.DOOR)
            event = await event_of(self._site, tx, request)
            return await self._page(tx, who, event, [await deed(tx, who.actor, event.plan, int(number))])

    async def _page(
        self, tx: Transaction, who: Visitor, event: Event, done: Sequence[AtDoor] = (),
        meant: Sequence[Delegate] = (), said: str = "",
    ) -> web.Response:  # fmt: skip
        values: dict[str, Any] = {"done": done, "meant": meant[:MOST], "more": len(meant) > MOST, "said": said}
        there = await now(self._site, tx, event, LATEST)
        return page("door.html", who=who, key=who.key, event=event, now=there, **values)
