"""The days of a month on which all that is not bound to a day of its own is said, so that messages stay few."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from rules.calendar import WorkingDays

BEFORE_THE_END = 3  # working days before the month's last one


@lru_cache(1024)
def middle(working: WorkingDays, day: date) -> date:
    """The first working day from the 15th on, in the month that holds `day`."""
    return working.on_or_after(day.replace(day=15))


@lru_cache(1024)
def closing(working: WorkingDays, day: date) -> date:
    """Three working days before the last one of the month that holds `day`."""
    return working.before(working.last_of_month(day), BEFORE_THE_END)


@lru_cache(1024)
def of_week(working: WorkingDays, monday: date) -> date | None:
    """The day on which a week's late work is named: that of another message, or else its first working day.

    None for a week without working days.
    """
    days = [day for n in range(7) if working.works(day := monday + timedelta(days=n))]
    regular = (day for day in days if day in (working.first_of_month(day), middle(working, day), closing(working, day)))
    return next(regular, days[0] if days else None)
