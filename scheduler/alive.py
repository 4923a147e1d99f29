"""Each morning a sign of life to the administrators: what became of yesterday's reminders, and what comes next."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from rules.calendar import WorkingDays, next_month
from rules.people.role import Role
from rules.reminders.quiet import waking
from scheduler.account import Account
from storage.database import Database
from storage.messages.deliveries import Deliveries
from storage.messages.message import NOTICE, MessageState, NewMessage
from storage.messages.outbox import Outbox
from storage.people.people import People
from storage.transaction import Transaction
from wording.reply import Reply, dump
from wording.vi.notices import alive

SIGN = "alive"
"""How the keys of these messages begin: they are none of those that they count."""
OPEN = (MessageState.WAITING, MessageState.CLAIMED)


class Morning:
    """Woken at any time, writes once a day, after the quiet hours. `admins` are the accounts that the settings name.

    When no sign comes, the office knows that something is wrong.
    """

    def __init__(self, database: Database, union: str, admins: Collection[Account], working: WorkingDays) -> None:
        self._database = database
        self._union = union
        self._admins = admins
        self._working = working
        self._told: date | None = None

    async def __call__(self, now: datetime) -> int:
        """How many were written to. `now` is aware, in the union's zone."""
        if self._told == now.date() or waking(now) != now:
            return 0
        async with self._database.transaction() as tx:
            to = await self._readers(tx)
            body = dump(await self._sign(tx, now))
            written = [
                await Outbox(tx).add(
                    NewMessage(
                        self._union,
                        each.channel,
                        each.address,
                        NOTICE,
                        body,
                        now,
                        now,
                        key=f"{SIGN}:{now:%Y-%m-%d}:{each.channel}:{each.address}",
                    )
                )
                for each in sorted(to)
            ]
        self._told = now.date()
        return sum(message is not None for message in written)

    async def _readers(self, tx: Transaction) -> set[Account]:
        linked = await People(tx).reached(self._union)
        administrators = [account for person, account in linked if Role.ADMINISTRATOR in person.roles]
        return {*self._admins, *(Account(each.channel, each.address) for each in administrators)}

    async def _sign(self, tx: Transaction, now: datetime) -> Reply:
        midnight = datetime.combine(now.date(), time(), now.tzinfo)
        deliveries, people = Deliveries(tx), People(tx)
        yesterday = await deliveries.counts(self._union, midnight - timedelta(days=1), midnight, besides=SIGN)
        coming = await deliveries.counts(self._union, now, now + timedelta(days=31), besides=SIGN)
        unreached = len(await people.all(self._union)) - len(await people.reached(self._union))
        return alive(
            sent=yesterday[MessageState.SENT],
            missed=yesterday[MessageState.GAVE_UP],
            uncertain=yesterday[MessageState.UNCERTAIN],
            waiting=sum(yesterday[state] + coming[state] for state in OPEN),
            unreached=unreached,
            next_digest=self._working.first_of_month(next_month(now.date())),
        )
