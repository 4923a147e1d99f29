"""How much has been sent on a channel in a month, and with how many people it has spoken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, and_, exists, func, select, update

from rules.reminders.allowance import Used
from storage.messages.tables import contacts, sends
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Sends:
    """Of one union's bot on one channel; `month` is "2021-04"."""

    tx: Transaction
    union: str
    channel: str

    async def used(self, month: str) -> Used:
        row = await self.tx.row(select(sends.c.reminders, sends.c.others).where(*self._in(month)))
        return Used() if row is None else Used(*row)

    async def lock(self, month: str) -> Used:
        """What has been used, and nobody else counts until the transaction ends."""
        start = self.tx.insert(sends).values(union=self.union, channel=self.channel, month=month, reminders=0, others=0)
        await self.tx.write(start.on_conflict_do_nothing())
        held = select(sends.c.reminders, sends.c.others).where(*self._in(month)).with_for_update()
        row = await self.tx.row(held)
        assert row is not None
        return Used(*row)

    async def write(self, month: str, used: Used) -> None:
        """Replace the count of a month that is locked."""
        values = {"reminders": used.reminders, "others": used.others}
        await self.tx.write(update(sends).where(*self._in(month)).values(values))

    async def meet(self, account: str, at: datetime) -> bool:
        """Count a person; False for one who was counted before."""
        row = {"union": self.union, "channel": self.channel, "mark": self._mark(account), "at": at}
        return await self.tx.write(self.tx.insert(contacts).values(row).on_conflict_do_nothing()) == 1

    async def has_met(self, account: str) -> bool:
        return bool(await self.tx.value(select(exists().where(self._ours, contacts.c.mark == self._mark(account)))))

    async def people(self) -> int:
        """How many people have ever written."""
        count: int = await self.tx.value(select(func.count()).select_from(contacts).where(self._ours))
        return count

    @property
    def _ours(self) -> ColumnElement[bool]:
        return and_(contacts.c.union == self.union, contacts.c.channel == self.channel)

    def _in(self, month: str) -> tuple[ColumnElement[bool], ...]:
        return sends.c.union == self.union, sends.c.channel == self.channel, sends.c.month == month

    def _mark(self, account: str) -> str:
        return sha256(f"{self.union}/{self.channel}/{account}".encode()).hexdigest()
