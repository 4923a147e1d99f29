"""SQLite without a change of thread for each statement.

aiosqlite hands every step of every statement to a thread of the connection: four for a query that takes some twenty
microseconds. Here statements run where they are asked for; what may wait, for another writer or for the disk, still
goes to the thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

import aiosqlite

QUICK = frozenset({"SELECT", "WITH", "INSERT", "UPDATE", "DELETE"})
"""What waits for nothing once a transaction is open. Writers have locked at its start; readers of a WAL never wait."""
READ_BEGIN = "BEGIN"


class Connection(aiosqlite.Connection):
    """Of the file at `path`."""

    def __init__(self, path: str) -> None:
        super().__init__(lambda: sqlite3.connect(path, check_same_thread=False), iter_chunk_size=64)
        self._thread.daemon = True

    def cursor(self) -> Cursor:  # type: ignore[override]
        return Cursor(self, self._conn.cursor())

    async def commit(self) -> None:
        if self._conn.in_transaction:
            await super().commit()

    async def rollback(self) -> None:
        if self._conn.in_transaction:
            await super().rollback()


class Cursor(aiosqlite.Cursor):
    """Runs in place what is quick; many rows at once are not."""

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> Cursor:
        if sql == READ_BEGIN or sql.split(None, 1)[0] in QUICK:
            self._cursor.execute(sql, tuple(parameters or ()))
        else:
            await super().execute(sql, parameters)
        return self

    async def fetchall(self) -> Iterable[sqlite3.Row]:
        return self._cursor.fetchall()

    async def close(self) -> None:
        self._cursor.close()


async def connect(path: str) -> Connection:
    """An open connection."""
    connection = Connection(path)
    await connection
    return connection
