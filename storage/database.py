"""The database and the one owner of commit."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from storage.in_place import connect
from storage.migrate import migrate
from storage.transaction import Transaction
from storage.unavailable import DatabaseUnavailable

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
SQLITE_TROUBLE = ("is locked", "disk", "unable to open")  # what passes by itself, or when somebody makes room
BUSY_TIMEOUT = 15_000  # milliseconds that a writer waits for a writer of another process


class Database:
    """A database at `sqlite:///…` or `postgresql://…`, used from one event loop.

    Raises DatabaseUnavailable for any other address, and from a transaction whenever the database is out of reach.
    """

    def __init__(self, url: str) -> None:
        self._url = _driven(url)
        self._turn: AbstractAsyncContextManager[None] = nullcontext()
        if self._url.get_backend_name() == "sqlite":
            self._writing = _sqlite(self._url, begin="BEGIN IMMEDIATE", query_only=False)
            self._reading = _sqlite(self._url, begin="BEGIN", query_only=True)
            # SQLite's own waiting is a sleep of up to 0.1 s; within this process writers queue up instead.
            self._turn = asyncio.Lock()
        else:
            self._writing = create_async_engine(self._url, pool_pre_ping=True, hide_parameters=True)
            self._reading = self._writing.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    async def start(self) -> None:
        """Make the tables or bring them up to date. Raises DatabaseUnavailable, and is closed then."""
        try:
            if self._url.get_backend_name() == "sqlite":
                Path(self._url.database or "").parent.mkdir(parents=True, exist_ok=True)
            await migrate(self._reading, self._writing)
        except DatabaseUnavailable:
            await self.close()
            raise
        except (DBAPIError, OSError) as error:
            await self.close()
            reason = error.orig if isinstance(error, DBAPIError) else error
            raise DatabaseUnavailable(f"{self._url.render_as_string()}: {reason}") from error

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Reads and writes; committed when the block ends well, otherwise rolled back."""
        async with self._turn, _reached(self._writing.begin()) as connection:
            yield Transaction(connection)

    @asynccontextmanager
    async def rehearsal(self) -> AsyncIterator[Transaction]:
        """Reads and writes that are rolled back at the end in any case."""
        async with self._turn, _reached(self._writing.connect()) as connection, connection.begin() as begun:
            yield Transaction(connection)
            await begun.rollback()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Reads of one and the same state; the database refuses writes."""
        async with _reached(self._reading.begin()) as connection:
            yield Transaction(connection)

    async def close(self) -> None:
        """Give back all connections."""
        await self._writing.dispose()
        await self._reading.dispose()


def _driven(url: str) -> URL:
    """The address with the driver that we use."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        # Neither the address nor the parser's words are repeated: there may be a password in them.
        raise DatabaseUnavailable("not a database address; expected sqlite:///… or postgresql://…") from error
    backend = parsed.get_backend_name()
    if parsed.drivername not in (backend, DRIVERS.get(backend)) or backend not in DRIVERS:
        raise DatabaseUnavailable(f"neither sqlite nor postgresql: {parsed.render_as_string()}")
    if backend == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise DatabaseUnavailable("a SQLite database needs a file")
    return parsed.set(drivername=DRIVERS[backend])


@asynccontextmanager
async def _reached(opening: AbstractAsyncContextManager[AsyncConnection]) -> AsyncIterator[AsyncConnection]:
    """The connection. Raises DatabaseUnavailable when there is none to be had, or when it is lost on the way."""
    connected = False
    try:
        async with opening as connection:
            connected = True
            yield connection
    except Exception as error:
        # Until connected, drivers let through whatever network, server and file system say.
        if connected and not _lost(error):
            raise
        raise DatabaseUnavailable(f"no connection: {type(error).__name__}") from error


def _lost(error: Exception) -> bool:
    if not isinstance(error, DBAPIError):
        return False
    return error.connection_invalidated or any(sign in str(error.orig) for sign in SQLITE_TROUBLE)


def _sqlite(url: URL, *, begin: str, query_only: bool) -> AsyncEngine:
    path = str(url.database)
    # Parameters are hidden because what people wrote belongs in no log.
    engine = create_async_engine(url, hide_parameters=True, async_creator=lambda: connect(path))
    pragmas = (f"busy_timeout={BUSY_TIMEOUT}", "synchronous=FULL", "foreign_keys=ON", f"query_only={query_only:d}")

    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late and is never immediate
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    def start(connection: Connection) -> None:
        # A transaction that reads first and writes later fails at once when another wrote in between, so that those
        # which may write lock at their start.
        connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "connect", prepare)
    event.listen(engine.sync_engine, "begin", start)
    return engine
