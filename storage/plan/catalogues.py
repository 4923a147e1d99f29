"""Catalogues kept in memory, read again only when they have changed."""

from __future__ import annotations

from rules.plan import Catalogue
from storage.database import Database
from storage.plan.catalogue import load_current
from storage.transaction import Transaction
from storage.unions import Unions


class Catalogues:
    """One for each union asked for; shared by all transactions of the process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: dict[str, Catalogue] = {}

    async def current(self, union: str) -> Catalogue:
        """The union's Catalogue as it stands now, where no transaction is open."""
        async with self._database.reading() as tx:
            return await self.of(tx, union)

    async def of(self, tx: Transaction, union: str) -> Catalogue:
        """The union's Catalogue as this transaction sees it."""
        kept = self._kept.get(union)
        if kept is not None and kept.revision == await Unions(tx).revision(union) and union not in tx.changed:
            return kept
        catalogue = await load_current(tx, union)
        # What this transaction changed may yet be rolled back, and its revision given to other changes.
        if union not in tx.changed:
            self._kept[union] = catalogue
        return catalogue
