"""A stretch of days, as exact as it was said and no more exact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Grain(StrEnum):
    """How exactly a time was said; a month is a month, never its first or last day."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    PART = "part"  # a part of a month: đầu, giữa, cuối tháng
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"  # any other stretch: "từ tháng 3 đến tháng 5", a plan's whole term


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both inclusive; None on a side means open ("trở đi", "từ trước đến nay")."""

    start: date | None
    end: date | None
    grain: Grain

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"a period cannot end before it starts: {self.start} > {self.end}")

    def overlaps(self, other: Period) -> bool:
        """Whether a day belongs to both."""
        starts_in_time = self.start is None or other.end is None or self.start <= other.end
        ends_in_time = self.end is None or other.start is None or self.end >= other.start
        return starts_in_time and ends_in_time

    def within(self, other: Period) -> bool:
        """Whether all its days belong to the other."""
        starts_in = other.start is None or (self.start is not None and self.start >= other.start)
        return starts_in and (other.end is None or (self.end is not None and self.end <= other.end))

    def holds(self, day: date) -> bool:
        """Whether `day` belongs to it."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    @property
    def days(self) -> int | None:
        """How many days it has; None when a side is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    @property
    def crosses_years(self) -> bool:
        """Whether it begins in one year and ends in a later one."""
        return self.start is not None and self.end is not None and self.start.year < self.end.year
