"""/metrics: what a monitor on this machine reads, in Prometheus's plain form. Numbers alone, nobody's name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from aiohttp import web

from bot.web.guard import NEAR
from bot.web.site import Site
from storage.messages.message import MessageState
from storage.messages.outbox import Outbox

PATH = "/metrics"


class Metrics:
    """Of the union that the bot speaks for."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def show(self, request: web.Request) -> web.Response:
        """404 for whoever asks from elsewhere, be it by way of a server in front of us."""
        if request.remote not in NEAR or "X-Forwarded-For" in request.headers:
            raise web.HTTPNotFound
        async with self._site.database.reading() as tx:
            counts = await Outbox(tx).counts(self._site.office.union)
            due = await Outbox(tx).next_due()
        return web.Response(text="\n".join(_lines(counts, due, self._site.office.now())) + "\n")


def _lines(counts: dict[MessageState, int], due: dict[str, datetime], now: datetime) -> Iterator[str]:
    yield "# HELP thuky_messages Messages of the outbox, by what became of them."
    yield "# TYPE thuky_messages gauge"
    for state, count in counts.items():
        yield f'thuky_messages{{state="{state.value}"}} {count}'
    yield "# HELP thuky_overdue_seconds How long the message that has been due longest has waited, by kind."
    yield "# TYPE thuky_overdue_seconds gauge"
    for kind, when in sorted(due.items()):
        yield f'thuky_overdue_seconds{{kind="{kind}"}} {max((now - when).total_seconds(), 0):.0f}'
