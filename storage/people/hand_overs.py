"""Who handed open items over to whom, and from which day on."""

from __future__ import annotations

from sqlalchemy import insert, select

from rules.people.hand_over import HandOver
from storage.people.tables import hand_overs
from storage.transaction import Transaction

COLUMNS = [hand_overs.c[name] for name in HandOver.__slots__]


class HandOvers:
    """Only ever added to: an error is put right by handing back."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, union: str, hand_over: HandOver) -> None:
        values = {name: getattr(hand_over, name) for name in HandOver.__slots__}
        await self._tx.write(insert(hand_overs).values(union=union, **values))

    async def all(self, union: str) -> tuple[HandOver, ...]:
        """The union's, in the order recorded."""
        found = select(*COLUMNS).where(hand_overs.c.union == union).order_by(hand_overs.c.id)
        return tuple(HandOver(*row) for row in await self._tx.rows(found))
