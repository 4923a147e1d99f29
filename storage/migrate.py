"""Bringing the tables up to date when the program starts."""

from __future__ import annotations

import asyncio

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.migrations import HEAD

LOCK = 0x7468756B79  # "thuky": the advisory lock that one starting process holds
ATTEMPTS = 50
PAUSE = 0.1  # seconds


async def migrate(reading: AsyncEngine, writing: AsyncEngine) -> None:
    """Upgrade unless the tables are already at HEAD. Several processes may do this at the same time."""
    async with reading.begin() as connection:
        if await connection.run_sync(_revision) == HEAD:
            return
    if writing.dialect.name == "sqlite":
        await _write_ahead(writing)
    async with writing.begin() as connection:
        if writing.dialect.name == "postgresql":
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
        await connection.run_sync(_upgrade)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


async def _write_ahead(engine: AsyncEngine) -> None:
    """Switch the file to its write-ahead log, which it then stays with."""
    async with engine.connect() as connection:
        for attempt in range(ATTEMPTS):
            try:
                await connection.run_sync(_switch)
                return
            except OperationalError:
                # This switch does not heed the busy timeout while another process makes it.
                if attempt == ATTEMPTS - 1:
                    raise
                await asyncio.sleep(PAUSE)


def _switch(connection: Connection) -> None:
    # Through the driver: inside a transaction, which SQLAlchemy would begin, the mode cannot be changed.
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.close()


def _upgrade(connection: Connection) -> None:
    if _revision(connection) == HEAD:
        return
    # Importing Alembic takes longer than all else here, and nearly every start finds nothing to do.
    from storage.upgrade import upgrade  # noqa: PLC0415

    upgrade(connection)
