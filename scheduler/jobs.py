"""Slow work: claimed, done outside of any transaction; what comes of it, and its answer, commit with its end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.deliver import HEAD_START
from scheduler.retry import backoff
from storage.database import Database
from storage.loading.job import Job
from storage.loading.jobs import Jobs
from storage.messages.message import REPLY, NewMessage
from storage.messages.outbox import Outbox
from storage.transaction import Transaction
from storage.unavailable import DatabaseUnavailable
from wording.reply import Reply, dump

PATIENCE = 240.0  # seconds that one attempt may take
LEASE = timedelta(minutes=5)  # longer than that, so that nobody else begins while somebody is at it
MAX_ATTEMPTS = 3

logger = logging.getLogger(__name__)

Finish = Callable[[Transaction], Awaitable[Reply]]
"""Writes what came of a job, in the transaction that ends it, and gives the answer."""


@dataclass(frozen=True, slots=True)
class Craft:
    """How jobs of one kind are done. `work` may be done twice, so it leaves nothing behind but its Finish.

    `gave_up` is what the person is told when it could not be done.
    """

    work: Callable[[Job], Awaitable[Finish]]
    gave_up: Callable[[Job], Reply]


Crafts = Mapping[str, Craft]
"""By the kind of job."""


async def do_next(database: Database, crafts: Crafts, now: Callable[[], datetime]) -> bool:
    """Try one job that is due. Return whether there was one to try."""
    async with database.transaction() as tx:
        job = await Jobs(tx).claim(now(), LEASE, crafts)
    if job is None:
        return False
    if job.attempts > MAX_ATTEMPTS:
        # Each time so far the program ended over it, without a word.
        await _give_up(database, crafts, job, "the program ended over it", now())
        return True
    try:
        async with asyncio.timeout(PATIENCE):
            finish = await crafts[job.kind].work(job)
        await _end(database, job, finish, now())
    except DatabaseUnavailable:
        raise
    except Exception as error:
        logger.exception("job %d, attempt %d of %d", job.id, job.attempts, MAX_ATTEMPTS)
        await _failed(database, crafts, job, type(error).__name__, now())
    return True


async def release_left_behind(database: Database, now: datetime) -> int:
    """At the start: what the last run of the program had begun is done again at once; how much there was."""
    async with database.transaction() as tx:
        return await Jobs(tx).release(now)


async def _end(database: Database, job: Job, finish: Finish, now: datetime) -> None:
    async with database.transaction() as tx:
        if await Jobs(tx).done(job, now):
            await _answer(tx, job, await finish(tx), now)


async def _failed(database: Database, crafts: Crafts, job: Job, error: str, now: datetime) -> None:
    if job.attempts >= MAX_ATTEMPTS:
        await _give_up(database, crafts, job, error, now)
        return
    async with database.transaction() as tx:
        await Jobs(tx).retry(job, now + backoff(job.attempts), error)


async def _give_up(database: Database, crafts: Crafts, job: Job, error: str, now: datetime) -> None:
    async with database.transaction() as tx:
        if await Jobs(tx).give_up(job, now, error):
            await _answer(tx, job, crafts[job.kind].gave_up(job), now)


async def _answer(tx: Transaction, job: Job, reply: Reply, now: datetime) -> None:
    # A reply, because a double is harmless; due at once, because nobody else is about to send it.
    due = now - HEAD_START
    row = NewMessage(job.union, job.channel, job.address, REPLY, dump(reply), due, now, quote=job.quote)
    await Outbox(tx).add(row)
