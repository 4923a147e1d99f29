"""How Telegram keeps a bot from flooding: so many messages in any second, in a chat, in a group's minute."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil
from time import monotonic

from tests.channels.telegram_rules import Refusal

Times = deque[float]


@dataclass
class Flood:
    """Counts what was accepted, in windows that slide; `worst` is the most in any second of all chats together."""

    per_second: int = 30
    per_chat_second: int = 1
    per_group_minute: int = 20
    clock: Callable[[], float] = monotonic
    worst: int = 0
    _all: Times = field(default_factory=deque)
    _chats: dict[int, Times] = field(default_factory=lambda: defaultdict(deque))
    _groups: dict[int, Times] = field(default_factory=lambda: defaultdict(deque))

    def accept(self, chat: int) -> None:
        """Raises Refusal, and does not count, what is too much."""
        now = self.clock()
        windows = [(self._all, self.per_second, 1.0)]
        if chat < 0:
            windows.append((self._groups[chat], self.per_group_minute, 60.0))
        else:
            windows.append((self._chats[chat], self.per_chat_second, 1.0))
        wait = max(_wait(times, most, length, now) for times, most, length in windows)
        if wait > 0:
            seconds = ceil(wait)
            raise Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        for times, _, _ in windows:
            times.append(now)
        self.worst = max(self.worst, len(self._all))


def _wait(times: Times, most: int, length: float, now: float) -> float:
    """Seconds until there is room for one more."""
    while times and times[0] <= now - length:
        times.popleft()
    return times[0] + length - now if len(times) >= most else 0.0
