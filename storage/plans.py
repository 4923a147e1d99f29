"""Storing documents, and putting single values right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from rules.plan import Catalogue, Changes, Item, Period, PlanDocument
from storage import history
from storage.audit import Audit
from storage.catalogue import load, load_current
from storage.corrections import CORRECTABLE, Correction, Corrections, text_of, with_text
from storage.merge import Merge, merge, name_of
from storage.parts import changed_parts, prepared, write_parts, write_plan
from storage.rows import ITEM_COLUMNS, cleaned, item_row, items_of
from storage.tables import items, unions
from storage.transaction import Transaction


class Plans:
    """The plans of all unions; whoever changes those of one waits for others who do."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._audit = Audit(tx)
        self._corrections = Corrections(tx)

    async def catalogue(self, union: str) -> Catalogue:
        """All that the union's plans say: items by plan and position. Empty for an unknown union."""
        return await load_current(self._tx, union)

    async def save(self, union: str, document: PlanDocument, at: datetime, by: str) -> Changes:
        """Store a document in place of the plan's earlier one, and say what that changed.

        Items are matched by section and number, unnumbered ones by their content, and keep their ids; what a person
        has corrected stays, unless the document now says something else there. What changed besides items is named
        by the Plan's field or "events", "targets", "passages". The same document again changes nothing. Raises
        LookupError for an unknown union, ValueError where a part carries another plan's key.
        """
        await self._lock(union)
        document = prepared(document)
        plan = document.plan
        stored = await load(self._tx, union, plan.key)
        corrected = await self._corrections.of_plan(union, plan.key)
        merged = merge((_printed(item, corrected.get(item.id, ())) for item in stored.items), document.items)
        parts = changed_parts(stored, document)
        changes = Changes(
            added=tuple(map(name_of, merged.added)),
            changed=(*(name_of(new) for _, new in merged.changed), *(parts if stored.plans else ())),
            removed=tuple(map(name_of, merged.removed)),
        )
        if changes or merged or not stored.plans:
            await write_plan(self._tx, union, plan, by, at)
            await write_parts(self._tx, union, document, parts)
            await self._write_items(union, merged, corrected)
            await self._audit.write_all(union, history.of_save(plan.key, changes, merged, by, at))
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
            raise LookupError(f"{union} has no item {item_id}")
        if field not in CORRECTABLE:
            raise ValueError(f"{field} cannot be corrected")
        said = text_of(getattr(item, field))
        if said != text_of(old):
            raise ValueError(f"{field} says {said!r}, no longer {text_of(old)!r}")
        corrected = cleaned(with_text(item, field, text_of(new)))
        if corrected != item:
            right = text_of(getattr(corrected, field))
            await self._update([corrected])
            await self._corrections.put(Correction(item_id, field, printed=said, corrected=right))
            await self._audit.write_all(union, [history.of_correction(item_id, field, said, right, by, at)])
            await self._changed(union)

    async def _lock(self, union: str) -> None:
        if await self._tx.value(select(unions.c.key).where(unions.c.key == union).with_for_update()) is None:
            raise LookupError(f"no union {union}")

    async def _changed(self, union: str) -> None:
        await self._tx.write(update(unions).where(unions.c.key == union).values(revision=unions.c.revision + 1))
        self._tx.changed.add(union)

    async def _write_items(self, union: str, merged: Merge, corrected: Mapping[int, Sequence[Correction]]) -> None:
        gone = [{"this": item.id} for item in merged.removed]
        await self._tx.write(delete(items).where(items.c.id == bindparam("this")), gone)
        kept = [new for _, new in (*merged.changed, *merged.moved)]
        await self._update([_corrected(item, corrected.get(item.id, ())) for item in kept])
        outdated = [c for item in kept for c in corrected.get(item.id, ()) if not _stands(c, item)]
        await self._corrections.drop(outdated)
        await self._tx.write(insert(items), [item_row(item) | {"union": union} for item in merged.added])

    async def _update(self, changed: Sequence[Item]) -> None:
        rows: list[dict[str, Any]] = [item_row(item) | {"this": item.id} for item in changed]
        await self._tx.write(update(items).where(items.c.id == bindparam("this")), rows)


def _printed(item: Item, corrections: Iterable[Correction]) -> Item:
    """The item as its document has it."""
    for correction in corrections:
        item = with_text(item, correction.field, correction.printed)
    return item


def _corrected(read: Item, corrections: Iterable[Correction]) -> Item:
    """The item with those corrections whose printed value the document still has."""
    item = read
    for correction in (correction for correction in corrections if _stands(correction, read)):
        item = with_text(item, correction.field, correction.corrected)
    return item


def _stands(correction: Correction, read: Item) -> bool:
    """Whether the document still says what was corrected."""
    return text_of(getattr(read, correction.field)) == correction.printed
