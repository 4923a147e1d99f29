"""/lich: what calendar programs read, at an address that only its owner knows."""

from __future__ import annotations

import asyncio
import hashlib

from aiohttp import web

from bot.web.site import Site
from documents.writers.ics import MEDIA_TYPE
from handlers.act.papers import feed
from rules.plan import Catalogue
from understanding.names import NameBook


class CalendarFeeds:
    """The names that the plans hold are worked out once for each state of the plans."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._names: tuple[Catalogue, NameBook] | None = None

    async def show(self, request: web.Request) -> web.Response:
        """The calendar; 404 for an address that does not hold, and for one that was revoked."""
        site, now = self._site, self._site.office.now()
        async with site.database.reading() as tx:
            catalogue = await site.catalogues.of(tx, site.office.union)
            names = await self._names_of(catalogue)
            token = request.match_info["token"]
            content = await feed.contents(tx, catalogue, names, site.office.union, token, now)
        if content is None:
            raise web.HTTPNotFound
        tag = hashlib.sha256(f"{token}:{catalogue.revision}:{now.date()}".encode()).hexdigest()[:20]
        headers = {"Cache-Control": "private, max-age=900", "ETag": f'"{tag}"'}
        if request.headers.get("If-None-Match") == f'"{tag}"':
            return web.Response(status=304, headers=headers)
        headers["Content-Disposition"] = 'inline; filename="lich-cong-tac.ics"'
        return web.Response(body=content, content_type=MEDIA_TYPE, charset="utf-8", headers=headers)

    async def _names_of(self, catalogue: Catalogue) -> NameBook:
        if self._names is None or self._names[0] is not catalogue:
            self._names = catalogue, await asyncio.to_thread(NameBook, catalogue.items)
        return self._names[1]
