"""Whether a reminder still holds when its turn comes: it is put together anew from the lines that it carries."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from rules.calendar import WorkingDays
from rules.reminders import mentions, share
from scheduler.account import Account
from scheduler.check import Check, Dropped
from scheduler.remind import DAY, keys, said_since
from scheduler.situation import situation
from storage.catalogues import Catalogues
from storage.lines import Lines
from storage.message import Message
from storage.transaction import Transaction
from wording.reply import dump

GONE = "the person has left, or is not linked any more"
OVER = "nothing of it holds any more"


def recheck(catalogues: Catalogues, office: Collection[Account], working: WorkingDays) -> Check:
    """A check of scheduled messages; others, which carry no lines, are left as they are.

    Lines that hold no longer are given back: should they come to hold again, they are owed again.
    """

    async def check(tx: Transaction, message: Message, at: datetime) -> str | Dropped | None:
        if message.key is None or not message.key.startswith(f"{DAY}:"):
            return None
        carried = await Lines(tx).of(message.id)
        now = await situation(tx, catalogues, message.union, office, at, working)
        to = next((each for each in now.linked if message.key.endswith(f":{each.to.key}")), None)
        if to is None:
            return Dropped(GONE)
        said = said_since(to, mentions(now.known))
        holding = [each for each, key in zip(said, keys(to.to, said), strict=True) if key in carried]
        mine = share(now.known, to.to, holding)
        kept = set(keys(to.to, mine.mentions)) if mine else set()
        await Lines(tx).give_back(message.id, carried - kept)
        if mine is None:
            return Dropped(OVER)
        body = dump(now.worded(mine, _day(message.key)))
        return None if body == message.body else body

    return check


def _day(key: str) -> date:
    """The day of a message, by its key."""
    return date.fromisoformat(key.split(":")[1])
