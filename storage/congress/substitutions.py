"""Wishes to send somebody instead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import insert, select, update

from rules.congress.substitution import Decision, StandIn, Substitution
from storage.congress.tables import delegates, substitutions
from storage.transaction import Record, Transaction

WHO = tuple(StandIn.__slots__)
WHAT = ("union", "event", "delegate", "by", "at", "reason", "decision", "decided_by", "id")
COLUMNS = [substitutions.c[name] for name in (*WHO, *WHAT)]


class Substitutions:
    """Of one union."""

    def __init__(self, tx: Transaction, union: str) -> None:
        self._tx = tx
        self._union = union

    async def add(self, wish: Substitution) -> Substitution:
        """With the id given."""
        row: dict[str, Any] = {name: getattr(wish, name) for name in WHAT if name != "id"}
        row |= {name: getattr(wish.stand_in, name) for name in WHO}
        return replace(wish, id=await self._tx.value(insert(substitutions).values(row).returning(substitutions.c.id)))

    async def get(self, wish: int) -> Substitution | None:
        this = (substitutions.c.union == self._union) & (substitutions.c.id == wish)
        row = await self._tx.row(select(*COLUMNS).where(this))
        return None if row is None else _of(row)

    async def of(self, delegate: int) -> tuple[Substitution, ...]:
        """All for a delegate, oldest first."""
        this = (substitutions.c.union == self._union) & (substitutions.c.delegate == delegate)
        found = select(*COLUMNS).where(this).order_by(substitutions.c.id)
        return tuple(map(_of, await self._tx.rows(found)))

    async def waiting(self, event: str) -> tuple[Substitution, ...]:
        """Those that nobody has decided, oldest first."""
        this = (substitutions.c.union == self._union) & (substitutions.c.event == event)
        found = select(*COLUMNS).where(this, substitutions.c.decision == Decision.WAITING)
        return tuple(map(_of, await self._tx.rows(found.order_by(substitutions.c.id))))

    async def stand_ins(self, event: str, decision: Decision) -> set[int]:
        """The delegates (ids) who came onto the roll by wishes with that decision."""
        seat = delegates.c.id == substitutions.c.delegate
        this = (substitutions.c.union == self._union) & (substitutions.c.event == event)
        found = select(delegates.c.replaced_by).select_from(substitutions).join(delegates, seat)
        rows = await self._tx.rows(found.where(this, substitutions.c.decision == decision))
        return {row.replaced_by for row in rows if row.replaced_by is not None}

    async def decide(self, wish: int, decision: Decision, by: str) -> bool:
        """Record the decision; False where it has been decided before."""
        open_ = (
            (substitutions.c.union == self._union)
            & (substitutions.c.id == wish)
            & (substitutions.c.decision == Decision.WAITING)
        )
        return await self._tx.write(update(substitutions).where(open_).values(decision=decision, decided_by=by)) == 1


def _of(row: Record) -> Substitution:
    values = dict(zip((*WHO, *WHAT), row, strict=True))
    who = StandIn(*(values.pop(name) for name in WHO))
    return Substitution(**values | {"stand_in": who, "decision": Decision(values["decision"])})
