"""Whom to write to before a congress, and when: only the silent are chased, only those who come get the details."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from rules.congress.quorum import Quorum, Standing
from rules.plan import Event

STEPS = (21, 14, 7, 3)
"""Days before the first day on which the silent are asked once more."""
SEND_AT = time(8, 0)
DETAILS_UNTIL = time(12, 0)
"""On the first day itself: after a late start the details still help until noon."""
LONGEST = 10  # days that an event may last; a longer period is a guess and no date
ALARMS = (Standing.AT_RISK, Standing.LOST)


@dataclass(frozen=True, slots=True)
class Step:
    """The latest reminder that has come due; what came before it helps nobody any more."""

    days: int
    due: datetime

    def key(self, event: str, who: str) -> str:
        """What is promised by it to whom, once."""
        return f"chase:{event}:{self.days}:{who}"


def first_day(event: Event) -> date | None:
    """The day it begins, once that is fixed; a day that is only expected chases nobody."""
    if event.period is None or "period" in event.tentative:
        return None
    days = event.period.days
    return event.period.start if days is not None and days <= LONGEST else None


def step(start: date, now: datetime) -> Step | None:
    """The step that holds at `now` (aware, the union's zone); None before the first and once the event has begun."""
    moments = (Step(days, _at(start - timedelta(days=days), SEND_AT, _zone(now))) for days in STEPS)
    due = [each for each in moments if each.due <= now]
    return due[-1] if due and now.date() < start else None


def asked_in_time(linked: datetime, at: Step) -> bool:
    """Whether somebody could be reached before the step; whoever came in since has just seen the invitation."""
    return linked < at.due


def details_due(start: date, now: datetime) -> bool:
    """Whether those who come should have the last details by now."""
    zone = _zone(now)
    return _at(start - timedelta(days=1), SEND_AT, zone) <= now < _at(start, DETAILS_UNTIL, zone)


def details_key(event: str, start: date, delegate: int) -> str:
    """Once for each day that the event was fixed for: moved, it is told anew."""
    return f"details:{event}:{start.isoformat()}:{delegate}"


def alarm(meter: Quorum, start: date, now: datetime) -> Standing | None:
    """What to warn of before the congress; None where all is well, it has begun, or nobody is summoned."""
    days = (start - now.date()).days
    if not meter.summoned or days < 0:
        return None
    standing = meter.standing(days)
    return standing if standing in ALARMS else None


def alarm_key(event: str, standing: Standing, who: str) -> str:
    return f"quorum:{event}:{standing}:{who}"


def _at(day: date, at: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, at, zone)


def _zone(now: datetime) -> tzinfo:
    if now.tzinfo is None:
        raise ValueError("a time without a zone is no time")
    return now.tzinfo
