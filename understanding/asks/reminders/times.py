"""When one's own reminder is to come, read from what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from rules.plan import Grain
from rules.reminders.wish import Every
from understanding import times
from understanding.asks.reminders import phrases
from understanding.normalise import Line

AFTERNOON = frozenset({"chieu", "toi", "dem", "pm", "afternoon", "evening"})
OF_PART = {"sang": time(8), "trua": time(11, 30), "chieu": time(14), "toi": time(19), "morning": time(8)}
OF_PART |= {"afternoon": time(14), "evening": time(19)}
SUNDAY = 6
DAYS = frozenset({Grain.DAY, Grain.HOUR})
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class When:
    """`every` is None where nothing was said but maybe an hour; `spans` are the words that said it."""

    every: Every | None = None
    days: int = 0
    day: date | None = None
    hour: time | None = None
    spans: tuple[Span, ...] = ()


def when(line: Line, today: date, begin: int) -> When:
    """The time that was said, from the place `begin` on: "nhac toi" before it is no evening."""
    line = Line(" " * begin + line.text[begin:], " " * begin + line.folded[begin:], line.marked)
    folded = line.folded
    hour, spans = hour_said(folded)
    if match := phrases.BEFORE.search(folded):
        count, unit = (_group(match, name) for name in ("count", "unit"))
        days = phrases.NUMBER.get(count) or int(count) if count.isdigit() or count in phrases.NUMBER else 1
        return When(
            Every.BEFORE, days * (7 if unit.startswith(("tuan", "week")) else 1), None, hour, (*spans, match.span())
        )
    if match := phrases.WEEKLY.search(folded):
        return When(Every.WEEK, phrases.WEEKDAY.get(_group(match, "day"), SUNDAY), None, _of_part(match, hour),
                    (*spans, match.span()))  # fmt: skip
    if match := phrases.DAILY.search(folded):
        return When(Every.DAY, 0, None, _of_part(match, hour), (*spans, match.span()))
    yearly = phrases.YEARLY.search(folded)
    for said in times.find(line, today):
        if said.period.start is not None and said.period.grain in DAYS:
            span = (said.start, said.end)
            if yearly:
                every = Every.LUNAR_YEAR if phrases.LUNAR.search(folded[slice(*span)]) else Every.YEAR
                return When(every, 0, said.period.start, hour, (*spans, yearly.span(), span))
            return When(Every.ONCE, 0, said.period.start, hour or _in(folded[slice(*span)]), (*spans, span))
    return When(None, 0, None, hour, spans)


def hour_said(folded: str) -> tuple[time | None, tuple[Span, ...]]:
    """The hour, and where it was said."""
    match = phrases.HOUR.search(folded)
    if match is None:
        return None, ()
    hour = int(_group(match, "hour"))
    part = match["part"] or match["half"] or ""
    half = 30 if " ruoi" in match[0] else 0
    minute = int(match["minute"] or match["minute2"] or half)
    hour += 12 if part in AFTERNOON and hour < 12 else 0
    return (time(hour, minute), (match.span(),)) if hour < 24 and minute < 60 else (None, ())


def without(text: str, spans: Iterable[Span]) -> str:
    """The words outside of some spans."""
    taken = {place for span in spans for place in range(*span)}
    return " ".join("".join(" " if place in taken else letter for place, letter in enumerate(text)).split())


def _of_part(match: re.Match[str], hour: time | None) -> time | None:
    return hour or _in(match[0])


def _in(folded: str) -> time | None:
    found = phrases.PART.search(folded)
    return OF_PART.get(found["part"]) if found else None


def _group(match: re.Match[str], name: str) -> str:
    """What a part of the phrase says, whichever way of saying it was."""
    return next((match[key] for key in match.re.groupindex if key.rstrip("23") == name and match[key]), "")
