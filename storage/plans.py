"""Storing documents and putting single values right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from rules.plan import Catalogue, Changes, Item, Period, Plan, PlanDocument
from storage.audit import Audit, Entry
from storage.catalogue import load
from storage.corrections import CORRECTABLE, Correction, Corrections, text_of, with_text
from storage.merge import Merge, merge, name_of
from storage.rows import ITEM_COLUMNS, cleaned, event_text, item_row, items_of, plan_row
from storage.tables import events, items, passages, plans, targets, unions
from storage.transaction import Transaction


class Plans:
    """The plans of all unions; whoever changes those of one waits for others who do."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._audit = Audit(tx)
        self._corrections = Corrections(tx)

    async def catalogue(self, union: str) -> Catalogue:
        """All that the union's plans say: items by plan and position. Empty for an unknown union."""
        return await load(self._tx, union)

    async def save(self, union: str, document: PlanDocument, at: datetime, by: str) -> Changes:
        """Store a document in place of the plan's earlier one, and say what that changed.

        Items are matched by section and number, unnumbered ones by their content, and keep their ids; what a person
        has corrected stays, unless the document now says something else there. The same document again changes
        nothing. Raises LookupError for an unknown union.
        """
        await self._lock(union)
        document = _cleaned(document)
        key = document.plan.key
        stored = await load(self._tx, union, key)
        corrected = await self._corrections.of_plan(union, key)
        merged = merge((_printed(item, corrected.get(item.id, ())) for item in stored.items), document.items)
        parts = _changed_parts(stored, document)
        changes = Changes(
            added=tuple(map(name_of, merged.added)),
            changed=(*(name_of(new) for _, new in merged.changed), *(parts if stored.plans else ())),
            removed=tuple(map(name_of, merged.removed)),
        )
        if changes or merged or not stored.plans:
            await self._write_plan(union, document.plan, at, by)
            await self._write_parts(union, document, parts)
            await self._write_items(union, key, merged, corrected)
            await self._audit.write_all(union, _entries(key, changes, merged, at, by))
            await self._changed(union)
        return changes

    async def correct(
        self,
        union: str,
        item_id: int,
        field: str,
        old: str | Period | None,
        new: str | Period | None,
        by: str,
        at: datetime,
    ) -> None:
        """Put right one of the CORRECTABLE fields, on record.

        Raises LookupError when the union has no such item, ValueError for another field or when `old` is no longer
        what the item says.
        """
        await self._lock(union)
        rows = await self._tx.rows(select(*ITEM_COLUMNS).where(items.c.union == union, items.c.id == item_id))
        item = next(items_of(rows), None)
        if item is None:
            raise LookupError(f"no item {item_id} in {union}")
        if field not in CORRECTABLE:
            raise ValueError(f"{field} cannot be corrected")
        said, right = text_of(getattr(item, field)), text_of(new)
        if said != text_of(old):
            raise ValueError(f"{field} says {said!r}, no longer {text_of(old)!r}")
        if right == said:
            return
        await self._update([cleaned(with_text(item, field, right))])
        await self._corrections.put(Correction(item_id, field, said, right))
        await self._audit.write(union, f"item:{item_id}", _replaced(field, said, right), by, at)
        await self._changed(union)

    async def _lock(self, union: str) -> None:
        if await self._tx.value(select(unions.c.key).where(unions.c.key == union).with_for_update()) is None:
            raise LookupError(f"no union {union}")

    async def _changed(self, union: str) -> None:
        await self._tx.write(update(unions).where(unions.c.key == union).values(revision=unions.c.revision + 1))
        self._tx.changed.add(union)

    async def _write_plan(self, union: str, plan: Plan, at: datetime, by: str) -> None:
        row = plan_row(plan) | {"saved_at": at, "saved_by": by}
        new = self._tx.insert(plans).values(union=union, **row)
        await self._tx.write(new.on_conflict_do_update(index_elements=["union", "key"], set_=row))

    async def _write_parts(self, union: str, document: PlanDocument, parts: Sequence[str]) -> None:
        key = document.plan.key
        for table in (events, targets, passages):
            if table.name in parts:
                await self._tx.write(delete(table).where(table.c.union == union, table.c.plan == key))
        if events.name in parts and document.event is not None:
            await self._tx.write(insert(events).values(union=union, plan=key, body=event_text(document.event)))
        for table, values in ((targets, document.targets), (passages, document.passages)):
            if table.name in parts:
                rows = [asdict(value) | {"union": union, "position": n} for n, value in enumerate(values)]
                await self._tx.write(insert(table), rows)

    async def _write_items(
        self, union: str, plan: str, merged: Merge, corrected: dict[int, list[Correction]]
    ) -> None:
        await self._tx.write(delete(items).where(items.c.id == bindparam("this")), [{"this": i.id} for i in merged.removed])
        again, outdated = [], []
        for _, item in (*merged.changed, *merged.moved):
            for correction in corrected.get(item.id, ()):
                if text_of(getattr(item, correction.field)) == correction.printed:
                    item = with_text(item, correction.field, correction.corrected)
                else:
                    outdated.append(correction)
            again.append(item)
        await self._update(again)
        await self._corrections.drop(outdated)
        await self._tx.write(insert(items), [item_row(item) | {"union": union} for item in merged.added])

    async def _update(self, changed: Sequence[Item]) -> None:
        rows = [item_row(item) | {"this": item.id} for item in changed]
        if rows:
            columns = {name: bindparam(name) for name in rows[0] if name != "this"}
            await self._tx.write(update(items).where(items.c.id == bindparam("this")).values(columns), rows)


def _cleaned(document: PlanDocument) -> PlanDocument:
    """The document as it will be read back. Raises ValueError where a part belongs to another plan."""
    parts = (*document.items, *document.targets, *document.passages, *([document.event] if document.event else []))
    if any(part.plan != document.plan.key for part in parts):
        raise ValueError(f"a part of {document.plan.key} carries another plan's key")
    return replace(
        document,
        plan=cleaned(document.plan),
        items=tuple(map(cleaned, document.items)),
        targets=tuple(map(cleaned, document.targets)),
        passages=tuple(map(cleaned, document.passages)),
    )


def _printed(item: Item, corrections: Iterable[Correction]) -> Item:
    """The item as its document has it."""
    for correction in corrections:
        item = with_text(item, correction.field, correction.printed)
    return item


def _changed_parts(stored: Catalogue, document: PlanDocument) -> tuple[str, ...]:
    """What else than items a document that is stored already changes, by the names of tables and of a Plan's fields."""
    plan = next(iter(stored.plans), document.plan)
    differs = {field.name: getattr(plan, field.name) != getattr(document.plan, field.name) for field in fields(Plan)}
    differs[events.name] = [event_text(event) for event in stored.events] != [event_text(event) for event in (document.event,) if event]
    differs[targets.name] = stored.targets != document.targets
    differs[passages.name] = stored.passages != document.passages
    return tuple(name for name, different in differs.items() if different)


def _entries(key: str, changes: Changes, merged: Merge, at: datetime, by: str) -> list[Entry]:
    """One entry for the plan, and one for each value of an item that was replaced and each item that is gone."""
    entries = [Entry(f"plan:{key}", _json(asdict(changes)), by, at)]
    for old, new in merged.changed:
        for field in fields(Item):
            was, becomes = getattr(old, field.name), getattr(new, field.name)
            if was != becomes and field.name != "position":
                entries.append(Entry(f"item:{new.id}", _replaced(field.name, text_of(was), text_of(becomes)), by, at))
    entries += [Entry(f"item:{item.id}", _json({"removed": name_of(item)}), by, at) for item in merged.removed]
    return entries


def _replaced(field: str, old: str | None, new: str | None) -> str:
    return _json({"field": field, "old": old, "new": new})


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
