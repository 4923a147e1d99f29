"""What a time that is not said in full is measured by: the year of a bare month, the month of a bare "cuối tháng"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rules.plan import Period

UNKNOWN_YEAR = 1600  # of a document that names no year: a time without one then has no dates
DAYS_IN_YEAR = 366
DAYS_IN_QUARTER = 92
DAYS_IN_WEEK = 7
AUGUST = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """The `year` of a bare month; `today` is a day within the month or quarter spoken of, None where there is none.

    `opens` is the month that the year of the plan begins with, AUGUST in schools: one before it is the next year's.
    """

    year: int
    today: date | None = None
    opens: int = 1

    @property
    def is_dated(self) -> bool:
        """Whether the document names a year at all."""
        return self.year != UNKNOWN_YEAR

    def under(self, period: Period | None) -> Frame:
        """The frame of what stands under a heading that is this time; a time of several years changes nothing."""
        if period is None or period.start is None or not period.days or period.days > DAYS_IN_YEAR:
            return self
        return Frame(period.start.year, period.start if period.days <= DAYS_IN_QUARTER else None)
