"""A file that a channel cannot carry is fetched by link: by whoever was given it, for a week."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from urllib.parse import quote

from aiohttp import web

from scheduler.sent_files import GOOD_FOR
from storage.database import Database
from storage.messages.message import Message
from storage.messages.outbox import Outbox
from wording.reply import load
from wording.vi import files

PATH = "/tep-gui"


class FileLinks:
    """`secret` is what nobody else knows; `pages` the address under which people reach us, None where they cannot.

    A link names the message and holds a seal over it, so that nothing has to be kept: when the message is deleted,
    its files are gone as well.
    """

    def __init__(self, database: Database, secret: str, pages: str | None, now: Callable[[], datetime]) -> None:
        self._database = database
        self._key = hmac.digest(secret.encode(), b"links to files", sha256)
        self._pages = pages.rstrip("/") if pages else None
        self._now = now

    @property
    def route(self) -> web.RouteDef:
        return web.get(PATH + r"/{message:\d{1,18}}-{number:\d{1,2}}-{until:\d{1,12}}-{seal:[0-9a-f]{64}}", self.fetch)

    def lines(self, message: Message) -> list[str]:
        """What is said in a message about each of its files."""
        attached = load(message.body).attachments
        if attached and self._pages is None:
            return [files.NOWHERE]
        until = int((self._now() + GOOD_FOR).timestamp())
        return [
            files.fetch(file.name, f"{self._pages}{PATH}/{self._token(message.id, number, until)}")
            for number, file in enumerate(attached)
        ]

    async def fetch(self, request: web.Request) -> web.Response:
        """The file. 404 for a wrong seal, a link that is too old, a message that is gone."""
        message, number, until = (int(request.match_info[name]) for name in ("message", "number", "until"))
        token = self._token(message, number, until)
        given = f"{message}-{number}-{until}-{request.match_info['seal']}"
        if not hmac.compare_digest(token, given) or until < self._now().timestamp():
            raise web.HTTPNotFound
        async with self._database.reading() as tx:
            row = await Outbox(tx).get(message)
        attached = load(row.body).attachments if row else ()
        if number >= len(attached) or not attached[number].content:
            raise web.HTTPNotFound
        file = attached[number]
        held = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        headers = {"Content-Disposition": held, "Content-Type": file.media_type, "Cache-Control": "private, no-store"}
        return web.Response(body=file.content, headers=headers)

    def _token(self, message: int, number: int, until: int) -> str:
        named = f"{message}-{number}-{until}"
        return f"{named}-{hmac.new(self._key, named.encode(), sha256).hexdigest()}"
