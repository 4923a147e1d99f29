"""Time as people say it: a line and today give periods.

Rules find single ways of saying, the earlier in `RULES` first; joins make one of those that stand together.
"""

from __future__ import annotations

import re
from datetime import date

from rules.plan.period import Period
from understanding import normalise
from understanding.normalise import Line
from understanding.times import (
    days,
    durations,
    english,
    feasts,
    hours,
    joins,
    limits,
    lunar,
    months,
    no_times,
    quarters,
    ranges,
    reckoning,
    seasons,
    stretches,
    turns,
    units,
    weekdays,
    weeks,
    years,
)
from understanding.times.rule import Found, Now, Rule
from understanding.times.said import Said

__all__ = ["RULES", "Said", "find", "read"]

RULES: tuple[Rule, ...] = (
    *turns.RULES,
    *no_times.RULES,
    *durations.RULES,
    *lunar.RULES,
    *feasts.RULES,
    *ranges.RULES,
    *seasons.RULES,
    *days.RULES,
    *weekdays.RULES,
    *years.RULES,
    *quarters.RULES,
    *months.RULES,
    *weeks.RULES,
    *hours.RULES,
    *english.RULES,
    *units.RULES,
    *years.BARE,
)
_DIGIT = re.compile(r"\d")


def find(line: Line, today: date, *, year: int | None = None) -> tuple[Said, ...]:
    """Every time said in `line`, in order, joined where words belong together; a bare month is one of `year`."""
    now = Now(today, year or today.year)
    found = [one for one in _claimed(line, now) if one.period]
    return tuple(
        Said(one.start, one.end, one.period, line.text[one.start : one.end], one.assumed, one.hour)
        for one in _joined(found, line.text, now)
        if one.period
    )


def read(text: str, today: date) -> Period | None:
    """The one time that `text` means, None when it says none."""
    found = [said.period for said in find(normalise.read(text), today)]
    if not found:
        return None
    meant = found[0]
    for period in found[1:]:
        meant = _combined(meant, period)
    return meant


def _combined(one: Period, other: Period) -> Period:
    """What both agree on where they overlap, else everything from the first day to the last."""
    starts, ends = (one.start, other.start), (one.end, other.end)
    known_starts, known_ends = [day for day in starts if day], [day for day in ends if day]
    if one.overlaps(other):
        both = reckoning.span(max(known_starts, default=None), min(known_ends, default=None))
        return one if both is None or (both.start, both.end) == (one.start, one.end) else both
    return reckoning.span(min(known_starts), max(known_ends)) or one


def _claimed(line: Line, now: Now) -> list[Found]:
    """What the rules find: each in turn, where no earlier rule has claimed the words."""
    digits = _DIGIT.search(line.text) is not None
    claimed: list[Found] = []
    free = bytearray(b"1" * len(line.text))
    for rule in RULES:
        if not any(digits if cue == "#" else cue in line.folded for cue in rule.cues):
            continue
        for match in rule.pattern.finditer(line.text):
            start, end = match.span()
            if b"0" in free[start:end] or not rule.stands(line.text[max(0, start - 40) : start]):
                continue
            meaning = rule.meaning(match, now)
            if meaning is not None:
                claimed += meaning if isinstance(meaning, list) else [meaning.at(start, end)]
                free[start:end] = b"0" * (end - start)
    return sorted(claimed, key=lambda one: one.start)


def _joined(found: list[Found], text: str, now: Now) -> list[Found]:
    found = joins.pairwise(found, text, now, joins.nested)
    found = joins.outermost([joins.with_part(one, text, now) for one in found])
    for join in (joins.nested, joins.same, joins.turned, joins.at_hour):
        found = joins.pairwise(found, text, now, join)
    found = [one for one in found if one.alone or one.way != "hour"]
    for join in (stretches.ranged, stretches.listed):
        found = joins.pairwise(found, text, now, join)
    found = [stretches.from_word(one, text) for one in found]
    found = joins.outermost([limits.limited(one, text, now) for one in found])
    return joins.in_the_year_said(joins.hours_on_their_day([one for one in found if one.alone]))
