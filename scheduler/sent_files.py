"""Files of messages that were sent: that they were there stays on record, what was in them does not."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.messages.message import Message
from storage.messages.outbox import Outbox
from storage.transaction import Transaction
from wording.reply import OF_A_FILE, OF_AN_EMPTIED, without_files

FETCHED_LATER = frozenset({"zalo", "web"})
"""Channels where a file is fetched from its message, by link or on a page."""

GOOD_FOR = timedelta(days=7)
"""How long it can be fetched, and a message that failed be sent again with it."""


async def handed_over(tx: Transaction, message: Message) -> None:
    """A message was sent: what went out with it is needed no longer, a sheet of codes least of all."""
    if message.channel not in FETCHED_LATER:
        await _empty(tx, message)


async def purge(tx: Transaction, now: datetime) -> int:
    """Empty the files of whatever was settled long ago; of how many messages."""
    old = await Outbox(tx).settled(now - GOOD_FOR, OF_A_FILE, OF_AN_EMPTIED)
    for message in old:
        await _empty(tx, message)
    return len(old)


async def _empty(tx: Transaction, message: Message) -> None:
    body = without_files(message.body)
    if body != message.body:
        await Outbox(tx).rewrite(message.id, body)
