"""What the office has settled of its events."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update

from rules.congress.arrangements import Arrangements
from rules.congress.quorum import Threshold
from rules.plan import Event
from storage.congress.tables import arrangements
from storage.plan.rows import event_of
from storage.tables import events, unions
from storage.transaction import Transaction

DAYS = ("start", "end", "answer_by", "signed")


class ArrangementsOf:
    """Of one event each; an event of which nothing was settled has the arrangements that hold for all."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def get(self, union: str, event: str) -> Arrangements:
        this = (arrangements.c.union == union) & (arrangements.c.event == event)
        body = await self._tx.value(select(arrangements.c.body).where(this))
        return Arrangements() if body is None else _of(body)

    async def event(self, union: str, event: str) -> Event | None:
        """The event as it stands; None where no plan holds it."""
        body = await self._tx.value(select(events.c.body).where(events.c.union == union, events.c.plan == event))
        return None if body is None else (await self.get(union, event)).over(event_of(body))

    async def all(self, union: str) -> dict[str, Arrangements]:
        """By event."""
        found = select(arrangements.c.event, arrangements.c.body).where(arrangements.c.union == union)
        return {row.event: _of(row.body) for row in await self._tx.rows(found)}

    async def put(self, union: str, event: str, settled: Arrangements, by: str, at: datetime) -> None:
        """Replace them; what the plans say is read anew by everybody."""
        row = {"body": _text(settled), "by": by, "at": at}
        insert = self._tx.insert(arrangements).values(union=union, event=event, **row)
        await self._tx.write(insert.on_conflict_do_update(index_elements=["union", "event"], set_=row))
        await self._tx.write(update(unions).where(unions.c.key == union).values(revision=unions.c.revision + 1))
        self._tx.changed.add(union)


def _text(settled: Arrangements) -> str:
    raw = asdict(settled)
    return json.dumps(
        raw | {name: raw[name] and raw[name].isoformat() for name in DAYS} | {"needs": list(settled.needs)},
        ensure_ascii=False,
    )


def _of(text: str) -> Arrangements:
    raw: dict[str, Any] = json.loads(text)
    days = {name: raw[name] and date.fromisoformat(raw[name]) for name in DAYS}
    return Arrangements(**raw | days | {"needs": tuple(raw["needs"]), "threshold": Threshold(**raw["threshold"])})
