"""The HTTP server: one list of routes, bodies of bounded size."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.web.address import Address
from bot.web.guard import harden, own_forms_only, plainly

LARGEST_BODY = 1_000_000  # bytes
PATIENCE = 2.0  # seconds that requests in hand get when the server stops
STOPPING = web.AppKey("STOPPING", asyncio.Event)
"""Set when the server stops, for answers that would go on for ever."""


@asynccontextmanager
async def web_server(routes: Iterable[web.RouteDef], address: Address) -> AsyncIterator[Address]:
    """A running server; the address that it really has. Raises OSError when that is taken."""
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[plainly, own_forms_only])
    app.add_routes(routes)
    app.on_response_prepare.append(harden)
    app[STOPPING] = asyncio.Event()
    app.on_shutdown.append(_stop)
    # No access log: addresses of people and paths with secrets in them.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=PATIENCE)
    await runner.setup()
    try:
        await web.TCPSite(runner, address.host, address.port).start()
        host, port = runner.addresses[0][:2]
        yield Address(host, port)
    finally:
        await runner.cleanup()


async def _stop(app: web.Application) -> None:
    app[STOPPING].set()
