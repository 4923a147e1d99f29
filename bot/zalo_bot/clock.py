"""Zalo's clock and ours: what was written before a list came is told from what answers it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

FAR = timedelta(days=1)  # a clock that far away is none


class Clock:
    """`now` is ours (aware). How far apart they are is learnt from the moments that Zalo gives to our own messages."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._ahead: timedelta | None = None

    def heard(self, date: object) -> None:
        """Zalo has just taken a message and says that it is `date`, in seconds or milliseconds."""
        if isinstance(date, int) and 10**9 <= date < 10**14:
            ahead = self._now() - datetime.fromtimestamp(date if date < 10**11 else date / 1000, UTC)
            self._ahead = ahead if abs(ahead) < FAR else None

    def ours(self, date: int) -> datetime:
        """A moment of Zalo's (milliseconds, 0 for none) by our clock; now, where that cannot be told."""
        now = self._now()
        if self._ahead is None or not date:
            return now
        return min(now, datetime.fromtimestamp(date / 1000, UTC) + self._ahead)
