"""What a form sent: text fields and a file, of bounded size."""

from __future__ import annotations

import asyncio

from aiohttp import web
from multidict import MultiDict, MultiDictProxy

LARGEST = 20_000  # bytes
PATIENCE = 20.0  # seconds that the fields may take to arrive
PATIENCE_FOR_A_FILE = 300.0

Sent = MultiDictProxy[str | bytes | bytearray | web.FileField]


async def fields(request: web.Request) -> MultiDict[str]:
    """The fields; files in it are left out. 413 for a form that is too large, 408 for one that does not come."""
    return _texts(await _sent(request, LARGEST, PATIENCE))


async def fields_and_file(request: web.Request, name: str, largest: int) -> tuple[MultiDict[str], str, bytes]:
    """The fields; the name of the file in the field `name`, "" where none was chosen; what is in it."""
    sent = await _sent(request, LARGEST + largest, PATIENCE_FOR_A_FILE)
    file = sent.get(name)
    if not isinstance(file, web.FileField):
        return _texts(sent), "", b""
    with file.file as content:
        return _texts(sent), file.filename, content.read()


async def _sent(request: web.Request, largest: int, patience: float) -> Sent:
    if (size := request.content_length or 0) > largest:
        raise web.HTTPRequestEntityTooLarge(largest, size)
    try:
        async with asyncio.timeout(patience):
            return await request.clone(client_max_size=largest).post()
    except TimeoutError as error:
        raise web.HTTPRequestTimeout from error
    except ValueError as error:  # what is no form
        raise web.HTTPBadRequest from error


def _texts(sent: Sent) -> MultiDict[str]:
    return MultiDict((name, value.replace("\0", "")) for name, value in sent.items() if isinstance(value, str))
