"""What a rule is: a pattern, and the meaning of what it matched."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from rules.plan.period import Period
from understanding.times.pattern import ends, whole
from understanding.times.said import Hours

Within = Callable[[Period], Period | None]


@dataclass(frozen=True, slots=True)
class Now:
    """What every rule is told: today, and the year that a bare month belongs to."""

    today: date
    year: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found at `start:end`. `period` is None for words that only look like a time.

    `within` gives the meaning inside a longer time said next to it ("ngày 20" in "tháng sau"), None where it does
    not fit. `way` names the way of saying where joining asks for it; what does not stand `alone` counts only joined.
    """

    period: Period | None
    assumed: frozenset[str] = frozenset()
    within: Within | None = None
    hour: Hours | None = None
    way: str = ""
    alone: bool = True
    start: int = 0
    end: int = 0

    def at(self, start: int, end: int) -> Found:
        return replace(self, start=start, end=end)


NO_TIME = Found(None)
Meaning = Callable[[re.Match[str], Now], Found | list[Found] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying. Looked for only where a cue (without marks; "#": a digit) stands in the line."""

    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    meaning: Meaning
    never_after: re.Pattern[str] | None = None
    only_after: re.Pattern[str] | None = None

    def stands(self, before: str) -> bool:
        """Whether a match may follow the words `before` it."""
        if self.never_after and self.never_after.search(before):
            return False
        return self.only_after is None or self.only_after.search(before) is not None


def rule(
    cues: str, pattern: str, meaning: Meaning, never_after: str | None = None, only_after: str | None = None
) -> Rule:
    """A rule; `cues` are words without marks, "#" for a digit, one of which any match holds."""
    return Rule(
        cues=tuple(cues.split()),
        pattern=whole(pattern),
        meaning=meaning,
        never_after=ends(never_after) if never_after else None,
        only_after=ends(only_after) if only_after else None,
    )


def taken(period: Period | None, *assumed: str, within: Within | None = None, way: str = "") -> Found | None:
    """A found period with what was assumed in it; None for no period."""
    return None if period is None else Found(period, frozenset(assumed), within, way=way)
