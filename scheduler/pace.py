"""How fast messages may leave: what each chat, and each channel as a whole, can take just now."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from math import inf, isfinite
from time import monotonic

from scheduler.account import Account

CHAT_SPACING = 1.0
"""Seconds from the end of one send to a chat until the next may begin."""
MARGIN = 0.1  # seconds on top of what a platform asks for: its clock is not ours


class Pace:
    """Of one courier. Kept in memory: a restart takes longer than any chat has to rest.

    `turn` is held while a message is claimed, so that no two are claimed for the same chat.
    """

    def __init__(self, spacing: float = CHAT_SPACING, clock: Callable[[], float] = monotonic) -> None:
        self.turn = asyncio.Lock()
        self._spacing = spacing
        self._clock = clock
        self._chats: dict[Account, float] = {}  # until when each rests; endlessly while something is on its way to it
        self._channels: dict[str, float] = {}

    def begin(self, to: Account) -> None:
        """Something is on its way to the chat."""
        self._chats[to] = inf

    def end(self, to: Account) -> None:
        """It has arrived, or will not."""
        self._chats[to] = self._clock() + self._spacing

    def shut(self, channel: str, wait: timedelta) -> None:
        """The platform has asked to be left alone for so long."""
        until = self._clock() + wait.total_seconds() + MARGIN
        self._channels[channel] = max(until, self._channels.get(channel, 0.0))

    def resting(self) -> tuple[frozenset[Account], frozenset[str]]:
        """Chats and channels that take nothing at the moment."""
        now = self._clock()
        self._chats = {chat: until for chat, until in self._chats.items() if until > now}
        self._channels = {channel: until for channel, until in self._channels.items() if until > now}
        return frozenset(self._chats), frozenset(self._channels)

    def rested_in(self) -> float | None:
        """Seconds until the first of them takes something again; None when none will by itself."""
        self.resting()
        waits = [until for until in (*self._chats.values(), *self._channels.values()) if isfinite(until)]
        return max(0.0, min(waits) - self._clock()) if waits else None
