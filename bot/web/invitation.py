"""/moi/CODE: an invitation, answered by whoever holds the paper; the door for organisers who open it with a camera."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from aiohttp import web
from multidict import MultiDict

from bot.web.form import fields
from bot.web.guard import place
from bot.web.page import page
from bot.web.site import Site
from bot.web.visitor import Visitor, visitor
from documents.writers import qr
from handlers.act.actor import Actor
from handlers.act.congress.answer import TooLate, answer
from handlers.act.congress.invitation import Invited, Throttled, WrongCode, as_actor, by_code, looked_up
from handlers.act.congress.substitute import Replaced, substitute
from handlers.act.door import allow
from handlers.act.people.sign_in import CHANNEL
from rules.congress.answer import Answer
from rules.congress.code import PATH, shown
from rules.congress.delegate import Delegate
from rules.congress.substitution import StandIn, at_once
from rules.people.permissions import Action
from storage import Attendance, Catalogues, Codes, Delegates, Substitutions, Transaction, Unions

LONGEST = 120  # characters of a name, an office, a unit
WRONG = 404

Made = TypeVar("Made")
Look = Callable[
    [Transaction, Catalogues, str, str, tuple[str, str], datetime], Awaitable[Invited | Throttled | WrongCode]
]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """An invitation that was found by its code, `actor` being whoever holds it, `who` somebody who is signed in."""

    invited: Invited
    actor: Actor
    who: Visitor | None


class Invitations:
    """Everything that is done with the code on the card, and with nothing else: there is no other way to a delegate."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def show(self, request: web.Request) -> web.Response:
        return await self._read(request, self._page)

    async def answer(self, request: web.Request) -> web.Response:
        """Put the answer on record, then show the page anew."""
        form = await fields(request)
        said = form.get("answer", "")
        if said not in set(Answer):
            raise web.HTTPBadRequest
        opened = await self._read(request, _as_it_is)
        if not isinstance(opened, Opened):
            return opened
        async with self._site.database.transaction() as tx:  # as short as can be: hundreds answer at once
            delegate = await _now(tx, opened)
            outcome = await answer(
                tx, opened.actor, delegate, Answer(said), form.get("reason"), form.getall("need", [])
            )
        if isinstance(outcome, TooLate):
            logger.info("an answer came too late")
        return _back_to(delegate.code)

    async def instead(self, request: web.Request) -> web.Response:
        """Somebody else is to come: taken at once, or filed for the organisers."""
        form = await fields(request)
        async with self._site.database.transaction() as tx:
            opened = await self._opened(tx, request)
            if not isinstance(opened, Opened):
                return opened
            who = _stand_in(form)
            if who is None or not opened.invited.open:
                return await self._page(tx, opened, "no_name" if who is None else None)
            delegate, why = opened.invited.delegate, form.get("why", "").strip()[:500] or None
            outcome = await substitute(tx, opened.actor, delegate, who, why)
        if isinstance(outcome, Replaced):
            # Shown this once: who held the old card must not go on opening the new one's page.
            address = self._address(request, outcome.stand_in.code)
            return page("invitation_given.html", stand_in=outcome.stand_in, address=address)
        return _back_to(delegate.code)

    async def qr(self, request: web.Request) -> web.Response:
        """The card's QR code, to be shown at the door."""

        async def drawn(_: Transaction, opened: Opened) -> web.Response:
            picture = qr.svg(self._address(request, opened.invited.delegate.code))
            return web.Response(body=picture, content_type="image/svg+xml")

        return await self._read(request, drawn)

    async def _read(
        self, request: web.Request, make: Callable[[Transaction, Opened], Awaitable[Made]]
    ) -> Made | web.Response:
        """What is made of an invitation without changing anything: hundreds are opened at once, and none waits."""
        site = self._site
        async with site.database.reading() as tx:
            opened = await self._opened(tx, request, looked_up)
            if isinstance(opened, Opened):
                return await make(tx, opened)
        if opened.status == WRONG:
            async with site.database.transaction() as tx:
                by = _tried_by(request, await visitor(site, tx, request))
                await Codes(tx).wrong(site.office.union, *by, site.office.now())
        return opened

    async def _opened(self, tx: Transaction, request: web.Request, look: Look = by_code) -> Opened | web.Response:
        """By the code in the address; wrong ones are counted."""
        site, now = self._site, self._site.office.now()
        code, who = request.match_info["code"], await visitor(site, tx, request)
        found = await look(tx, site.catalogues, site.office.union, code, _tried_by(request, who), now)
        if isinstance(found, WrongCode):
            logger.warning("a wrong invitation code was tried")
            return page("invitation_wrong.html", status=WRONG)
        if isinstance(found, Throttled):
            logger.warning("invitation codes are being guessed: one place was shut out")
            return page("error.html", status=429, problem=429)
        end = found.event.period.end if found.event.period else None
        if end is not None and end < now.date() and "period" not in found.event.tentative:
            return page("invitation_over.html", status=410, event=found.event)
        return Opened(found, as_actor(found.delegate, CHANNEL, now), who)

    def _address(self, request: web.Request, code: str) -> str:
        """Of the page: where people reach us, or else where this one did."""
        path = PATH.format(code=code)
        return self._site.terms.page(path) or f"{request.scheme}://{request.host}{path}"

    async def _page(self, tx: Transaction, opened: Opened, problem: str | None = None) -> web.Response:
        invited, delegate, union = opened.invited, opened.invited.delegate, self._site.office.union
        if delegate.replaced_by is not None:
            stand_in = await Delegates(tx, union).get(delegate.replaced_by)
            return page("invitation_given.html", stand_in=stand_in, address=None)
        named, wishes = await Unions(tx).get(union), await Substitutions(tx, union).of(delegate.id)
        return page(
            "invitation.html", invited=invited, delegate=delegate, event=invited.event, settled=invited.arrangements,
            kind=invited.group.kind, code=delegate.code, shown=shown(delegate.code), union=named.name if named else "",
            sessions=await Attendance(tx, union).sessions(invited.event.plan), zone=self._site.office.now().tzinfo,
            wish=wishes[-1] if wishes else None, at_once=at_once(invited.group.kind, invited.arrangements.proxies),
            days=self._site.terms.roll.days, problem=problem, who=_at_the_door(opened.who),
        )  # fmt: skip


def _tried_by(request: web.Request, who: Visitor | None) -> tuple[str, str]:
    """By whom wrong codes are counted: where they come from, so that who is signed in is not shut out with a hall."""
    return CHANNEL, who.actor.sender if who else place(request)


async def _as_it_is(_: Transaction, opened: Opened) -> Opened:
    return opened


async def _now(tx: Transaction, opened: Opened) -> Delegate:
    """The delegate as this transaction finds the roll. 404 for one who was taken off it a moment ago."""
    delegate = await Delegates(tx, opened.actor.union).get(opened.invited.delegate.id)
    if delegate is None:
        raise web.HTTPNotFound
    return delegate


def _at_the_door(who: Visitor | None) -> Visitor | None:
    return who if who is not None and allow(who.actor, Action.DOOR) is None else None


def _stand_in(form: MultiDict[str]) -> StandIn | None:
    name, office, unit, phone = (
        " ".join(form.get(field, "").split())[:LONGEST] for field in ("name", "office", "unit", "phone")
    )
    return StandIn(name, office or None, unit or None, phone or None) if name else None


def _back_to(code: str) -> web.Response:
    return web.Response(status=303, headers={"Location": f"{PATH.format(code=code)}#tra-loi"})
