"""What is owed becomes messages: once for each person, late when it has to be, never at night, one a day."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from rules.people.person import Person
from rules.people.role import Role
from scheduler.clock import clock
from scheduler.remind import owed
from scheduler.situation import Situation, situation, snapshot
from storage.database import Database
from storage.people.people import People
from storage.plan.catalogues import Catalogues
from tests.rules.plans_of_2021 import CATALOGUE, TAN
from tests.scheduler.conftest import NOW, UNION
from tests.scheduler.reminding import OFFICE, OFFICIAL, at, link, plan, reminded, rows, written
from wording.reply import load


@pytest.fixture
async def planned(database: Database) -> Database:
    return await plan(database)


async def test_the_office_gets_the_whole_month_once(planned: Database) -> None:
    assert await reminded(planned, NOW - timedelta(minutes=1), OFFICE) == 0
    assert await reminded(planned, NOW, OFFICE) == 2
    assert await reminded(planned, NOW, OFFICE) == 0
    assert await reminded(planned, NOW + timedelta(days=4), OFFICE) == 0
    messages = await written(planned)
    assert [(message.address, message.kind, message.due) for message in messages] == [
        ("7001", "reminder", NOW),
        ("7003", "reminder", NOW),
    ]
    assert rows(messages[0])["Việc trong tháng 4/2021"] == ["24", "25", "26", "27", "28", "29", "30"]


async def test_everyone_linked_gets_what_is_theirs(planned: Database) -> None:
    await link(planned, 1, "Nguyễn Thị Lan", department="Ban KHCN – Tư vấn, phản biện và giám định xã hội")
    await link(planned, 2, f"Đ/c {TAN}")
    await link(planned, 3, "Lê Văn Mười", Role.LEADER)
    await link(planned, 4, "Trần Thị Hoa", department="Văn phòng")
    await link(planned, 5, "Đỗ Văn Khách", Role.DELEGATE)
    assert await reminded(planned, NOW) == 4
    due = {message.address: rows(message).get("Việc trong tháng 4/2021") for message in await written(planned)}
    everything = ["24", "25", "26", "27", "28", "29", "30"]
    assert due == {"1": ["24", "26"], "2": ["26"], "3": everything, "4": everything}


async def test_down_for_days_it_is_made_up_for_and_says_so(planned: Database) -> None:
    assert await reminded(planned, at("2021-04-06T22:30"), OFFICE[:1]) == 0
    assert await reminded(planned, at("2021-04-07T07:00"), OFFICE[:1]) == 0
    assert await reminded(planned, at("2021-04-07T08:00"), OFFICE[:1]) == 1
    (message,) = await written(planned)
    assert load(message.body).after[-1].text == (
        "Tin này lẽ ra gửi ngày 1/4/2021, nay mới gửi được; xin thứ lỗi vì sự chậm trễ."
    )


async def test_nothing_is_said_at_weekends(planned: Database) -> None:
    assert await reminded(planned, at("2021-04-03T10:00"), OFFICE) == 0


async def test_who_comes_later_hears_from_then_on(planned: Database) -> None:
    async with planned.transaction() as tx:
        person = await People(tx).add(Person(UNION, TAN, frozenset({Role.STAFF})))
        await People(tx).link(person, "telegram", "1", "1", at("2021-04-10T09:00"))
    assert await reminded(planned, at("2021-04-12T08:00")) == 0
    assert await reminded(planned, at("2021-04-15T08:00")) == 1
    assert [rows(message) for message in await written(planned)] == [{"Đã qua nửa tháng 4/2021": ["26"]}]


async def test_a_month_is_spoken_of_in_its_middle_and_near_its_end(planned: Database) -> None:
    await link(planned, 2, TAN)
    made = {day: await reminded(planned, at(f"2021-04-{day:02}T08:00")) for day in range(1, 31)}
    assert [day for day, count in made.items() if count] == [1, 15, 26]
    assert [rows(message) for message in (await written(planned))[1:]] == [
        {"Đã qua nửa tháng 4/2021": ["26"]},
        {"Sắp hết thời gian ghi trong kế hoạch": ["26"]},
    ]


async def test_without_accounts_nothing_is_promised(planned: Database) -> None:
    assert await reminded(planned, NOW) == 0


async def test_a_clock_that_jumps_changes_nothing(planned: Database) -> None:
    await link(planned, 2, TAN)
    hour = timedelta(hours=1)
    jumps = [NOW - hour, NOW, NOW - hour, NOW, NOW + hour, NOW + timedelta(days=3), NOW, NOW + timedelta(days=4)]
    assert [await reminded(planned, moment) for moment in jumps] == [0, 1, 0, 0, 0, 0, 0, 0]


def printed(now: datetime = NOW) -> Situation:
    return Situation(now, snapshot(CATALOGUE, now, OFFICIAL))


def test_what_is_owed_names_departments_and_chairs_as_printed() -> None:
    messages = {message.to: message.as_json() for message in owed(printed())}
    assert len(messages) == 7
    assert next(iter(messages)) == "Văn phòng"
    (khcn,) = (message for to, message in messages.items() if to.startswith("Ban KHCN"))
    assert [(line["rule"], [item["no"] for item in line["items"]]) for line in khcn["lines"]] == [
        ("due", ["24", "26"]),
        ("next_month", ["31", "35"]),
        ("standing", ["8"]),
    ]
    chair = messages["Đ/c Phạm Kim Tân"]
    assert {name: value for name, value in chair.items() if name != "text"} == {
        "to": "Đ/c Phạm Kim Tân",
        "channel": None,
        "kind": "monthly_digest",
        "lines": [
            {"rule": "due", "items": [{"plan": "002", "section": None, "no": "26"}]},
            {
                "rule": "next_month",
                "items": [{"plan": "002", "section": None, "no": "31"}, {"plan": "002", "section": None, "no": "35"}],
            },
        ],
    }
    assert owed(printed(NOW + timedelta(minutes=1))) == ()


async def test_somebody_linked_takes_the_place_of_a_printed_name(planned: Database) -> None:
    await link(planned, 2, TAN)
    async with planned.reading() as tx:
        now = await situation(tx, Catalogues(planned), UNION, [], NOW)
    found = {message.to: message.channel for message in owed(now)}
    assert (len(found), found[TAN], found["Văn phòng"]) == (7, "telegram", None)


async def test_the_clock_wakes_reminders_and_delivery_at_once() -> None:
    woken: list[str] = []
    both = asyncio.Event()

    async def wake(what: str) -> None:
        woken.append(what)
        if len(woken) == 2:
            both.set()

    alarm = clock(lambda: NOW, lambda: wake("remind"), lambda: wake("deliver"))
    alarm.start()
    await asyncio.wait_for(both.wait(), 5)
    times = {job.id: str(job.trigger) for job in alarm.get_jobs()}
    alarm.shutdown(wait=False)
    assert sorted(woken) == ["deliver", "remind"]
    assert times == {"remind": "cron[minute='*/10']", "deliver": "interval[0:01:00]"}
