"""Reading all that a union's plans say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Column, ColumnElement, func, select

from rules.plan import Catalogue, Item, Passage, Target
from rules.plan.progress import Counted, Progress, as_it_stands
from storage.plan.arrangements import ArrangementsOf
from storage.plan.progress import COLUMNS as DEED_COLUMNS
from storage.plan.progress import by_item, deed_of
from storage.plan.progress_tables import deeds
from storage.plan.rows import ITEM_COLUMNS, PLAN_COLUMNS, event_of, items_of, plan_of
from storage.tables import audit, events, items, passages, plans, targets, unions
from storage.transaction import Record, Transaction

TARGET_COLUMNS = [targets.c[name] for name in Target.__slots__]
PASSAGE_COLUMNS = [passages.c[name] for name in Passage.__slots__]


async def load(tx: Transaction, union: str, plan: str | None = None) -> Catalogue:
    """What the union's plans print, or the part of it that belongs to one plan; empty for an unknown union."""

    async def of(columns: Iterable[Column[Any]], key: Column[Any], *order: Column[Any]) -> Sequence[Record]:
        found = select(*columns).where(key.table.c.union == union).order_by(key, *order)
        return await tx.rows(found if plan is None else found.where(key == plan))

    # The revision comes first: where others write meanwhile, the rest may only be newer, which the next look finds out.
    known = await tx.row(select(unions.c.name, unions.c.revision).where(unions.c.key == union))
    if known is None:
        return Catalogue(union)
    found = tuple(map(plan_of, await of(PLAN_COLUMNS, plans.c.key)))
    if not found:
        return Catalogue(union, known.name, known.revision)
    return Catalogue(
        union=union,
        union_name=known.name,
        revision=known.revision,
        plans=found,
        items=await _items(tx, items.c.retired.is_(None), union, plan),
        events=tuple(event_of(row.body) for row in await of([events.c.body], events.c.plan)),
        targets=tuple(Target(*row) for row in await of(TARGET_COLUMNS, targets.c.plan, targets.c.position)),
        passages=tuple(Passage(*row) for row in await of(PASSAGE_COLUMNS, passages.c.plan, passages.c.position)),
    )


async def load_retired(tx: Transaction, union: str, plan: str) -> tuple[Item, ...]:
    """What earlier versions of a plan had and the one in force has not, those gone last first."""
    return await _items(tx, items.c.retired.is_not(None), union, plan, items.c.retired.desc())


async def _items(
    tx: Transaction, which: ColumnElement[bool], union: str, plan: str | None, *order: ColumnElement[Any]
) -> tuple[Item, ...]:
    found = select(*ITEM_COLUMNS).where(items.c.union == union, which)
    if plan is not None:
        found = found.where(items.c.plan == plan)
    return tuple(items_of(await tx.rows(found.order_by(items.c.plan, *order, items.c.position, items.c.id))))


async def load_current(tx: Transaction, union: str) -> Catalogue:
    """The union's Catalogue as it stands: with all that was done and settled since the plans were loaded."""
    printed = await load(tx, union)
    known = select(audit.c.subject, func.min(audit.c.at)).where(
        audit.c.union == union, audit.c.subject.in_([f"plan:{plan.key}" for plan in printed.plans])
    )
    since = {subject.removeprefix("plan:"): at.date() for subject, at in await tx.rows(known.group_by(audit.c.subject))}
    found = select(*DEED_COLUMNS).where(deeds.c.union == union, deeds.c.undone.is_(None)).order_by(deeds.c.id)
    done = [deed_of(row) for row in await tx.rows(found)]
    of_items = by_item(done)
    settled = await ArrangementsOf(tx).all(union)
    progress = {item.id: Progress(item, of_items[item.id]) for item in printed.items if item.id in of_items}
    return replace(
        printed,
        items=tuple(as_it_stands(item, of_items.get(item.id, ())) for item in printed.items),
        events=tuple(settled[e.plan].over(e) if e.plan in settled else e for e in printed.events),
        progress=progress,
        counted={(deed.what.plan, deed.what.what): deed for deed in done if isinstance(deed.what, Counted)},
        known_since=since,
    )
