"""Replies sent at once by whoever wrote them.

Claims and outcomes of many chats share a transaction: each transaction costs the disk a write that is waited for.
"""

from __future__ import annotations

from datetime import datetime

from scheduler.batch import Batch
from scheduler.deliver import LEASE, Send, attempt
from scheduler.record import Tried, record
from storage.database import Database
from storage.messages.message import Message
from storage.messages.outbox import Outbox

Claim = tuple[int, datetime]


class Direct:
    """Sends through `send`; what fails is left to the courier."""

    def __init__(self, database: Database, send: Send) -> None:
        self._database = database
        self._send = send
        self._claims: Batch[Claim, Message | None] = Batch(self._claim)
        self._outcomes: Batch[Tried, None] = Batch(self._record)

    async def deliver(self, number: int, now: datetime) -> bool:
        """Try the message in row `number`. False when it is being sent, or was. Raises DatabaseUnavailable."""
        message = await self._claims.do((number, now))
        if message is None:
            return False
        await self._outcomes.do(await attempt(self._send, message, now))
        return True

    async def _claim(self, claims: list[Claim]) -> list[Message | None]:
        async with self._database.transaction() as tx:
            return [await Outbox(tx).claim_this(number, now, LEASE) for number, now in claims]

    async def _record(self, tries: list[Tried]) -> list[None]:
        await record(self._database, tries)
        return [None] * len(tries)
