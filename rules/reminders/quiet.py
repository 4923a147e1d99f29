"""Quiet hours: nobody is reminded at night."""

from __future__ import annotations

from datetime import datetime, time, timedelta

QUIET_FROM, QUIET_TO = time(21, 0), time(7, 0)


def waking(now: datetime) -> datetime:
    """`now` (in the union's zone) itself outside quiet hours, otherwise their end."""
    if QUIET_TO <= now.timetz().replace(tzinfo=None) < QUIET_FROM:
        return now
    day = now.date() + timedelta(days=1) if now.hour >= QUIET_FROM.hour else now.date()
    return datetime.combine(day, QUIET_TO, now.tzinfo)
