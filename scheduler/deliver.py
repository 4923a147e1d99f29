"""From the outbox to the platforms: claim a message, send it, record what became of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta

from scheduler.retry import DeliveryFailed, Outcome, RetryAt, Sent, Uncertain, after_failure, after_lost_lease
from storage.database import Database
from storage.message import Message
from storage.outbox import Outbox

Send = Callable[[Message], Awaitable[str | None]]
"""Sends one message and gives the platform's id of it. Raises DeliveryFailed."""

LEASE = timedelta(minutes=3)  # longer than any channel may take over one send
HEAD_START = timedelta(seconds=30)  # in which whoever wrote a reply sends it, in the order of its chat
REPLIES, REMINDERS = frozenset({"reply"}), frozenset({"reminder", "notice"})

logger = logging.getLogger(__name__)


async def deliver_next(database: Database, send: Send, now: datetime) -> bool:
    """Try one message that is due: a reminder, or a reply left behind. Return whether there was one to try."""
    async with database.transaction() as tx:
        outbox = Outbox(tx)
        message = await outbox.claim(now, LEASE, REMINDERS)
        if message is None:
            message = await outbox.claim(now - HEAD_START, LEASE + HEAD_START, REPLIES)
    if message is None:
        return False
    await _carry_out(database, send, message, now)
    return True


async def settle_expired(database: Database, now: datetime) -> int:
    """Decide what becomes of messages whose sender never came back; how many there were."""
    async with database.transaction() as tx:
        outbox = Outbox(tx)
        lost = await outbox.expired(now)
        for message in lost:
            outcome = after_lost_lease(message.attempts, now, double_is_harmless=_harmless(message))
            await _write(outbox, message, outcome)
    return len(lost)


async def settle_left_behind(database: Database, now: datetime) -> int:
    """At the start: replies that the last run of the program left behind are sent now; how many there were.

    Their leases may have minutes left, and somebody is waiting. Reminders wait for theirs: another process may be
    sending them, and a double would do harm.
    """
    async with database.transaction() as tx:
        return await Outbox(tx).release(REPLIES, now - HEAD_START, "the program ended while sending")


async def attempt(send: Send, message: Message, now: datetime) -> Outcome:
    """Send, outside of any transaction, and say what became of it."""
    try:
        return Sent(now, await send(message))
    except DeliveryFailed as failure:
        return after_failure(failure, message.attempts, now, double_is_harmless=_harmless(message))


async def _carry_out(database: Database, send: Send, message: Message, now: datetime) -> None:
    outcome = await attempt(send, message, now)
    # Once sent, this must be written even when we are told to stop: otherwise a message that arrived looks uncertain.
    recording = asyncio.ensure_future(record(database, [(message, outcome)]))
    try:
        await asyncio.shield(recording)
    except asyncio.CancelledError:
        await recording
        raise


async def record(database: Database, outcomes: Iterable[tuple[Message, Outcome]]) -> None:
    """Write what became of messages."""
    async with database.transaction() as tx:
        for message, outcome in outcomes:
            await _write(Outbox(tx), message, outcome)


async def _write(outbox: Outbox, message: Message, outcome: Outcome) -> None:
    """The one place that writes an outcome."""
    if isinstance(outcome, Sent):
        await outbox.sent(message.id, outcome.at, outcome.platform_id)
        return
    logger.warning("message %d: %s", message.id, outcome.reason)
    if isinstance(outcome, RetryAt):
        await outbox.retry(message.id, outcome.at, outcome.reason)
    elif isinstance(outcome, Uncertain):
        await outbox.uncertain(message.id, outcome.reason)
    else:
        await outbox.give_up(message.id, outcome.reason)


def _harmless(message: Message) -> bool:
    return message.kind in REPLIES
