"""What people wish of their reminders, and the reminders that are their own."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, time
from typing import Any

from sqlalchemy import delete, insert, select

from rules.reminders import NIGHT, Every, Own, Quiet, Wish
from storage.reminders.tables import own_reminders, seen, wishes
from storage.tables import outbox
from storage.transaction import Record, Transaction

OWN_COLUMNS = [own_reminders.c[field.name] for field in fields(Own)]


class Wishes:
    """Of people, by their ids."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def all(self, union: str) -> dict[int, Wish]:
        """Those of a union's people who have said any."""
        rows = await self._tx.rows(select(wishes).where(wishes.c.union == union))
        return {row.person: _wish(row) for row in rows}

    async def of(self, union: str, person: int) -> Wish:
        return (await self.all(union)).get(person, Wish())

    async def put(self, union: str, person: int, wish: Wish) -> None:
        """Replace what the person wished."""
        row = {
            "silent": wish.silent,
            "silenced": ",".join(map(str, sorted(wish.silenced))),
            "quiet_from": f"{wish.quiet.begin:%H:%M}",
            "quiet_to": f"{wish.quiet.end:%H:%M}",
        }
        new = self._tx.insert(wishes).values(union=union, person=person, **row)
        await self._tx.write(new.on_conflict_do_update(index_elements=["person"], set_=row))


class OwnReminders:
    """Reminders that people set for themselves."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, union: str, new: Own) -> int:
        """The new one's id."""
        row = {field.name: getattr(new, field.name) for field in fields(Own) if field.name != "id"}
        row["hour"] = f"{new.hour:%H:%M}" if new.hour else None
        added: int = await self._tx.value(
            insert(own_reminders).values(union=union, **row).returning(own_reminders.c.id)
        )
        return added

    async def all(self, union: str) -> tuple[Own, ...]:
        """The union's, in the order in which they were set."""
        found = select(*OWN_COLUMNS).where(own_reminders.c.union == union).order_by(own_reminders.c.id)
        return tuple(_own(row) for row in await self._tx.rows(found))

    async def of(self, union: str, person: int) -> tuple[Own, ...]:
        return tuple(each for each in await self.all(union) if each.person == person)

    async def remove(self, person: int, reminder: int) -> bool:
        """Whether it was the person's, and is gone."""
        this = (own_reminders.c.person == person) & (own_reminders.c.id == reminder)
        return await self._tx.write(delete(own_reminders).where(this)) == 1


class Seen:
    """Reminders of which somebody said to have seen them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def note(self, union: str, key: str, at: datetime) -> bool:
        """Note that the message of this key was seen; False where there is none. The first time counts."""
        message = await self._tx.value(select(outbox.c.id).where(outbox.c.union == union, outbox.c.key == key))
        if message is None:
            return False
        await self._tx.write(self._tx.insert(seen).values(message=message, at=at).on_conflict_do_nothing())
        return True

    async def at(self, message: int) -> datetime | None:
        """When the outbox row was seen."""
        found: datetime | None = await self._tx.value(select(seen.c.at).where(seen.c.message == message))
        return found


def _wish(row: Record) -> Wish:
    begin, end = (time.fromisoformat(text) if text else None for text in (row.quiet_from, row.quiet_to))
    silenced = frozenset(int(key) for key in row.silenced.split(",") if key)
    return Wish(row.silent, silenced, Quiet(begin or NIGHT.begin, end or NIGHT.end))


def _own(row: Any) -> Own:
    values = dict(zip((column.name for column in OWN_COLUMNS), row, strict=True))
    hour = time.fromisoformat(values["hour"]) if values["hour"] else None
    return Own(**values | {"every": Every(values["every"]), "hour": hour})
