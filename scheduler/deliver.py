"""From the outbox to the platforms: claim a message, see whether it still holds, send it, record what became of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from scheduler.account import Account
from scheduler.check import Check, Dropped, as_it_is
from scheduler.redirect import redirect
from scheduler.retry import (
    Barred,
    DeliveryFailed,
    GiveUp,
    Outcome,
    RetryAt,
    Sent,
    Uncertain,
    after_failure,
    after_lost_lease,
)
from storage.database import Database
from storage.message import Message
from storage.outbox import Outbox
from storage.people import People
from storage.transaction import Transaction
from storage.unavailable import DatabaseUnavailable

Send = Callable[[Message], Awaitable[str | None]]
"""Sends one message and gives the platform's id of it. Raises DeliveryFailed."""

LEASE = timedelta(minutes=3)  # longer than any channel may take over one send
HEAD_START = timedelta(seconds=30)  # in which whoever wrote a reply sends it, in the order of its chat
REPLIES, REMINDERS = frozenset({"reply"}), frozenset({"reminder", "notice"})

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one try, at `at`."""

    message: Message
    outcome: Outcome | Dropped
    at: datetime


class CheckFailed(Exception):
    """A bug in a check; `message` is the row that was to be checked."""

    def __init__(self, message: int) -> None:
        super().__init__(f"message {message} could not be checked")
        self.message = message


async def deliver_next(
    database: Database, send: Send, now: datetime, check: Check = as_it_is, office: Collection[Account] = ()
) -> bool:
    """Try one message that is due: a reminder, or a reply left behind. Return whether there was one to try."""
    try:
        claimed = await _claim(database, now, check)
    except CheckFailed as failed:
        logger.exception("message %d is put off", failed.message)
        await _put_off(database, failed.message, now)
        return True
    if isinstance(claimed, Message):
        await _carry_out(database, send, claimed, now, office)
    return claimed is not None


async def settle_expired(database: Database, now: datetime) -> int:
    """Decide what becomes of messages whose sender never came back; how many there were."""
    async with database.transaction() as tx:
        lost = await Outbox(tx).expired(now)
        for message in lost:
            outcome = after_lost_lease(message.attempts, now, double_is_harmless=_harmless(message))
            await _write(tx, Tried(message, outcome, now), ())
    return len(lost)


async def settle_left_behind(database: Database, now: datetime) -> int:
    """At the start: replies that the last run of the program left behind are sent now; how many there were.

    Their leases may have minutes left, and somebody is waiting. Reminders wait for theirs: another process may be
    sending them, and a double would do harm.
    """
    async with database.transaction() as tx:
        return await Outbox(tx).release(REPLIES, now - HEAD_START, "the program ended while sending")


async def attempt(send: Send, message: Message, now: datetime) -> Tried:
    """Send, outside of any transaction, and say what became of it."""
    try:
        return Tried(message, Sent(now, await send(message)), now)
    except DeliveryFailed as failure:
        outcome = after_failure(failure, message.attempts, now, double_is_harmless=_harmless(message))
        return Tried(message, outcome, now)


async def record(database: Database, tries: Iterable[Tried], office: Collection[Account] = ()) -> None:
    """Write what became of messages."""
    async with database.transaction() as tx:
        for tried in tries:
            await _write(tx, tried, office)


async def _claim(database: Database, now: datetime, check: Check) -> Message | Dropped | None:
    """A message that is to be sent, one that was dropped instead, or None. Raises CheckFailed."""
    async with database.transaction() as tx:
        outbox = Outbox(tx)
        message = await outbox.claim(now, LEASE, REMINDERS)
        if message is None:
            return await outbox.claim(now - HEAD_START, LEASE + HEAD_START, REPLIES)
        verdict = await _verdict(tx, message, now, check)
        if isinstance(verdict, Dropped):
            await _write(tx, Tried(message, verdict, now), ())
            return verdict
        if verdict is not None:
            await outbox.rewrite(message.id, verdict)
            return replace(message, body=verdict)
    return message


async def _verdict(tx: Transaction, message: Message, now: datetime, check: Check) -> str | Dropped | None:
    try:
        return await check(tx, message, now)
    except DatabaseUnavailable:
        raise
    except Exception as error:
        # It rolls back the claim. Left at that, the same message would come first again and hold up all others.
        raise CheckFailed(message.id) from error


async def _put_off(database: Database, row: int, now: datetime) -> None:
    async with database.transaction() as tx:
        message = await Outbox(tx).claim_this(row, now, LEASE)
        if message is not None:
            failure = DeliveryFailed("whether it still holds could not be found out")
            outcome = after_failure(failure, message.attempts, now, double_is_harmless=_harmless(message))
            await _write(tx, Tried(message, outcome, now), ())


async def _carry_out(
    database: Database, send: Send, message: Message, now: datetime, office: Collection[Account]
) -> None:
    tried = await attempt(send, message, now)
    # Once sent, this must be written even when we are told to stop: otherwise a message that arrived looks uncertain.
    recording = asyncio.ensure_future(record(database, [tried], office))
    try:
        await asyncio.shield(recording)
    except asyncio.CancelledError:
        await recording
        raise


async def _write(tx: Transaction, tried: Tried, office: Collection[Account]) -> None:
    """The one place that writes an outcome."""
    outbox, message, outcome = Outbox(tx), tried.message, tried.outcome
    if isinstance(outcome, Sent):
        await outbox.sent(message.id, outcome.at, outcome.platform_id)
        return
    logger.warning("message %d: %s", message.id, outcome.reason)
    if isinstance(outcome, RetryAt):
        await outbox.retry(message.id, outcome.at, outcome.reason)
    elif isinstance(outcome, Uncertain):
        await outbox.uncertain(message.id, outcome.reason)
    elif isinstance(outcome, Dropped):
        await outbox.drop(message.id, outcome.reason)
    else:
        await _give_up(tx, message, outcome, tried.at, office)


async def _give_up(
    tx: Transaction, message: Message, outcome: GiveUp, now: datetime, office: Collection[Account]
) -> None:
    """A promise goes to the person's other account where there is one; a reply belongs where it was asked for."""
    if outcome.barred is not None and message.kind in REMINDERS:
        await redirect(tx, message, outcome.reason, outcome.barred, now, office)
        return
    await Outbox(tx).give_up(message.id, outcome.reason)
    if outcome.barred is Barred.BLOCKED:
        await People(tx).reachable(message.union, message.channel, message.address, False)


def _harmless(message: Message) -> bool:
    return message.kind in REPLIES
