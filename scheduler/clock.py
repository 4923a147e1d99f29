"""The clock: it only wakes the work. What is due lives in the database, so a missed or doubled tick does no harm."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

SETTLED = timedelta(minutes=1)  # after the start
Work = Callable[[], Awaitable[object]]


def clock(now: Callable[[], datetime], remind: Work, deliver: Work, nightly: Work | None = None) -> AsyncIOScheduler:
    """A clock, not yet started: `remind` at once and every ten minutes, `deliver` at once and every minute.

    `nightly` is woken a while after the start and on every hour: it knows itself whether this night's work is done,
    so that a computer that is off at night does it in the morning.

    `now` (aware) tells the zone of the hours.
    """
    zone = now().tzinfo
    scheduler = AsyncIOScheduler(
        timezone=zone,
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    # Not only at 08:00 on some days: when something is owed is for the rules to say, people set hours of their own, and
    # a plan that was loaded late or a look that failed is made up for.
    scheduler.add_job(_wake, CronTrigger(minute="*/10", timezone=zone), [remind], id="remind")
    scheduler.add_job(_wake, args=[remind], id="remind at start")
    scheduler.add_job(_wake, IntervalTrigger(minutes=1, timezone=zone), [deliver], id="deliver")
    scheduler.add_job(_wake, args=[deliver], id="deliver at start")
    if nightly is not None:
        scheduler.add_job(_wake, IntervalTrigger(hours=1, start_date=now() + SETTLED, timezone=zone), [nightly])
    return scheduler


async def _wake(work: Work) -> None:
    # APScheduler runs in a thread what it does not recognise as a coroutine function, a lambda for one. And it reports
    # as an error that it was told to stop, which is none: what was not done now will be done at the next start.
    with suppress(asyncio.CancelledError):
        await work()
