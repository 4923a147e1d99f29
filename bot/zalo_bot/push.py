"""Messages to Zalo: paced, counted against the month's allowance, each in one piece."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta

from bot.zalo_bot.client import UNAUTHORISED, Api, ZaloError
from bot.zalo_bot.clock import Clock
from bot.zalo_bot.render import render
from scheduler.budget import Budget
from scheduler.retry import Barred, DeliveryFailed
from storage.messages.message import REPLY, Message
from storage.unavailable import DatabaseUnavailable
from wording.reply import load
from wording.vi import allowance

SPACING = 0.2  # seconds between two messages that nobody waits for
PATIENT_ATTEMPTS = 3  # after so many refusals it is no passing trouble
A_MINUTE = timedelta(minutes=1)
TOO_MANY, FORBIDDEN, GATEWAY = 429, 403, (408, 502, 504)
GONE = ("chat", "user", "recipient")

Links = Callable[[Message], Sequence[str]]
"""A line for each file of a message, saying where it can be fetched."""


class Pusher:
    """Sends any message of the outbox."""

    def __init__(self, api: Api, budget: Budget, links: Links, clock: Clock) -> None:
        self.clock = clock
        self._api = api
        self._budget = budget
        self._links = links
        self._turn = asyncio.Lock()

    async def push(self, message: Message) -> str:
        """Send what nobody waits for, at a pace that leaves room for replies. Raises DeliveryFailed."""
        if message.kind != REPLY:
            async with self._turn:
                await asyncio.sleep(SPACING)
        return await self.send(message)

    async def send(self, message: Message) -> str:
        """Zalo's id of the message. Raises DeliveryFailed."""
        left = await self._budget.take(message)
        reply = load(message.body)
        notes = [*self._links(message), *(allowance.nearly_used(left) if message.kind == REPLY else ())]
        screen = render(reply, notes, whole=message.kind != REPLY)
        try:
            sent = await self._api.call("sendMessage", chat_id=message.address, text=screen.text)
        except ZaloError as error:
            failure = failure_of(error, message.attempts)
            if not failure.maybe_sent:
                with suppress(DatabaseUnavailable):  # then one more counts as sent than was
                    await self._budget.give_back(message)
            raise failure from None
        told = sent if isinstance(sent, dict) else {}
        self.clock.heard(told.get("date"))
        return str(told.get("message_id", ""))


def failure_of(error: ZaloError, attempts: int) -> DeliveryFailed:
    """What an error of Zalo's means for a message that is sent for the `attempts`-th time."""
    words = f"{error.code} {error.description}"
    if error.code == 0:
        return DeliveryFailed(f"no answer: {error.description}", maybe_sent=not error.never_left)
    if error.code == TOO_MANY:
        out = "quota" in error.description.lower() or attempts >= PATIENT_ATTEMPTS
        return DeliveryFailed(words, barred=Barred.QUOTA) if out else DeliveryFailed(words, retry_after=A_MINUTE)
    if error.code == UNAUTHORISED and attempts >= PATIENT_ATTEMPTS:
        return DeliveryFailed(words, barred=Barred.SHUT)
    if error.code == FORBIDDEN and attempts < PATIENT_ATTEMPTS:
        return DeliveryFailed(words)  # some pages of Zalo's call it an internal error
    if error.code == FORBIDDEN or (error.code in (400, 404) and any(w in error.description.lower() for w in GONE)):
        return DeliveryFailed(words, permanent=True, barred=Barred.BLOCKED)
    if error.code in (400, 404):
        return DeliveryFailed(words, permanent=True)
    return DeliveryFailed(words, maybe_sent=error.code in GATEWAY)
