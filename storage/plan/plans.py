"""Storing documents, and putting single values right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from rules.plan import Catalogue, Changes, Item, Period, PlanDocument
from rules.plan.revision import Revision, revision_of
from storage.audit import Audit
from storage.loading.versions import Versions
from storage.plan import history
from storage.plan.catalogue import load, load_current, load_retired
from storage.plan.corrections import CORRECTABLE, Correction, Corrections, text_of, with_text
from storage.plan.merge import Merge, merge, name_of
from storage.plan.parts import changed_parts, prepared, write_parts, write_plan
from storage.plan.rows import ITEM_COLUMNS, cleaned, item_row, items_of
from storage.tables import items, plans, unions
from storage.transaction import Transaction

THIS_ITEM = update(items).where(items.c.id == bindparam("this"))


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

        Items are matched by what they say, then by their number, and keep their ids; what is dropped keeps what was
        done of it, should it come back. The version before stays readable. What a person has corrected stays, unless
        the document now says something else there. What changed besides items is named by the Plan's field or
        "events", "targets", "passages". The same document again changes nothing. Raises LookupError for an unknown
        union, ValueError where a part carries another plan's key.
        """
        await self._lock(union)
        found = await self._compared(union, document)
        document, merged, stored = found.document, found.merged, found.stored
        changes = Changes(
            added=tuple(map(name_of, (*merged.added, *merged.revived))),
            changed=(*(name_of(new) for _, new in merged.changed), *(found.parts if stored.plans else ())),
            removed=tuple(map(name_of, merged.removed)),
        )
        if changes or merged or not stored.plans:
            if stored.plans and changes:
                await Versions(self._tx).keep(union, found.printed, by, at)
            await write_plan(self._tx, union, document.plan, by, at)
            await write_parts(self._tx, union, document, found.parts)
            await self._write_items(union, merged, found.corrected, at)
            await self._audit.write_all(union, history.of_save(document.plan.key, changes, merged, by, at))
            await self._changed(union)
        return changes

    async def compare(self, union: str, document: PlanDocument) -> Revision:
        """What storing the document would change of the plan of its key, in the words of its readers."""
        found = await self._compared(union, document)
        merged = found.merged
        return revision_of((*merged.added, *merged.revived), merged.changed, merged.removed, found.parts)

    async def stamp(self, union: str, key: str) -> str | None:
        """Names the version of a plan that is in force; None where there is no such plan."""
        saved: datetime | None = await self._tx.value(
            select(plans.c.saved_at).where(plans.c.union == union, plans.c.key == key)
        )
        return None if saved is None else saved.isoformat()

    async def last_saved(self, union: str, by: str, since: datetime) -> tuple[str, datetime] | None:
        """The plan whose version in force somebody saved last, and when, if that was not before `since`."""
        theirs = (plans.c.union == union) & (plans.c.saved_by == by) & (plans.c.saved_at >= since)
        found = select(plans.c.key, plans.c.saved_at).where(theirs).order_by(plans.c.saved_at.desc()).limit(1)
        row = await self._tx.row(found)
        return None if row is None else (row.key, row.saved_at)

    async def remove(self, union: str, key: str, by: str, at: datetime) -> None:
        """Take a plan away with all that is kept of it, on record. Raises LookupError where there is none."""
        await self._lock(union)
        if not await self._tx.write(delete(plans).where(plans.c.union == union, plans.c.key == key)):
            raise LookupError(f"{union} has no plan {key}")
        await self._audit.write_all(union, [history.of_removal(key, by, at)])
        await self._changed(union)

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

    async def _compared(self, union: str, document: PlanDocument) -> _Compared:
        document = prepared(document)
        key = document.plan.key
        stored = await load(self._tx, union, key)
        if not stored.plans:
            return _Compared(document, stored, (), merge((), document.items), changed_parts(stored, document), {})
        corrected = await self._corrections.of_plan(union, key)
        printed = tuple(_printed(item, corrected.get(item.id, ())) for item in stored.items)
        gone = (_printed(item, corrected.get(item.id, ())) for item in await load_retired(self._tx, union, key))
        merged = merge(printed, document.items, gone)
        return _Compared(document, stored, printed, merged, changed_parts(stored, document), corrected)

    async def _write_items(
        self, union: str, merged: Merge, corrected: Mapping[int, Sequence[Correction]], at: datetime
    ) -> None:
        # They are not deleted: what was done of them goes with them, and a later version may have them again.
        await self._tx.write(THIS_ITEM, [{"this": item.id, "retired": at} for item in merged.removed])
        await self._tx.write(THIS_ITEM, [{"this": item.id, "retired": None} for item in merged.revived])
        kept = [*(new for _, new in (*merged.changed, *merged.moved)), *merged.revived]
        await self._update([_corrected(item, corrected.get(item.id, ())) for item in kept])
        outdated = [c for item in kept for c in corrected.get(item.id, ()) if not _stands(c, item)]
        await self._corrections.drop(outdated)
        await self._tx.write(insert(items), [item_row(item) | {"union": union} for item in merged.added])

    async def _update(self, changed: Sequence[Item]) -> None:
        rows: list[dict[str, Any]] = [item_row(item) | {"this": item.id} for item in changed]
        await self._tx.write(THIS_ITEM, rows)


@dataclass(frozen=True, slots=True)
class _Compared:
    """A document beside what is on record of its plan; `items` are those as printed."""

    document: PlanDocument
    stored: Catalogue
    items: tuple[Item, ...]
    merged: Merge
    parts: tuple[str, ...]
    corrected: Mapping[int, Sequence[Correction]]

    @property
    def printed(self) -> PlanDocument:
        """The plan on record as its document had it."""
        stored = self.stored
        event = next(iter(stored.events), None)
        return PlanDocument(stored.plans[0], self.items, event, stored.targets, stored.passages)


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
