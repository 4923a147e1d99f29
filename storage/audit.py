"""What was changed, by whom and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from storage.tables import audit
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Entry:
    """`subject` is "plan:KEY" or "item:ID"; `what` is JSON of what happened to it."""

    subject: str
    what: str
    by: str
    at: datetime


class Audit:
    """Only ever added to."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def write(self, union: str, subject: str, what: str, by: str, at: datetime) -> None:
        await self._tx.write(insert(audit).values(union=union, subject=subject, what=what, by=by, at=at))

    async def write_all(self, union: str, entries: list[Entry]) -> None:
        """Many at once."""
        rows = [{"union": union, "subject": e.subject, "what": e.what, "by": e.by, "at": e.at} for e in entries]
        await self._tx.write(insert(audit), rows)

    async def of(self, union: str, subject: str) -> tuple[Entry, ...]:
        """The subject's history, oldest first."""
        found = (
            select(audit.c.subject, audit.c.what, audit.c.by, audit.c.at)
            .where(audit.c.union == union, audit.c.subject == subject)
            .order_by(audit.c.id)
        )
        return tuple(Entry(*row) for row in await self._tx.rows(found))
