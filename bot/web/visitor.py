"""Who looks at a page: the person that the browser's cookie stands for."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from bot.web.guard import is_https
from bot.web.site import Site
from handlers.act.actor import Actor
from handlers.act.door import allow
from handlers.act.people.sign_in import CHANNEL, PATH, SESSION
from rules.people.permissions import Action
from rules.people.role import Role
from storage import People, SignIns, Transaction

COOKIE = "thuky"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is signed in, as the actor of what is done on the pages. `key` is what the forms carry."""

    actor: Actor
    key: str = field(repr=False)

    @property
    def organises(self) -> bool:
        """Whether the pages of a congress are for this person."""
        return allow(self.actor, Action.SEE_RSVPS) is None

    @property
    def loads(self) -> bool:
        """Whether this person may load plans."""
        return allow(self.actor, Action.LOAD) is None

    @property
    def enrols(self) -> bool:
        """Whether this person may load lists of delegates."""
        return allow(self.actor, Action.ARRANGE) is None


async def visitor(site: Site, tx: Transaction, request: web.Request) -> Visitor | None:
    """None where nobody is signed in, or somebody who has left or refused since."""
    token = request.cookies.get(COOKIE)
    if not token:
        return None
    union, now = site.office.union, site.office.now()
    person = await SignIns(tx).whose(union, token, now)
    known = await People(tx).who(union, CHANNEL, str(person)) if person is not None else None
    if known is None:
        return None
    who, account = known
    me = account.sender
    # Whom the settings name by an account elsewhere is an administrator here as well.
    elsewhere = {each.address for each in await People(tx).accounts(who.id)}
    role = who.role if elsewhere.isdisjoint(site.office.admins) else Role.ADMINISTRATOR
    return Visitor(Actor(union, CHANNEL, me, role, now, who.name, me, who, account), key_of(token))


async def required(site: Site, tx: Transaction, request: web.Request) -> Visitor:
    """The same, or to the page where one signs in."""
    found = await visitor(site, tx, request)
    if found is None:
        raise web.HTTPSeeOther(PATH)
    return found


def key_of(token: str) -> str:
    """What a form of this browser's pages must carry: nobody else can know it."""
    return hashlib.sha256(f"form:{token}".encode()).hexdigest()


def check(request: web.Request, form: Mapping[str, str]) -> None:
    """403 for a form that does not carry the key."""
    expected = key_of(request.cookies.get(COOKIE, ""))
    if not hmac.compare_digest(form.get("key", "").encode(), expected.encode()):
        raise web.HTTPForbidden


def remember(request: web.Request, response: web.Response, token: str) -> None:
    """Give the browser its token."""
    age = int(SESSION.total_seconds())
    response.set_cookie(COOKIE, token, max_age=age, path="/", httponly=True, samesite="Lax", secure=is_https(request))


def forget(response: web.Response) -> None:
    response.del_cookie(COOKIE, path="/")
