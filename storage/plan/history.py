"""What the audit log says of plans and items: JSON, which wording puts into words.

Of an item `{"field", "old", "new"}`, `{"removed"}` or `{"revived"}`, of a plan `{"added", "changed", "removed"}`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from rules.plan import Changes, Item
from storage.audit import Entry
from storage.plan.corrections import text_of
from storage.plan.merge import Merge, name_of


def of_correction(item: int, field: str, old: str | None, new: str | None, by: str, at: datetime) -> Entry:
    """One value of an item that was replaced."""
    return Entry(f"item:{item}", _json({"field": field, "old": old, "new": new}), by, at)


def of_removal(plan: str, by: str, at: datetime) -> Entry:
    """A plan that was taken away."""
    return Entry(f"plan:{plan}", _json({"removed": plan}), by, at)


def of_save(plan: str, changes: Changes, merged: Merge, by: str, at: datetime) -> list[Entry]:
    """One entry for the plan, then one for each value of an item that was replaced and for each item that is gone."""
    entries = [Entry(f"plan:{plan}", _json(asdict(changes)), by, at)]
    for old, new in merged.changed:
        entries += [of_correction(new.id, *change, by, at) for change in _replaced(old, new)]
    entries += [Entry(f"item:{item.id}", _json({"removed": name_of(item)}), by, at) for item in merged.removed]
    entries += [Entry(f"item:{item.id}", _json({"revived": name_of(item)}), by, at) for item in merged.revived]
    return entries


def _replaced(old: Item, new: Item) -> Iterator[tuple[str, str | None, str | None]]:
    for field in fields(Item):
        was, becomes = getattr(old, field.name), getattr(new, field.name)
        if was != becomes and field.name != "position":
            yield field.name, text_of(was), text_of(becomes)


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
