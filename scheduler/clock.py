"""The clock: it only wakes the work. What is due lives in the database, so a missed or doubled tick does no harm."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

Work = Callable[[], Awaitable[object]]


def clock(now: Callable[[], datetime], remind: Work, deliver: Work) -> AsyncIOScheduler:
    """A clock, not yet started: `remind` at once and on every hour, `deliver` at once and every minute.

    `now` (aware) tells the zone of the hours.
    """
    zone = now().tzinfo
    scheduler = AsyncIOScheduler(
        timezone=zone,
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    # Every hour, not only at 08:00 on some days: when something is owed is for the rules to say, and a plan that was
    # loaded late or an hour that failed is made up for.
    scheduler.add_job(_wake, CronTrigger(minute=0, timezone=zone), [remind], id="remind")
    scheduler.add_job(_wake, args=[remind], id="remind at start")
    scheduler.add_job(_wake, IntervalTrigger(minutes=1, timezone=zone), [deliver], id="deliver")
    scheduler.add_job(_wake, args=[deliver], id="deliver at start")
    return scheduler


async def _wake(work: Work) -> None:
    # APScheduler runs in a thread what it does not recognise as a coroutine function, a lambda for one.
    await work()
