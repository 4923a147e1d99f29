"""A reminder is looked at again when its turn comes: done meanwhile, moved, left, silenced?"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from rules.plan.progress import Extended, Marked, State
from scheduler.check import Dropped
from scheduler.recheck import GONE, OVER
from storage.database import Database
from storage.people import People
from tests.rules.plans_of_2021 import TAN, month
from tests.scheduler.conftest import HANOI, NOW, UNION
from tests.scheduler.reminding import at, checked, do, link, plan, reminded, undo, written
from wording.reply import load


@pytest.fixture
async def planned(database: Database) -> Database:
    return await plan(database)


async def test_what_holds_is_left_as_it_is(planned: Database) -> None:
    await link(planned, 2, TAN)
    await reminded(planned, NOW)
    (message,) = await written(planned)
    assert await checked(planned, message, NOW) is None


async def test_what_was_done_meanwhile_is_not_said(planned: Database) -> None:
    await link(planned, 2, TAN)
    middle = at("2021-04-15T08:00")
    await reminded(planned, NOW)
    await reminded(planned, middle)
    digest, nudge = await written(planned)
    done = await do(planned, "26", Marked(State.DONE), middle)
    assert await checked(planned, nudge, middle) == Dropped(OVER)
    again = await checked(planned, digest, middle)
    assert isinstance(again, str)
    assert [row.label for row in load(again).rows] == ["31", "35"]
    # Taken back, it is owed again; but today's message has been.
    await undo(planned, done, middle)
    assert await reminded(planned, middle) == 0
    assert await reminded(planned, middle + timedelta(days=1)) == 1


async def test_a_new_date_is_reminded_of_anew(planned: Database) -> None:
    await link(planned, 2, TAN)
    await reminded(planned, at("2021-04-15T08:00"))
    await do(planned, "26", Extended(month(6)), at("2021-04-15T08:00"))
    made = {
        day: await reminded(planned, datetime(2021, 6, day, 8, tzinfo=HANOI)) for day in range(1, 31)
    }  # fmt: skip
    assert [day for day, count in made.items() if count] == [1, 15, 25]


async def test_who_has_left_hears_nothing(planned: Database) -> None:
    person = await link(planned, 2, TAN)
    await reminded(planned, NOW)
    async with planned.transaction() as tx:
        await People(tx).unlink(UNION, "telegram", "2")
    (message,) = await written(planned)
    assert await checked(planned, message, NOW) == Dropped(GONE)
    assert person.name == TAN
