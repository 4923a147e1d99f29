"""A reminder is looked at again when its turn comes: done meanwhile, moved, left, silenced?"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from rules.plan import Grain, Period
from rules.plan.progress import Extended, Marked, State
from scheduler.check import Dropped
from scheduler.recheck import GONE, OVER
from scheduler.remind import remind
from storage.database import Database
from storage.people.people import People
from storage.plan.catalogues import Catalogues
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


async def test_what_is_still_on_its_way_takes_the_next_lines_along(planned: Database) -> None:
    await link(planned, 2, TAN)
    middle = at("2021-04-15T08:00")
    assert await remind(planned, Catalogues(planned), UNION, [], NOW) == 1
    assert await remind(planned, Catalogues(planned), UNION, [], middle) == 0
    (message,) = await written(planned)
    again = await checked(planned, message, middle)
    assert isinstance(again, str)
    assert [(row.label, row.heading) for row in load(again).rows][:1] == [("26", "Đã qua nửa tháng 4/2021")]
    assert load(again).after[-1].text == (
        "Tin này lẽ ra gửi ngày 1/4/2021, nay mới gửi được; xin thứ lỗi vì sự chậm trễ."
    )


async def test_a_last_day_is_said_to_be_today_when_it_has_come(planned: Database) -> None:
    await link(planned, 2, TAN)
    day = date(2021, 4, 20)
    await do(planned, "26", Extended(Period(day, day, Grain.DAY)), NOW)
    await reminded(planned, NOW)
    await reminded(planned, at("2021-04-19T08:00"))
    (_, message) = await written(planned)
    assert [row.detail for row in load(message.body).rows] == ["hạn là ngày mai"]
    again = await checked(planned, message, at("2021-04-20T09:00"))
    assert isinstance(again, str)
    assert [row.detail for row in load(again).rows] == ["hạn là hôm nay · nhắc muộn: lẽ ra ngày 19/4/2021"]
    assert await checked(planned, message, at("2021-04-21T09:00")) == Dropped(OVER)


async def test_who_has_left_hears_nothing(planned: Database) -> None:
    person = await link(planned, 2, TAN)
    await reminded(planned, NOW)
    async with planned.transaction() as tx:
        await People(tx).unlink(UNION, "telegram", "2")
    (message,) = await written(planned)
    assert await checked(planned, message, NOW) == Dropped(GONE)
    assert person.name == TAN
