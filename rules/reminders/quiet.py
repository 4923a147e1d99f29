"""Quiet hours: nobody is reminded at night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class Quiet:
    """From the evening to the morning, on the union's clock."""

    begin: time = time(21, 0)
    end: time = time(7, 0)


NIGHT = Quiet()


def waking(now: datetime, quiet: Quiet = NIGHT) -> datetime:
    """`now` (in the union's zone) itself outside quiet hours, otherwise their end."""
    said = now.timetz().replace(tzinfo=None)
    if quiet.end <= said < quiet.begin:
        return now
    day = now.date() + timedelta(days=1) if said >= quiet.begin else now.date()
    return datetime.combine(day, quiet.end, now.tzinfo)
