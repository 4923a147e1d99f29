"""From what Zalo hands over to what is handled: a row of the inbox first, since Zalo may hand it over only once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from bot.chat.attempts import Arrival, Attempts
from bot.chat.lanes import Lanes
from bot.office import Office
from bot.zalo_bot.channel import NAME
from bot.zalo_bot.update import Update, load, updates_in
from storage.database import Database
from storage.messages.inbox import Arrived, Inbox
from storage.people.people import People
from storage.unavailable import DatabaseUnavailable

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds
TOO_OLD = timedelta(hours=24)  # nobody waits for the answer any more

logger = logging.getLogger(__name__)


class Intake:
    """Polling and webhook alike hand their updates in here; `handle` is then called for each, in its chat's order."""

    def __init__(
        self, database: Database, office: Office, handle: Callable[[Update], Awaitable[None]], attempts: Attempts
    ) -> None:
        self._database = database
        self._office = office
        self._handle = handle
        self._attempts = attempts
        self._lanes = Lanes()

    async def take(self, body: object) -> int:
        """Keep the updates in it, to be handled soon; how many were new. Raises DatabaseUnavailable: none was kept."""
        updates = updates_in(body)
        if not updates:
            return 0
        now, union = self._office.now(), self._office.union
        async with self._database.transaction() as tx:
            arrived = [Arrived(union, NAME, update.id, update.chat, update.dump(), now) for update in updates]
            new = [update for update, row in zip(updates, arrived, strict=True) if await Inbox(tx).put(row)]
            for update in new:  # whoever writes can be written to: Zalo does not say when somebody lets us back in
                await People(tx).reachable(union, NAME, update.chat, True)
        for update in new:
            self._lanes.add(update.chat, partial(self._work, update))
        return len(new)

    async def resume(self) -> None:
        """Go on with what an earlier run of the program has kept."""
        async with self._database.reading() as tx:
            left = await Inbox(tx).waiting(self._office.union, NAME)
        for row in left:
            if row.at < self._office.now() - TOO_OLD:
                logger.warning("update %s is too old to be answered", row.update)
                await self._done(row.update)
            else:
                self._lanes.add(row.chat, partial(self._work, load(row.body)))

    async def finish(self) -> None:
        """Wait for what is in hand; without a database it stays in the inbox."""
        await self._lanes.finish()

    async def _work(self, update: Update) -> None:
        """Handle it, however long the database is away: nobody will hand it over again."""
        pause = FIRST_WAIT
        while True:
            try:
                await self._attempts.handle(Arrival(update.id, update.chat, partial(self._handle, update)))
                await self._done(update.id)
                return
            except DatabaseUnavailable as error:
                logger.warning("update %s waits for the database: %s", update.id, error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_WAIT)

    async def _done(self, update: str) -> None:
        async with self._database.transaction() as tx:
            await Inbox(tx).done(NAME, update)
