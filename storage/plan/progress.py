"""Deeds: kept one by one, never changed; what is undone stays on record as undone."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select, update

from rules.plan import Party
from rules.plan.progress import Assigned, Counted, Deed, Extended, Fulfilled, Marked, State, What
from storage.audit import Audit, Entry
from storage.plan.progress_tables import deeds
from storage.plan.rows import period_of, period_text
from storage.tables import items, targets, unions
from storage.transaction import Record, Transaction

KINDS: dict[str, type[What]] = {
    "mark": Marked,
    "extend": Extended,
    "fulfil": Fulfilled,
    "assign": Assigned,
    "count": Counted,
}
COLUMNS = [deeds.c[name] for name in ("plan", "item", "target", "kind", "party", "value", "note", "by", "at", "id")]


class Deeds:
    """The deeds of all unions."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, union: str, new: Iterable[Deed]) -> None:
        """Keep them, each with its entry in the audit log. Raises LookupError for what is not the union's."""
        rows, entries, batch = [], [], secrets.token_hex(8)
        for deed in new:
            plan = await self._plan(union, deed)
            rows.append(_row(deed) | {"union": union, "plan": plan, "batch": batch})
            entries.append(Entry(_subject(deed), json.dumps(_told(deed), ensure_ascii=False), deed.by, deed.at))
        await self._tx.write(insert(deeds), rows)
        await Audit(self._tx).write_all(union, entries)
        await self._changed(union)

    async def last(self, union: str, by: str, since: datetime) -> tuple[Deed, ...]:
        """What somebody did last, at one go, if that was not before `since` and is not undone."""
        mine = (deeds.c.union == union) & (deeds.c.by == by) & deeds.c.undone.is_(None) & (deeds.c.at >= since)
        last = select(deeds.c.batch).where(mine).order_by(deeds.c.id.desc()).limit(1).scalar_subquery()
        rows = await self._tx.rows(select(*COLUMNS).where(mine, deeds.c.batch == last).order_by(deeds.c.id))
        return tuple(map(deed_of, rows))

    async def undo(self, union: str, by: str, done: tuple[Deed, ...], at: datetime) -> None:
        """Take back what `last` gave."""
        this = (deeds.c.union == union) & deeds.c.id.in_([deed.id for deed in done])
        await self._tx.write(update(deeds).where(this).values(undone=at))
        told = [(deed, json.dumps({"undone": _told(deed)}, ensure_ascii=False)) for deed in done]
        await Audit(self._tx).write_all(union, [Entry(_subject(deed), what, by, at) for deed, what in told])
        await self._changed(union)

    async def _plan(self, union: str, deed: Deed) -> str:
        if isinstance(deed.what, Counted):
            mine = (targets.c.union == union) & (targets.c.plan == deed.what.plan) & (targets.c.what == deed.what.what)
            found = await self._tx.value(select(targets.c.plan).where(mine))
        else:
            found = await self._tx.value(select(items.c.plan).where(items.c.union == union, items.c.id == deed.item))
        if found is None:
            raise LookupError(f"{union} has no {_subject(deed)}")
        return str(found)

    async def _changed(self, union: str) -> None:
        await self._tx.write(update(unions).where(unions.c.key == union).values(revision=unions.c.revision + 1))
        self._tx.changed.add(union)


def deed_of(row: Record) -> Deed:
    """The deed in a row of COLUMNS."""
    return Deed(_what(row), row.by, row.at, row.item, row.note, row.id)


def _what(row: Record) -> What:
    if row.kind == "mark":
        return Marked(State(row.value))
    if row.kind == "assign":
        return Assigned(Party(row.party), row.value)
    if row.kind == "count":
        return Counted(row.plan, row.target, int(row.value))
    period = period_of(row.value)
    assert period is not None  # a deed that moves an item was written with its period
    return Extended(period) if row.kind == "extend" else Fulfilled(period)


def _row(deed: Deed) -> dict[str, object]:
    told = _told(deed)
    target = deed.what.what if isinstance(deed.what, Counted) else None
    return {
        "item": deed.item, "target": target, "kind": told["deed"], "party": told.get("party"),
        "value": told["value"], "note": deed.note, "by": deed.by, "at": deed.at,
    }  # fmt: skip


def _told(deed: Deed) -> dict[str, str]:
    """As the audit log has it."""
    what, party = deed.what, {}
    if isinstance(what, Marked):
        value = what.state.value
    elif isinstance(what, Assigned):
        value, party = what.name, {"party": what.party.value}
    elif isinstance(what, Counted):
        value = str(what.number)
    else:
        value = period_text(what.period) or ""
    kind = next(name for name, sort in KINDS.items() if isinstance(what, sort))
    return {"deed": kind, "value": value, **party, **({"note": deed.note} if deed.note else {})}


def _subject(deed: Deed) -> str:
    return f"target:{deed.what.plan}:{deed.what.what}" if isinstance(deed.what, Counted) else f"item:{deed.item}"


def by_item(done: Iterable[Deed]) -> dict[int, tuple[Deed, ...]]:
    """The deeds of each item (id), in their order."""
    found: dict[int, tuple[Deed, ...]] = {}
    for deed in done:
        if deed.item is not None:
            found[deed.item] = (*found.get(deed.item, ()), deed)
    return found
