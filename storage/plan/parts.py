"""What a document says besides its items: the plan itself, its event, targets and passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields, replace
from datetime import datetime

from sqlalchemy import delete, insert

from rules.plan import Catalogue, Event, Plan, PlanDocument
from storage.columns import clean
from storage.plan.rows import Written, cleaned, event_text, plan_row, texts_of
from storage.tables import events, passages, plans, targets
from storage.transaction import Transaction


def prepared(document: PlanDocument) -> PlanDocument:
    """The document as it will be read back. Raises ValueError where a part belongs to another plan."""
    keys = {item.plan for item in document.items} | {event.plan for event in _events(document)}
    keys |= {target.plan for target in document.targets} | {passage.plan for passage in document.passages}
    if keys - {document.plan.key}:
        raise ValueError(f"a part of {document.plan.key} carries the key of another plan")
    written = "".join(_written(document))
    if clean(written) == written:  # as nearly always: one look instead of one for every cell
        return document
    return replace(
        document,
        plan=cleaned(document.plan),
        items=tuple(map(cleaned, document.items)),
        targets=tuple(map(cleaned, document.targets)),
        passages=tuple(map(cleaned, document.passages)),
    )


def _written(document: PlanDocument) -> Iterator[str]:
    values: tuple[Written, ...] = (document.plan, *document.items, *document.targets, *document.passages)
    for value in values:
        yield from texts_of(value)


def changed_parts(stored: Catalogue, document: PlanDocument) -> tuple[str, ...]:
    """What besides items differs: a Plan's fields, "events", "targets", "passages"; all that there is in a new plan."""
    plan = next(iter(stored.plans), document.plan)
    differs = {field.name: getattr(plan, field.name) != getattr(document.plan, field.name) for field in fields(Plan)}
    differs[events.name] = _texts(stored.events) != _texts(_events(document))
    differs[targets.name] = stored.targets != document.targets
    differs[passages.name] = stored.passages != document.passages
    return tuple(name for name, different in differs.items() if different)


async def write_plan(tx: Transaction, union: str, plan: Plan, by: str, at: datetime) -> None:
    row = plan_row(plan) | {"saved_at": at, "saved_by": by}
    new = tx.insert(plans).values(union=union, **row)
    await tx.write(new.on_conflict_do_update(index_elements=["union", "key"], set_=row))


async def write_parts(tx: Transaction, union: str, document: PlanDocument, parts: Iterable[str]) -> None:
    """Replace those of the parts that have a table."""
    rows = {
        events: [{"plan": event.plan, "body": event_text(event)} for event in _events(document)],
        targets: [asdict(target) | {"position": n} for n, target in enumerate(document.targets)],
        passages: [asdict(passage) | {"position": n} for n, passage in enumerate(document.passages)],
    }
    for table in (table for table in rows if table.name in parts):
        await tx.write(delete(table).where(table.c.union == union, table.c.plan == document.plan.key))
        await tx.write(insert(table), [row | {"union": union} for row in rows[table]])


def _events(document: PlanDocument) -> tuple[Event, ...]:
    return () if document.event is None else (document.event,)


def _texts(found: Iterable[Event]) -> list[str]:
    return [event_text(event) for event in found]
