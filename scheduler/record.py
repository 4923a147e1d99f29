"""What became of a try goes on record: the one place that writes an outcome."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from scheduler import sent_files
from scheduler.account import Account
from scheduler.check import Dropped
from scheduler.redirect import redirect
from scheduler.retry import Barred, GiveUp, Outcome, RetryAt, Sent, Uncertain
from scheduler.unanswered import unanswered
from storage.database import Database
from storage.messages.message import NOTICE, REMINDER, REPLY, Message
from storage.messages.outbox import Outbox
from storage.people.people import People
from storage.transaction import Transaction

REPLIES, REMINDERS = frozenset({REPLY}), frozenset({REMINDER, NOTICE})

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a message that was in hand, at `at` (aware)."""

    message: Message
    outcome: Outcome | Dropped
    at: datetime


async def record(database: Database, tries: Iterable[Tried], office: Collection[Account] = ()) -> None:
    """Write what became of messages."""
    async with database.transaction() as tx:
        for tried in tries:
            await write(tx, tried, office)


async def write(tx: Transaction, tried: Tried, office: Collection[Account] = ()) -> None:
    """Write one outcome. `office` hears of a promise that cannot be kept."""
    outbox, message, outcome = Outbox(tx), tried.message, tried.outcome
    if isinstance(outcome, Sent):
        await outbox.sent(message.id, outcome.at, outcome.platform_id)
        await sent_files.handed_over(tx, message)
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
    """A promise goes to the person's other account where there is one; a reply belongs where it was asked for.

    Only where no room is left there for anybody, it does what it can.
    """
    if outcome.barred is not None and message.kind in REMINDERS:
        await redirect(tx, message, outcome.reason, outcome.barred, now, office)
        return
    if outcome.barred is Barred.QUOTA:
        await unanswered(tx, message, outcome.reason, now)
        return
    await Outbox(tx).give_up(message.id, outcome.reason)
    if outcome.barred is Barred.BLOCKED:
        await People(tx).reachable(message.union, message.channel, message.address, False)
