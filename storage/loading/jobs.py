"""Slow work: a row before it is begun, claimed as a lease, its end recorded by whoever holds it then."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, insert, or_, select, update

from storage.loading.job import Job, JobState, NewJob
from storage.loading.tables import jobs
from storage.transaction import Transaction

KEPT = timedelta(days=2)
COLUMNS = [jobs.c[name] for name in Job.__slots__]


class Jobs:
    """A job is done outside of any transaction, maybe twice: whoever was thought to be gone may still come back."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, new: NewJob) -> int:
        """The new row's id."""
        row = {name: getattr(new, name) for name in NewJob.__slots__}
        values = insert(jobs).values(**row, state=JobState.WAITING, attempts=0, due=new.created)
        added: int = await self._tx.value(values.returning(jobs.c.id))
        self._tx.jobs.append(added)
        return added

    async def claim(self, now: datetime, lease: timedelta, kinds: Collection[str]) -> Job | None:
        """Lease the job that has been due longest; None when none is due. The attempt is counted here."""
        waits = and_(jobs.c.state == JobState.WAITING, jobs.c.due <= now)
        lost = and_(jobs.c.state == JobState.CLAIMED, jobs.c.leased_until <= now)
        due = select(jobs.c.id).where(or_(waits, lost), jobs.c.kind.in_(kinds)).order_by(jobs.c.due, jobs.c.id)
        first = due.limit(1).with_for_update(skip_locked=True).scalar_subquery()
        claimed = update(jobs).where(jobs.c.id == first).returning(*COLUMNS)
        values = {"state": JobState.CLAIMED, "attempts": jobs.c.attempts + 1, "leased_until": now + lease}
        row = await self._tx.row(claimed.values(**values))
        return None if row is None else Job(*row)

    async def waiting(self) -> bool:
        """Whether there is any that is to be done again, or is being done by somebody."""
        left = select(jobs.c.id).where(jobs.c.state.in_((JobState.WAITING, JobState.CLAIMED))).limit(1)
        return await self._tx.value(left) is not None

    async def done(self, job: Job, at: datetime) -> bool:
        """Record the end. False, here and below, when somebody else holds the job by now, or has ended it."""
        return await self._record(job, {"state": JobState.DONE, "ended": at, "error": None})

    async def retry(self, job: Job, at: datetime, error: str) -> bool:
        """Let it wait until `at`."""
        return await self._record(job, {"state": JobState.WAITING, "due": at, "error": error})

    async def give_up(self, job: Job, at: datetime, error: str) -> bool:
        """Record that it will not be done."""
        return await self._record(job, {"state": JobState.GAVE_UP, "ended": at, "error": error})

    async def release(self, now: datetime) -> int:
        """Let what the last run of the program had in hand be done again at once; how many there were."""
        left = update(jobs).where(jobs.c.state == JobState.CLAIMED)
        return await self._tx.write(left.values(leased_until=now))

    async def purge(self, now: datetime) -> int:
        """Delete what ended long ago; how much there was."""
        return await self._tx.write(delete(jobs).where(jobs.c.ended < now - KEPT))

    async def _record(self, job: Job, values: dict[str, Any]) -> bool:
        mine = (jobs.c.id == job.id) & (jobs.c.state == JobState.CLAIMED) & (jobs.c.attempts == job.attempts)
        return await self._tx.write(update(jobs).where(mine).values(leased_until=None, **values)) == 1
