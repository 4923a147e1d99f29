"""Versions of plans that were replaced: kept whole, as printed, to be read and to be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import insert, select

from rules.plan import PlanDocument
from storage.loading.documents import document_of, document_text
from storage.loading.tables import versions
from storage.transaction import Record, Transaction


@dataclass(frozen=True, slots=True)
class Version:
    """What a plan printed until `by` replaced it at `at` (aware)."""

    id: int
    document: PlanDocument
    by: str
    at: datetime


COLUMNS = [versions.c[name] for name in Version.__slots__]


class Versions:
    """Of the plans of all unions."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def keep(self, union: str, document: PlanDocument, by: str, at: datetime) -> None:
        """Keep what is about to be replaced."""
        bare = replace(document, items=tuple(replace(item, id=0) for item in document.items))
        row = {"union": union, "plan": document.plan.key, "document": document_text(bare), "by": by, "at": at}
        await self._tx.write(insert(versions).values(row))

    async def all(self, union: str, plan: str) -> tuple[Version, ...]:
        """The plan's earlier versions, the latest first."""
        found = select(*COLUMNS).where(versions.c.union == union, versions.c.plan == plan)
        return tuple(map(_version, await self._tx.rows(found.order_by(versions.c.id.desc()))))


def _version(row: Record) -> Version:
    return Version(row.id, document_of(row.document), row.by, row.at)
