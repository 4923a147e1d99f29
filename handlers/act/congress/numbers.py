"""The numbers of a congress as they are now: for the chat, the board and the report alike."""

from __future__ import annotations

from datetime import datetime

from rules.congress.session import Session, current
from rules.congress.tally import Tally
from storage import ArrangementsOf, Attendance, Transaction
from storage.congress.tallies import count


async def tally(tx: Transaction, union: str, event: str, at: datetime, session: Session | None = None) -> Tally:
    """By group, with the presence in `session` or else in the one that is on."""
    on = session or current(await Attendance(tx, union).sessions(event), at)
    settled = await ArrangementsOf(tx).get(union, event)
    return Tally(await count(tx, union, event, on.id if on else None), settled.threshold)
