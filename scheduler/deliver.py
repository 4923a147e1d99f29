"""From the outbox to the platforms: claim a message, see whether it still holds, send it, record what became of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

from scheduler.account import Account
from scheduler.check import Check, Dropped, as_it_is
from scheduler.pace import Pace
from scheduler.record import REMINDERS, REPLIES, Tried, record, write
from scheduler.retry import DeliveryFailed, RetryAt, Sent, after_failure, after_lost_lease
from storage.database import Database
from storage.messages.message import Message
from storage.messages.outbox import Outbox
from storage.transaction import Transaction
from storage.unavailable import DatabaseUnavailable

Send = Callable[[Message], Awaitable[str | None]]
"""Sends one message and gives the platform's id of it. Raises DeliveryFailed."""

LEASE = timedelta(minutes=3)  # longer than any channel may take over one send
PATIENCE = (1, 2, 4, 8, 16, 32)  # seconds between tries to write what became of a message; less than the lease together
HEAD_START = timedelta(seconds=30)  # in which whoever wrote a reply sends it, in the order of its chat

logger = logging.getLogger(__name__)


class CheckFailed(Exception):
    """A bug in a check; `message` is the row that was to be checked."""

    def __init__(self, message: int) -> None:
        super().__init__(f"message {message} could not be checked")
        self.message = message


class Delivery:
    """Through `send`, as fast as `pace` allows.

    `check` says whether a reminder still holds; `office` are the accounts that the settings name, which hear of a
    promise that cannot be kept.
    """

    def __init__(
        self,
        database: Database,
        send: Send,
        check: Check = as_it_is,
        office: Collection[Account] = (),
        pace: Pace | None = None,
    ) -> None:
        self._database = database
        self._send = send
        self._check = check
        self._office = office
        self.pace = pace or Pace()

    async def next(self, now: datetime) -> bool:
        """Try one message that is due: a reminder, or a reply left behind. Return whether there was one to try."""
        try:
            claimed = await self._claim(now)
        except CheckFailed as failed:
            logger.exception("message %d is put off", failed.message)
            await self._put_off(failed.message, now)
            return True
        if isinstance(claimed, Message):
            await self._carry_out(claimed, now)
        return claimed is not None

    async def _claim(self, now: datetime) -> Message | Dropped | None:
        """A message that is to be sent, one that was dropped instead, or None. Raises CheckFailed."""
        async with self.pace.turn:
            async with self._database.transaction() as tx:
                claimed = await self._claim_in(tx, now)
            if isinstance(claimed, Message):
                self.pace.begin(Account(claimed.channel, claimed.address))
        return claimed

    async def _claim_in(self, tx: Transaction, now: datetime) -> Message | Dropped | None:
        outbox = Outbox(tx)
        chats, channels = self.pace.resting()
        besides = [(chat.channel, chat.address) for chat in chats]
        message = await outbox.claim(now, LEASE, REMINDERS, besides, channels)
        if message is None:
            return await outbox.claim(now - HEAD_START, LEASE + HEAD_START, REPLIES, besides, channels)
        verdict = await self._verdict(tx, message, now)
        if isinstance(verdict, Dropped):
            await write(tx, Tried(message, verdict, now))
            return verdict
        if verdict is None:
            return message
        await outbox.rewrite(message.id, verdict)
        return replace(message, body=verdict)

    async def _verdict(self, tx: Transaction, message: Message, now: datetime) -> str | Dropped | None:
        try:
            return await self._check(tx, message, now)
        except DatabaseUnavailable:
            raise
        except Exception as error:
            # It rolls back the claim. Left at that, the same message would come first again and hold up all others.
            raise CheckFailed(message.id) from error

    async def _put_off(self, row: int, now: datetime) -> None:
        async with self._database.transaction() as tx:
            message = await Outbox(tx).claim_this(row, now, LEASE)
            if message is not None:
                await write(tx, _failed(message, DeliveryFailed("it could not be checked"), now))

    async def _carry_out(self, message: Message, now: datetime) -> None:
        try:
            tried = await attempt(self._send, message, now)
        finally:
            self.pace.end(Account(message.channel, message.address))
        if isinstance(tried.outcome, RetryAt) and tried.outcome.asked:
            self.pace.shut(message.channel, tried.outcome.at - now)
        # Once sent, this must be written even when we are told to stop: otherwise what arrived looks uncertain.
        recording = asyncio.ensure_future(self._record(tried))
        try:
            await asyncio.shield(recording)
        except asyncio.CancelledError:
            await recording
            raise

    async def _record(self, tried: Tried) -> None:
        """Raises DatabaseUnavailable where the database stays away: then the message will be uncertain."""
        for wait in PATIENCE:
            try:
                return await record(self._database, [tried], self._office)
            except DatabaseUnavailable as error:
                logger.warning("what became of message %d is not written yet: %s", tried.message.id, error)
                await asyncio.sleep(wait)
        return await record(self._database, [tried], self._office)


async def attempt(send: Send, message: Message, now: datetime) -> Tried:
    """Send, outside of any transaction, and say what became of it."""
    try:
        return Tried(message, Sent(now, await send(message)), now)
    except DeliveryFailed as failure:
        return _failed(message, failure, now)


async def settle_expired(database: Database, now: datetime) -> int:
    """Decide what becomes of messages whose sender never came back; how many there were."""
    async with database.transaction() as tx:
        lost = await Outbox(tx).expired(now)
        for message in lost:
            outcome = after_lost_lease(message.attempts, now, double_is_harmless=_harmless(message))
            await write(tx, Tried(message, outcome, now))
    return len(lost)


async def settle_left_behind(database: Database, now: datetime) -> int:
    """At the start: replies that the last run of the program left behind are sent now; how many there were.

    Their leases may have minutes left, and somebody is waiting. Reminders wait for theirs: another process may be
    sending them, and a double would do harm.
    """
    async with database.transaction() as tx:
        return await Outbox(tx).release(REPLIES, now - HEAD_START, "the program ended while sending")


async def next_due(database: Database) -> datetime | None:
    """When there is next something to do: a message to send, or one whose sender has not come back; None for never."""
    async with database.reading() as tx:
        first = await Outbox(tx).next_due()
    return min((due + (HEAD_START if kind in REPLIES else timedelta()) for kind, due in first.items()), default=None)


def _failed(message: Message, failure: DeliveryFailed, now: datetime) -> Tried:
    outcome = after_failure(failure, message.attempts, now, double_is_harmless=_harmless(message))
    return Tried(message, outcome, now)


def _harmless(message: Message) -> bool:
    """Whether it does no harm when it arrives twice."""
    return message.kind in REPLIES
