"""Plans and what stands in them: from values to rows and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any, TypeVar

from rules.plan import DelegateGroup, DelegateKind, Event, Grain, Item, Passage, Period, Plan, Recurrence, Target
from storage.columns import clean
from storage.tables import items, plans
from storage.transaction import Record

PLAN_COLUMNS = [plans.c[field.name] for field in fields(Plan)]
ITEM_COLUMNS = [
    items.c[name]
    for name in (
        *("plan", "no", "content", "section", "parent", "time_text", "starts", "ends", "grain", "recurrence"),
        *("condition", "lead", "chair", "coordinating", "approver", "position", "id"),
    )
]
_NAMES = {kind: [field.name for field in fields(kind)] for kind in (Plan, Item, Target, Passage)}
Value = TypeVar("Value", Plan, Item, Target, Passage)
Written = Plan | Item | Target | Passage


def cleaned(value: Value) -> Value:
    """The value as the database will give it back."""
    changed: dict[str, Any] = {}
    for name in _NAMES[type(value)]:
        text = getattr(value, name)
        if type(text) is str and (kept := clean(text)) != text:
            changed[name] = kept
    return replace(value, **changed) if changed else value


def texts_of(value: Written) -> Iterator[str]:
    """All that is written in a value."""
    for name in _NAMES[type(value)]:
        if type(text := getattr(value, name)) is str:
            yield text


def plan_row(plan: Plan) -> dict[str, Any]:
    return asdict(plan) | {"years": json.dumps(plan.years)}


def plan_of(row: Record) -> Plan:
    return Plan(**row._asdict() | {"years": tuple(json.loads(row.years))})


def item_row(item: Item) -> dict[str, Any]:
    """All but the id, which the database gives."""
    row = {name: getattr(item, name) for name in _NAMES[Item] if name not in ("id", "period")}
    return row | period_row(item.period)


def period_row(period: Period | None) -> dict[str, Any]:
    if period is None:
        return {"starts": None, "ends": None, "grain": None}
    return {"starts": period.start, "ends": period.end, "grain": period.grain}


def items_of(rows: Iterable[Record]) -> Iterator[Item]:
    """The items of rows of ITEM_COLUMNS. Positions are spelled out because this runs for tens of thousands."""
    periods: dict[tuple[date | None, date | None, str], Period] = {}
    for plan, no, content, section, parent, time_text, starts, ends, grain, recurrence, *rest in rows:
        period = None
        if grain is not None:
            said = (starts, ends, grain)
            period = periods.get(said) or periods.setdefault(said, Period(starts, ends, Grain(grain)))
        yield Item(plan, no, content, section, parent, time_text, period, Recurrence(recurrence), *rest)


def period_text(period: Period | None) -> str | None:
    """ "2021-05-01/2021-05-31/month", with nothing for an open side."""
    if period is None:
        return None
    return f"{period.start or ''}/{period.end or ''}/{period.grain}"


def period_of(text: str | None) -> Period | None:
    """What `period_text` wrote."""
    if text is None:
        return None
    start, end, grain = text.split("/")
    return Period(date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None, Grain(grain))


def event_text(event: Event) -> str:
    """JSON that `event_of` reads back."""
    raw = asdict(event) | {"period": period_text(event.period), "tentative": sorted(event.tentative)}
    return clean(json.dumps(raw, ensure_ascii=False))


def event_of(text: str) -> Event:
    raw: dict[str, Any] = json.loads(text)
    groups = tuple(_group(group) for group in raw["groups"])
    return Event(
        **raw | {"period": period_of(raw["period"]), "tentative": frozenset(raw["tentative"]), "groups": groups}
    )


def _group(raw: dict[str, Any]) -> DelegateGroup:
    return DelegateGroup(**raw | {"kind": DelegateKind(raw["kind"]), "places": tuple(raw["places"])})
