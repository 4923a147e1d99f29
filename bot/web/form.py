"""What a form sent: text fields of bounded size."""

from __future__ import annotations

import asyncio

from aiohttp import web
from multidict import MultiDict

LARGEST = 20_000  # bytes
PATIENCE = 20.0  # seconds that the fields may take to arrive


async def fields(request: web.Request) -> MultiDict[str]:
    """The fields; files in it are left out. 413 for a form that is too large, 408 for one that does not come."""
    try:
        async with asyncio.timeout(PATIENCE):
            sent = await request.clone(client_max_size=LARGEST).post()
    except TimeoutError as error:
        raise web.HTTPRequestTimeout from error
    except ValueError as error:  # what is no form
        raise web.HTTPBadRequest from error
    return MultiDict((name, value.replace("\0", "")) for name, value in sent.items() if isinstance(value, str))
