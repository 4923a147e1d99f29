"""The month's allowance of a channel: every message is counted before it leaves, and the office hears in time."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from rules.people.office import is_office
from rules.reminders.allowance import Allowance, Used
from scheduler.account import Account
from scheduler.retry import Barred, DeliveryFailed
from storage.database import Database
from storage.messages.message import NOTICE, REMINDER, REPLY, Message, NewMessage
from storage.messages.outbox import Outbox
from storage.messages.sends import Sends
from storage.people.people import People
from storage.transaction import Transaction
from wording.reply import Reply, dump
from wording.vi import allowance as say


class Budget:
    """Of one union's bot on one channel. `office` are the accounts that the settings name; `now` is aware."""

    def __init__(
        self,
        database: Database,
        union: str,
        channel: str,
        allowance: Allowance,
        now: Callable[[], datetime],
        office: Collection[Account] = (),
    ) -> None:
        self._database = database
        self._union = union
        self._channel = channel
        self._allowance = allowance
        self._now = now
        self._office = office

    async def take(self, message: Message) -> int:
        """Count a message; how many more of its kind there is room for. Raises DeliveryFailed where there is none."""
        reminder, month = message.kind == REMINDER, self._month()
        async with self._database.transaction() as tx:
            sends = Sends(tx, self._union, self._channel)
            before = await sends.lock(month)
            after = self._allowance.counted(before, reminder=reminder)
            if after is not None:
                await sends.write(month, after)
                await self._tell(tx, before, after)
            elif message.kind == REPLY:
                await self._notify(tx, f"{month}:replies", say.no_more_replies())
        if after is None:
            raise DeliveryFailed("the month's messages are used up", barred=Barred.QUOTA)
        return self._allowance.left(after, reminder=reminder)

    async def give_back(self, message: Message) -> None:
        """A message that was counted did not leave."""
        reminder, month = message.kind == REMINDER, self._month()
        async with self._database.transaction() as tx:
            sends = Sends(tx, self._union, self._channel)
            used = await sends.lock(month)
            less = Used(used.reminders - reminder, used.others - (not reminder))
            await sends.write(month, Used(max(0, less.reminders), max(0, less.others)))

    async def admits(self, account: str) -> bool:
        """Whether somebody who writes is among the people who may; the office hears when they get many."""
        limit = self._allowance.people
        async with self._database.transaction() as tx:
            sends = Sends(tx, self._union, self._channel)
            if await sends.has_met(account):
                return True
            count = await sends.people()
            if count >= limit:
                return False
            await sends.meet(account, self._now())
            if (count + 1) * 5 >= limit * 4 > count * 5:
                await self._notify(tx, "people", say.people(count + 1, limit))
        return True

    async def _tell(self, tx: Transaction, before: Used, after: Used) -> None:
        share = self._allowance.reached(before, after)
        if share is not None:
            told = say.used(share, after.total, self._allowance.month, self._allowance.reserved)
            await self._notify(tx, f"{self._month()}:{share}", told)

    async def _notify(self, tx: Transaction, what: str, reply: Reply) -> None:
        """Each of the office's accounts hears of it once."""
        linked = [(person, account) for person, account in await People(tx).reached(self._union) if is_office(person)]
        to = {*self._office, *(Account(account.channel, account.address) for _, account in linked)}
        for each in sorted(to):
            key = f"allowance:{self._channel}:{what}:{each.channel}:{each.address}"
            now = self._now()
            await Outbox(tx).add(
                NewMessage(self._union, each.channel, each.address, NOTICE, dump(reply), now, now, key)
            )

    def _month(self) -> str:
        return f"{self._now():%Y-%m}"
