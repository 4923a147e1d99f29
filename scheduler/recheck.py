"""Whether a reminder still holds when its turn comes: it is put together anew from the lines that it carries."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from rules.reminders import mentions, share
from scheduler.account import Account
from scheduler.check import Check, Dropped
from scheduler.remind import DAY, HOUR, heard, keys
from scheduler.situation import situation
from storage.messages.message import Message
from storage.plan.catalogues import Catalogues
from storage.reminders.lines import Lines
from storage.transaction import Transaction
from wording.reply import dump

GONE = "the person has left, or is not linked any more"
OVER = "nothing of it holds any more"


def recheck(catalogues: Catalogues, office: Collection[Account]) -> Check:
    """A check of scheduled messages; others are left as they are.

    Lines that hold no longer are given back: should they come to hold again, they are owed again.
    """

    async def check(tx: Transaction, message: Message, at: datetime) -> str | Dropped | None:
        if message.key is None or message.key.split(":")[0] not in (DAY, HOUR):
            return None
        carried = await Lines(tx).of(message.id)
        now = await situation(tx, catalogues, message.union, office, at)
        by = next((each for each in now.linked if message.key.endswith(f":{each.to.key}")), None)
        if by is None:
            return Dropped(GONE)
        said = heard(now, by, mentions(now.known))
        holding = [each for each, key in zip(said, keys(by.to, said), strict=True) if key in carried]
        mine = share(now.known, by.to, holding)
        kept = set(keys(by.to, mine.mentions)) if mine else set()
        await Lines(tx).give_back(message.id, carried - kept)
        if mine is None:
            return Dropped(OVER)
        body = dump(now.worded(mine, message.key))
        return None if body == message.body else body

    return check
