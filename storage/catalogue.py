"""Reading all that a union's plans say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, select

from rules.plan import Catalogue, Passage, Target
from storage.rows import ITEM_COLUMNS, PLAN_COLUMNS, event_of, items_of, plan_of
from storage.tables import events, items, passages, plans, targets, unions
from storage.transaction import Record, Transaction

TARGET_COLUMNS = [targets.c[name] for name in Target.__slots__]
PASSAGE_COLUMNS = [passages.c[name] for name in Passage.__slots__]


async def load(tx: Transaction, union: str, plan: str | None = None) -> Catalogue:
    """The union's Catalogue, or the part of it that belongs to one plan; an empty one for an unknown union."""

    async def of(columns: Iterable[Column[Any]], key: Column[Any], *order: Column[Any]) -> Sequence[Record]:
        found = select(*columns).where(key.table.c.union == union).order_by(key, *order)
        return await tx.rows(found if plan is None else found.where(key == plan))

    # The revision comes first: where others write meanwhile, the rest may only be newer, which the next look finds out.
    known = await tx.row(select(unions.c.name, unions.c.revision).where(unions.c.key == union))
    if known is None:
        return Catalogue(union)
    return Catalogue(
        union=union,
        union_name=known.name,
        revision=known.revision,
        plans=tuple(map(plan_of, await of(PLAN_COLUMNS, plans.c.key))),
        items=tuple(items_of(await of(ITEM_COLUMNS, items.c.plan, items.c.position, items.c.id))),
        events=tuple(event_of(row.body) for row in await of([events.c.body], events.c.plan)),
        targets=tuple(Target(*row) for row in await of(TARGET_COLUMNS, targets.c.plan, targets.c.position)),
        passages=tuple(Passage(*row) for row in await of(PASSAGE_COLUMNS, passages.c.plan, passages.c.position)),
    )
