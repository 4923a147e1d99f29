"""The night's work: what has been kept long enough goes, and the whole is copied."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from bot.office import Office
from rules.people.terms import Terms
from scheduler import sent_files
from storage.database import Database
from storage.keeping.backup import BackupFailed, back_up, kept, made_at, rotate
from storage.keeping.purge import purge
from wording.vi.privacy import DELETED_PERSON

HOUR = time(2)

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Copies:
    """Where copies of the database at `url` are kept, and how many of them; 0 for none."""

    url: str
    folder: Path
    keep: int


class Nightly:
    """Woken at any time, does what has not been done since 2 o'clock: a computer that is off at night catches up."""

    def __init__(self, database: Database, office: Office, terms: Terms, copies: Copies) -> None:
        self._database = database
        self._office = office
        self._terms = terms
        self._copies = copies
        self._purged: datetime | None = None

    async def __call__(self) -> None:
        now = self._office.now()
        night = last_night(now)
        if self._purged is None or self._purged < night:
            await self._purge(now, self._office.admins)
            self._purged = now
        if self._copies.keep and not _copied_since(night, self._copies.folder):
            await self._copy(now)

    async def _purge(self, now: datetime, known: Collection[str]) -> None:
        async with self._database.transaction() as tx:
            counts = await purge(tx, now, self._terms, DELETED_PERSON, known)
            counts["files"] = await sent_files.purge(tx, now)
        logger.info("purged %s", counts)

    async def _copy(self, now: datetime) -> None:
        copies = self._copies
        try:
            path = await asyncio.to_thread(back_up, copies.url, copies.folder, now)
            removed = await asyncio.to_thread(rotate, copies.folder, copies.keep)
        except (BackupFailed, OSError) as error:
            logger.error("no copy of the database was made: %s", error)
            return
        logger.info("copied to %s, %d older removed", path.name, len(removed))


def last_night(now: datetime) -> datetime:
    """The latest 2 o'clock."""
    night = datetime.combine(now.date(), HOUR, now.tzinfo)
    return night if night <= now else night - timedelta(days=1)


def _copied_since(night: datetime, folder: Path) -> bool:
    made = [made_at(path) for path in kept(folder)[:1]]
    return any(at is not None and at >= night.replace(tzinfo=None) for at in made)
