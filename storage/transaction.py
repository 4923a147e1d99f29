"""An open transaction, as the stores get it. It cannot commit: only `Database` can."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, Row, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

Record = Row[*tuple[Any, ...]]


class Transaction:
    """What the stores do their reading and writing through.

    `changed` names the unions whose plans it has changed: what it reads of them is not yet true for others.
    `jobs` are those that it added: whoever does slow work is to be woken once they are there.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.changed: set[str] = set()
        self.jobs: list[int] = []

    async def rows(self, statement: Executable) -> Sequence[Record]:
        return (await self._connection.execute(statement)).all()

    async def row(self, statement: Executable) -> Record | None:
        """The first row, or None."""
        return (await self._connection.execute(statement)).first()

    async def value(self, statement: Executable) -> Any:
        """The first column of the first row, or None."""
        return (await self._connection.execute(statement)).scalar()

    async def write(self, statement: Executable, values: Sequence[dict[str, Any]] | None = None) -> int:
        """Run a statement, once or for each of `values`; how many rows it touched (unknown for several values)."""
        if values is None:
            return (await self._connection.execute(statement)).rowcount
        if values:
            await self._connection.execute(statement, values)
        return len(values)

    @property
    def is_sqlite(self) -> bool:
        """Whether it is SQLite, or else PostgreSQL."""
        return self._connection.dialect.name == "sqlite"

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """An insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
        if self.is_sqlite:
            return sqlite.insert(table)
        return postgresql.insert(table)
