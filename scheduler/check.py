"""Whether a message still holds when its turn comes: done meanwhile? left? silenced? late?"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from storage.messages.message import Message
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Dropped:
    """It is no longer worth sending; `reason` goes on record."""

    reason: str


Check = Callable[[Transaction, Message, datetime], Awaitable[str | Dropped | None]]
"""Asked in the transaction that claims a reminder: a new body (JSON of a Reply), Dropped, or None to leave it as is."""


async def as_it_is(tx: Transaction, message: Message, now: datetime) -> None:
    """Every message still holds."""


def first_verdict(*checks: Check) -> Check:
    """A check that asks each of them in turn, until one has something to say."""

    async def check(tx: Transaction, message: Message, now: datetime) -> str | Dropped | None:
        for each in checks:
            verdict = await each(tx, message, now)
            if verdict is not None:
                return verdict
        return None

    return check
