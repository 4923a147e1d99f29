"""What the pages for organisers share: who may open them, which event they are about, the numbers on top."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.web.guard import Told
from bot.web.site import Site
from bot.web.visitor import Visitor, required
from handlers.act.congress.numbers import tally
from handlers.act.door import allow
from rules.congress.delegate import Delegate
from rules.congress.session import Session, current
from rules.congress.tally import Tally
from rules.people.permissions import Action
from rules.plan import Event
from storage import Attendance, Transaction


@dataclass(frozen=True, slots=True)
class Now:
    """A congress at one moment: `session` is the one on (None while none was ever made), `latest` who came in last."""

    event: Event
    session: Session | None
    tally: Tally
    latest: tuple[tuple[Delegate, datetime], ...]
    at: datetime


async def organiser(site: Site, tx: Transaction, request: web.Request, action: Action) -> Visitor:
    """Whoever is signed in and may do it; others are told why not, by a page with 403."""
    who = await required(site, tx, request)
    refused = allow(who.actor, action)
    if refused is not None:
        raise Told(refused.sentence)
    return who


async def event_of(site: Site, tx: Transaction, request: web.Request) -> Event:
    """The event in the address; 404 for one that the union's plans do not have."""
    catalogue = await site.catalogues.of(tx, site.office.union)
    key = request.match_info["event"]
    event = next((each for each in catalogue.events if each.plan == key), None)
    if event is None:
        raise web.HTTPNotFound
    return event


async def now(site: Site, tx: Transaction, event: Event, latest: int) -> Now:
    """The numbers, and the last few who came in."""
    union, at = site.office.union, site.office.now()
    attendance = Attendance(tx, union)
    session = current(await attendance.sessions(event.plan), at)
    entered = await attendance.latest(session.id, latest) if session else ()
    clock = tuple((delegate, when.astimezone(at.tzinfo)) for delegate, when in entered)
    return Now(event, session, await tally(tx, union, event.plan, at, session), clock, at)
