"""Values that a person has put right, kept beside the printed ones: reading the document again does not undo them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import delete, select

from rules.plan import Item, Period, Recurrence
from storage.plan.rows import period_of, period_text
from storage.tables import corrections, items
from storage.transaction import Transaction

CORRECTABLE = frozenset(
    ("content", "time_text", "period", "recurrence", "condition", "lead", "chair", "coordinating", "approver")
)


@dataclass(frozen=True, slots=True)
class Correction:
    """The item's `field` is `printed` in the document and `corrected` in truth, both as `text_of` gives them."""

    item: int
    field: str
    printed: str | None
    corrected: str | None


def text_of(value: str | Period | None) -> str | None:
    """A field's value as text."""
    if isinstance(value, Period):
        return period_text(value)
    return None if value is None else str(value)


def with_text(item: Item, field: str, text: str | None) -> Item:
    """The item with the field's value read from text."""
    value: Any = text
    if field == "period":
        value = period_of(text)
    elif field == "recurrence":
        value = Recurrence(text or "none")
    return replace(item, **{field: value})


class Corrections:
    """The corrections of one union's items."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def of_plan(self, union: str, plan: str) -> dict[int, list[Correction]]:
        """By item."""
        found = select(corrections).join(items).where(items.c.union == union, items.c.plan == plan)
        by_item: dict[int, list[Correction]] = {}
        for row in await self._tx.rows(found.order_by(corrections.c.item, corrections.c.field)):
            by_item.setdefault(row.item, []).append(Correction(*row))
        return by_item

    async def put(self, correction: Correction) -> None:
        """Keep it; of an earlier one of the same field what is printed stays. One that restores the print is none."""
        row = {name: getattr(correction, name) for name in Correction.__slots__}
        new = self._tx.insert(corrections).values(row)
        await self._tx.write(
            new.on_conflict_do_update(index_elements=["item", "field"], set_={"corrected": correction.corrected})
        )
        await self._tx.write(
            delete(corrections).where(
                corrections.c.item == correction.item,
                corrections.c.corrected.is_not_distinct_from(corrections.c.printed),
            )
        )

    async def drop(self, outdated: Iterable[Correction]) -> None:
        """Forget corrections of what the document now says differently."""
        for correction in outdated:
            this = (corrections.c.item == correction.item) & (corrections.c.field == correction.field)
            await self._tx.write(delete(corrections).where(this))
