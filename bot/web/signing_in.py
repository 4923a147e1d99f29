"""/vao: the page where one signs in, by a link from the chat or by a code."""

from __future__ import annotations

import logging

from aiohttp import web

from bot.web.form import fields
from bot.web.guard import place
from bot.web.page import page
from bot.web.site import Site
from bot.web.visitor import COOKIE, check, forget, remember, visitor
from handlers.act.people import sign_in
from handlers.act.people.sign_in import PATH, Knock
from rules.congress.code import PATH as CARD
from rules.congress.code import read_code
from storage import SignIns

INSIDE = "/tro-chuyen"

logger = logging.getLogger(__name__)


class SigningIn:
    """The pages before somebody is known."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def front(self, request: web.Request) -> web.Response:
        """A field for a code; whoever is signed in goes on."""
        async with self._site.database.reading() as tx:
            known = await visitor(self._site, tx, request)
        if known is not None:
            raise web.HTTPSeeOther(INSIDE)
        return page("sign_in.html", problem=None)

    async def knock(self, request: web.Request) -> web.Response:
        """A link was opened. It is used only by the button: chat apps open links themselves to show what is there."""
        return page("enter.html", token=request.match_info["token"])

    async def by_link(self, request: web.Request) -> web.Response:
        site = self._site
        async with site.database.transaction() as tx:
            token, now = request.match_info["token"], site.office.now()
            entered = await sign_in.by_token(tx, site.office.union, token, now, site.terms)
        return self._answer(request, entered)

    async def by_code(self, request: web.Request) -> web.Response:
        site, form = self._site, await fields(request)
        if invitation := read_code(form.get("code", "")):  # longer than ours: the one on a card
            raise web.HTTPSeeOther(CARD.format(code=invitation))
        async with site.database.transaction() as tx:
            typed, now = form.get("code", "")[:40], site.office.now()
            entered = await sign_in.by_code(tx, site.office.union, typed, place(request), now, site.terms)
        return self._answer(request, entered)

    async def leave(self, request: web.Request) -> web.Response:
        check(request, await fields(request))
        async with self._site.database.transaction() as tx:
            await SignIns(tx).end(self._site.office.union, request.cookies.get(COOKIE, ""))
        response = web.Response(status=303, headers={"Location": PATH})
        forget(response)
        return response

    def _answer(self, request: web.Request, entered: str | Knock) -> web.Response:
        if isinstance(entered, Knock):
            logger.warning("somebody could not sign in: %s", entered.value)
            return page("sign_in.html", status=429 if entered is Knock.TOO_MANY else 403, problem=entered.value)
        response = web.Response(status=303, headers={"Location": INSIDE})
        remember(request, response, entered)
        return response
