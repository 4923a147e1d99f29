"""What a union has set of its reminders, and the days on which it works otherwise than others."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select

from rules.calendar import WorkingDays
from rules.reminders import AS_SHIPPED, SEND_BETWEEN, SWITCHES, Policy
from storage.audit import Audit
from storage.reminders.tables import own_days, reminder_hours, reminder_switches
from storage.transaction import Transaction

SUBJECT = "reminders"  # in the audit log


class ReminderSettings:
    """Of all unions; each change is on record."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def policy(self, union: str) -> Policy:
        found = select(reminder_switches.c.name, reminder_switches.c.is_on).where(reminder_switches.c.union == union)
        known: dict[str, Any] = {row.name: row.is_on for row in await self._tx.rows(found) if row.name in SWITCHES}
        hour = select(reminder_hours.c.send_at).where(reminder_hours.c.union == union)
        for row in await self._tx.rows(hour):
            known["send_at"] = time.fromisoformat(row.send_at)
        return replace(AS_SHIPPED, **known)

    async def switch(self, union: str, name: str, on: bool, by: str, at: datetime) -> None:
        """Turn something on or off. Raises ValueError for what cannot be."""
        if name not in SWITCHES:
            raise ValueError(f"no such switch: {name}")
        new = self._tx.insert(reminder_switches).values(union=union, name=name, is_on=on)
        await self._tx.write(new.on_conflict_do_update(index_elements=["union", "name"], set_={"is_on": on}))
        await Audit(self._tx).write(union, SUBJECT, json.dumps({"switch": name, "on": on}), by, at)

    async def send_at(self, union: str, hour: time, by: str, at: datetime) -> None:
        """From this hour on messages of the day go out. Raises ValueError outside of the hours for it."""
        if not SEND_BETWEEN[0] <= hour <= SEND_BETWEEN[1]:
            raise ValueError(f"no hour to send at: {hour}")
        said = hour.isoformat("minutes")
        new = self._tx.insert(reminder_hours).values(union=union, send_at=said)
        await self._tx.write(new.on_conflict_do_update(index_elements=["union"], set_={"send_at": said}))
        await Audit(self._tx).write(union, SUBJECT, json.dumps({"send_at": said}), by, at)

    async def working(self, union: str) -> WorkingDays:
        """The official calendar with the union's own days."""
        found = select(own_days.c.day, own_days.c.works).where(own_days.c.union == union)
        rows = await self._tx.rows(found)
        off, on = (frozenset(row.day for row in rows if row.works is works) for works in (False, True))
        return WorkingDays(off, on)

    async def day(self, union: str, day: date, works: bool, by: str, at: datetime) -> None:
        """On this day the union works, or does not, whatever the calendar says."""
        new = self._tx.insert(own_days).values(union=union, day=day, works=works)
        await self._tx.write(new.on_conflict_do_update(index_elements=["union", "day"], set_={"works": works}))
        what = json.dumps({"day": day.isoformat(), "works": works})
        await Audit(self._tx).write(union, SUBJECT, what, by, at)
