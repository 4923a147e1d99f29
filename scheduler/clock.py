"""The clock: it only wakes the work. What is due lives in the database, so a missed or doubled tick does no harm."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

Work = Callable[[], Awaitable[object]]


def clock(now: Callable[[], datetime], remind: Work, deliver: Work) -> AsyncIOScheduler:
    """A clock, not yet started: `remind` at once and every day at 08:00, `deliver` at once and every minute.

    `now` (aware) tells the zone of those 08:00.
    """
    zone = now().tzinfo
    scheduler = AsyncIOScheduler(
        timezone=zone,
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    # Every day, not only the first working one: which day that is belongs to the rules, and a late start catches up.
    scheduler.add_job(remind, CronTrigger(hour=8, minute=0, timezone=zone), id="remind")
    scheduler.add_job(remind, id="remind at start")
    scheduler.add_job(deliver, IntervalTrigger(minutes=1, timezone=zone), id="deliver")
    scheduler.add_job(deliver, id="deliver at start")
    return scheduler
