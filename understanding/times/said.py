"""A time expression as found in a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from rules.plan.period import Period

Hours = tuple[time | None, time | None]


@dataclass(frozen=True, slots=True)
class Said:
    """`words` stand at `start:end` of the line's text and mean `period`.

    `assumed` names what was not said but taken for granted: "year", "month", "week", "day", "grain". `hour` is the
    stretch of the day, both sides equal for a moment, None where no hour was said.
    """

    start: int
    end: int
    period: Period
    words: str
    assumed: frozenset[str] = frozenset()
    hour: Hours | None = None
