"""What is behind the channels: who answers, the pages, what is done every hour.

Loaded while the channels wait for their first updates, as it takes long to load.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence

from bot.nightly import Copies, Nightly
from bot.office import Office
from bot.running import Channel
from bot.service import serve
from bot.settings import Settings
from bot.slow_work import ringing
from bot.uncollected import uncollected
from bot.watchdog import watched
from bot.web.address import address_of
from handlers.router import Router
from rules.calendar import WorkingDays
from scheduler.account import Account
from scheduler.alive import Morning
from storage.database import Database
from storage.plan.catalogues import Catalogues


class House:
    """Of one office. `receive` handles what comes in over any channel."""

    def __init__(self, settings: Settings, database: Database, office: Office) -> None:
        self._settings = settings
        self._database = database
        self._office = office
        self._catalogues = Catalogues(database)
        self._bell = asyncio.Event()
        self.receive = ringing(Router(database, self._catalogues, settings.terms).receive, self._bell)

    async def run(self, channels: Sequence[Channel]) -> None:
        """Serve them and the pages until cancelled. Raises TokenRefused."""
        settings, now = self._settings, self._office.now
        address = address_of(settings)
        everyone = [self._pages(), *channels] if address else channels
        async with watched(settings.watchdog_url, self._database, now):
            await serve(
                everyone, self._database, self._catalogues, self._office, address, self._hourly(everyone), self._bell,
                settings.terms,
            )  # fmt: skip

    def _pages(self) -> Channel:
        with uncollected():  # an office without pages does not wait for them
            from bot.web.channel import WebChannel  # noqa: PLC0415
            from bot.web.site import Site  # noqa: PLC0415
        return WebChannel(Site(self._database, self._catalogues, self._office, self.receive, self._settings.terms))

    def _hourly(self, channels: Iterable[Channel]) -> Callable[[], Awaitable[None]]:
        """Each knows itself whether its work is done."""
        settings, office = self._settings, self._office
        copies = Copies(settings.database_url, settings.backup_folder, settings.backup_keep)
        nightly = Nightly(self._database, office, settings.terms, copies)
        admins = [Account(channel.name, chat) for channel in channels for chat in channel.admins]
        morning = Morning(self._database, office.union, admins, WorkingDays()) if settings.morning_report else None

        async def hourly() -> None:
            await nightly()
            if morning is not None:
                await morning(office.now())

        return hourly
