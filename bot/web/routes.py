"""Everything that is reached over HTTP, in one list."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import web

from bot.web.board import Board
from bot.web.calendar import CalendarFeeds
from bot.web.chat import Chat
from bot.web.door import Door
from bot.web.files import file
from bot.web.health import health
from bot.web.invitation import Invitations
from bot.web.metrics import PATH as METRICS
from bot.web.metrics import Metrics
from bot.web.signing_in import SigningIn
from bot.web.site import Site
from storage.database import Database


def every_route(database: Database, channels: Iterable[Iterable[web.RouteDef]]) -> list[web.RouteDef]:
    """The health of the whole, the pages, and what each platform calls us on."""
    return [health(database), *(route for routes in channels for route in routes)]


def pages(site: Site) -> list[web.RouteDef]:
    """What people open."""
    signing_in, chat, invitations = SigningIn(site), Chat(site), Invitations(site)
    door, board = Door(site), Board(site)
    return [
        web.get(METRICS, Metrics(site).show),
        web.get("/", signing_in.front),
        web.get("/tinh/{mark}/{name}", file),
        web.get("/vao", signing_in.front),
        web.post("/vao", signing_in.by_code),
        web.get("/vao/{token}", signing_in.knock),
        web.post("/vao/{token}", signing_in.by_link),
        web.post("/ra", signing_in.leave),
        web.get("/tro-chuyen", chat.show),
        web.post("/tro-chuyen", chat.said),
        web.post("/tro-chuyen/tep", chat.sent),
        web.get(r"/tro-chuyen/sau/{since:\d{1,18}}", chat.news),
        web.get(r"/tep/{message:\d{1,18}}/{number:\d{1,2}}", chat.file),
        web.get(r"/lich/{token:[\w-]{20,80}}.ics", CalendarFeeds(site).show),
        web.get("/moi/{code}", invitations.show),
        web.post("/moi/{code}/tra-loi", invitations.answer),
        web.post("/moi/{code}/thay", invitations.instead),
        web.get("/moi/{code}/ma.svg", invitations.qr),
        web.get("/dai-hoi", door.events),
        web.get("/dai-hoi/{event}/cua", door.show),
        web.post("/dai-hoi/{event}/cua", door.said),
        web.post("/dai-hoi/{event}/vao", door.let_in),
        web.post("/dai-hoi/{event}/roi", door.let_out),
        web.post("/dai-hoi/{event}/hoan-tac", door.undo),
        web.get("/dai-hoi/{event}/danh-sach", door.listed),
        web.get("/dai-hoi/{event}/bang", board.show),
        web.get("/dai-hoi/{event}/bang/dong", board.stream),
    ]
