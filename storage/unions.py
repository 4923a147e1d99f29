"""The unions whose plans are kept here."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select, update

from storage.tables import unions
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Union:
    """A tenant: `key` as in addresses and commands ("thanh-hoa"), `name` as people say it."""

    key: str
    name: str


class Unions:
    """Every other row needs its union to be here first."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def ensure(self, key: str, name: str = "") -> None:
        """Have the union; a name that is not empty replaces the one on record."""
        new = self._tx.insert(unions).values(key=key, name=name, revision=1).on_conflict_do_nothing()
        changed = await self._tx.write(new)
        if name and not changed:
            other = update(unions).where(unions.c.key == key, unions.c.name != name)
            changed = await self._tx.write(other.values(name=name, revision=unions.c.revision + 1))
        if changed:
            self._tx.changed.add(key)

    async def get(self, key: str) -> Union | None:
        row = await self._tx.row(select(unions.c.key, unions.c.name).where(unions.c.key == key))
        return None if row is None else Union(*row)

    async def all(self) -> tuple[Union, ...]:
        """All of them, by key."""
        rows = await self._tx.rows(select(unions.c.key, unions.c.name).order_by(unions.c.key))
        return tuple(Union(*row) for row in rows)

    async def revision(self, key: str) -> int:
        """Counts the changes of what the union's Catalogue holds; 0 for an unknown union, 1 for a new one."""
        return await self._tx.value(select(unions.c.revision).where(unions.c.key == key)) or 0
