"""How one person wants to be reminded, beside what the union has set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from rules.reminders.quiet import NIGHT, Quiet


@dataclass(frozen=True, slots=True)
class Wish:
    """`silent`: nothing at all; `silenced`: none of these items (ids). `quiet` is when the person is left alone."""

    silent: bool = False
    silenced: frozenset[int] = frozenset()
    quiet: Quiet = NIGHT


class Every(StrEnum):
    """When one's own reminder comes."""

    ONCE = "once"  # on a day
    BEFORE = "before"  # so many days before the item's time is over
    DAY = "day"
    WEEK = "week"  # on a weekday
    YEAR = "year"  # on a day of the year
    LUNAR_YEAR = "lunar_year"  # on a day of the lunar year


@dataclass(frozen=True, slots=True)
class Own:
    """A person's own reminder, of an item (id), in words, or else of the week's work.

    `days` are those before the end of the item's time, or the weekday from Monday, 0; `day` is the one day, or one of
    those that come back each year. Without an `hour` it comes with the other lines of the day. `made` is aware, in
    the union's zone.
    """

    person: int
    every: Every
    made: datetime
    item: int | None = None
    words: str = ""
    days: int = 0
    day: date | None = None
    hour: time | None = None
    id: int = 0
