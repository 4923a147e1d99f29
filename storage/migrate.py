"""Bringing the tables up to date when the program starts."""

from __future__ import annotations

import asyncio

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.migrations import HEAD

LOCK = 0x7468756B79  # "thuky": the advisory lock that one starting process holds
ATTEMPTS = 100
PAUSE = 0.1  # seconds


async def migrate(reading: AsyncEngine, writing: AsyncEngine) -> None:
    """Upgrade unless the tables are already at HEAD. Several processes may do this at the same time."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            await _migrate(reading, writing)
            return
        except OperationalError as error:
            # While one process switches a SQLite file to its write-ahead log, others fail at once, busy timeout or not.
            if "locked" not in str(error.orig) or attempt == ATTEMPTS:
                raise
            await asyncio.sleep(PAUSE)


async def _migrate(reading: AsyncEngine, writing: AsyncEngine) -> None:
    async with reading.begin() as connection:
        if await connection.run_sync(_revision) == HEAD:
            return
    if writing.dialect.name == "sqlite":
        async with writing.connect() as connection:
            await connection.run_sync(_write_ahead)
    async with writing.begin() as connection:
        if writing.dialect.name == "postgresql":
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
        await connection.run_sync(_upgrade)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _write_ahead(connection: Connection) -> None:
    """Switch the file to its write-ahead log, which it then stays with."""
    # Through the driver: the mode cannot be changed inside a transaction, which SQLAlchemy would begin.
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.close()


def _upgrade(connection: Connection) -> None:
    if _revision(connection) == HEAD:
        return
    # Importing Alembic takes longer than all else here, and nearly every start finds nothing to do.
    from storage.upgrade import upgrade  # noqa: PLC0415

    upgrade(connection)
