"""/healthz: whether the bot could answer now."""

from __future__ import annotations

import asyncio

from aiohttp import web

from storage.database import Database
from storage.unavailable import DatabaseUnavailable
from storage.unions import Unions

PATH = "/healthz"
PATIENCE = 2.0  # seconds


def health(database: Database) -> web.RouteDef:
    """200 while the database answers, 503 otherwise."""

    async def answer(_: web.Request) -> web.Response:
        reachable = await _reachable(database)
        body = {"status": "ok" if reachable else "unavailable", "database": reachable}
        return web.json_response(body, status=200 if reachable else 503)

    return web.get(PATH, answer)


async def _reachable(database: Database) -> bool:
    try:
        async with asyncio.timeout(PATIENCE), database.reading() as tx:
            await Unions(tx).all()
    except (DatabaseUnavailable, TimeoutError):
        return False
    return True
