"""Slow work: done once as far as anybody can see, whoever dies over it, and always answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from scheduler.jobs import LEASE, MAX_ATTEMPTS, Craft, Crafts, Finish, do_next, release_left_behind
from storage import Audit, Database, Jobs, NewJob, Outbox, Transaction
from storage.loading.job import Job
from tests.scheduler.conftest import NOW, UNION
from wording.reply import Kind, Reply, load, plain, say

READ = "read"


class Readers:
    """Reads by `work`; `begun` counts how often."""

    def __init__(self, *failures: BaseException | None) -> None:
        self.failures = list(failures)
        self.begun = 0

    @property
    def crafts(self) -> Crafts:
        return {READ: Craft(self.work, lambda job: say(Kind.NONE, "Không đọc được."))}

    async def work(self, job: Job) -> Finish:
        self.begun += 1
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None:
            raise failure
        return self.finish

    async def finish(self, tx: Transaction) -> Reply:
        await Audit(tx).write(UNION, "plan:1", "{}", "Lan", NOW)
        return say(Kind.VALUE, "Đã đọc xong.")


def at(now: datetime) -> Callable[[], datetime]:
    return lambda: now


async def put(database: Database) -> int:
    async with database.transaction() as tx:
        return await Jobs(tx).add(NewJob(UNION, READ, "telegram", "7001", "{}", NOW))


async def texts_to(database: Database, address: str) -> list[str]:
    """What is on its way there."""
    async with database.reading() as tx:
        rows = [await Outbox(tx).get(number) for number in range(1, 10)]
    return [plain(load(row.body)) for row in rows if row is not None and row.address == address]


async def marks(database: Database) -> int:
    async with database.reading() as tx:
        return len(await Audit(tx).of(UNION, "plan:1"))


async def test_a_job_is_done_and_its_answer_stands_with_it(database: Database) -> None:
    await put(database)
    readers = Readers()
    assert [await do_next(database, readers.crafts, at(NOW)) for _ in range(2)] == [True, False]
    assert (await marks(database), await texts_to(database, "7001")) == (1, ["Đã đọc xong."])


async def test_what_fails_is_done_again_later(database: Database) -> None:
    await put(database)
    readers = Readers(RuntimeError("no"))
    assert await do_next(database, readers.crafts, at(NOW))
    assert not await do_next(database, readers.crafts, at(NOW))
    assert await do_next(database, readers.crafts, at(NOW + timedelta(seconds=10)))
    assert (readers.begun, await texts_to(database, "7001")) == (2, ["Đã đọc xong."])


async def test_what_always_fails_is_given_up_and_the_person_told(database: Database) -> None:
    await put(database)
    readers = Readers(*[RuntimeError("no")] * 9)
    tried = [await do_next(database, readers.crafts, at(NOW + timedelta(minutes=n))) for n in range(6)]
    assert tried == [True] * MAX_ATTEMPTS + [False] * 3
    assert (await marks(database), await texts_to(database, "7001")) == (0, ["Không đọc được."])


async def test_a_job_whose_doer_died_is_done_again_when_its_lease_is_over(database: Database) -> None:
    await put(database)
    with pytest.raises(KeyboardInterrupt):
        await do_next(database, Readers(KeyboardInterrupt()).crafts, at(NOW))
    readers = Readers()
    assert not await do_next(database, readers.crafts, at(NOW + LEASE - timedelta(seconds=1)))
    assert await do_next(database, readers.crafts, at(NOW + LEASE))
    assert await texts_to(database, "7001") == ["Đã đọc xong."]


async def test_what_kills_the_program_each_time_is_given_up(database: Database) -> None:
    await put(database)
    for _ in range(MAX_ATTEMPTS):
        with pytest.raises(KeyboardInterrupt):
            await do_next(database, Readers(KeyboardInterrupt()).crafts, at(NOW))
        await release_left_behind(database, NOW)
    readers = Readers()
    assert await do_next(database, readers.crafts, at(NOW))
    assert (readers.begun, await texts_to(database, "7001")) == (0, ["Không đọc được."])


async def test_whoever_comes_back_too_late_ends_nothing(database: Database) -> None:
    await put(database)
    readers, late = Readers(), Readers()

    async def overtaken(job: Job) -> Finish:
        await release_left_behind(database, NOW)
        assert await do_next(database, readers.crafts, at(NOW))
        return late.finish

    await do_next(database, {READ: Craft(overtaken, readers.crafts[READ].gave_up)}, at(NOW))
    assert (await marks(database), await texts_to(database, "7001")) == (1, ["Đã đọc xong."])


async def test_a_job_of_a_kind_that_nobody_knows_waits(database: Database) -> None:
    await put(database)
    assert not await do_next(database, {}, at(NOW))
