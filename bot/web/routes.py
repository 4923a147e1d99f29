"""Everything that is reached over HTTP, in one list."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import web

from bot.web.chat import Chat
from bot.web.files import file
from bot.web.health import health
from bot.web.signing_in import SigningIn
from bot.web.site import Site
from storage.database import Database


def every_route(database: Database, channels: Iterable[Iterable[web.RouteDef]]) -> list[web.RouteDef]:
    """The health of the whole, the pages, and what each platform calls us on."""
    return [health(database), *(route for routes in channels for route in routes)]


def pages(site: Site) -> list[web.RouteDef]:
    """What people open."""
    signing_in, chat = SigningIn(site), Chat(site)
    return [
        web.get("/", signing_in.front),
        web.get("/tinh/{mark}/{name}", file),
        web.get("/vao", signing_in.front),
        web.post("/vao", signing_in.by_code),
        web.get("/vao/{token}", signing_in.knock),
        web.post("/vao/{token}", signing_in.by_link),
        web.post("/ra", signing_in.leave),
        web.get("/tro-chuyen", chat.show),
        web.post("/tro-chuyen", chat.said),
        web.get(r"/tep/{message:\d{1,18}}/{number:\d{1,2}}", chat.file),
    ]
