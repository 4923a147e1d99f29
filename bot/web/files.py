"""The stylesheet and the scripts."""

from __future__ import annotations

from aiohttp import web

from bot.web.guard import YEAR
from bot.web.page import MARKS, STATIC

TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


async def file(request: web.Request) -> web.Response:
    """One of the files; its address changes with its content, so that it is kept for a year."""
    name = request.match_info["name"]
    if MARKS.get(name) != request.match_info["mark"]:
        raise web.HTTPNotFound
    ending = name.rpartition(".")[2]
    headers = {"Cache-Control": f"public, max-age={YEAR}, immutable"}
    return web.Response(body=STATIC[name], content_type=TYPES[ending], charset="utf-8", headers=headers)
