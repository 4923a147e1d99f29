"""A sign of life to a watchdog outside: as long as reminders leave in time, it is called; when it is not, it barks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from aiohttp import ClientError, ClientSession, ClientTimeout

from scheduler.deliver import next_due
from storage.database import Database
from storage.unavailable import DatabaseUnavailable

EVERY = 300.0  # seconds
LATE = timedelta(minutes=15)  # a message that should have left so long ago says that none leave
PATIENCE = ClientTimeout(total=20)

logger = logging.getLogger(__name__)


@asynccontextmanager
async def watched(
    url: str | None, database: Database, now: Callable[[], datetime], every: float = EVERY
) -> AsyncIterator[None]:
    """Call `url` again and again during the block; None: nobody watches."""
    if url is None:
        yield
        return
    calling = asyncio.create_task(_call(url, database, now, every))
    try:
        yield
    finally:
        calling.cancel()
        with suppress(asyncio.CancelledError):
            await calling


async def _call(url: str, database: Database, now: Callable[[], datetime], every: float) -> None:
    async with ClientSession(timeout=PATIENCE) as session:
        while True:
            if await _is_well(database, now()):
                # Not even its address is logged: whoever knows it could call in our place.
                try:
                    async with session.get(url) as answer:
                        logger.debug("the watchdog answered %d", answer.status)
                except (ClientError, TimeoutError) as error:
                    logger.warning("the watchdog was not reached: %s", type(error).__name__)
            await asyncio.sleep(every)


async def _is_well(database: Database, now: datetime) -> bool:
    try:
        due = await next_due(database)
    except DatabaseUnavailable:
        return False
    return due is None or due > now - LATE
