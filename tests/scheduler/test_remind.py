"""What is owed becomes messages: once for each account, late when it has to be, never at night."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from rules.calendar import WorkingDays
from rules.plan import PlanDocument
from scheduler.account import Account
from scheduler.clock import clock
from scheduler.remind import owed, remind
from storage.catalogues import Catalogues
from storage.database import Database
from storage.message import Message
from storage.outbox import Outbox
from storage.plans import Plans
from tests.rules.plans_of_2021 import ACTION_PLAN, CATALOGUE, PLANS, PROGRAMME
from tests.scheduler.conftest import HANOI, NOW, UNION
from wording.reply import load, plain

OFFICE = [Account("telegram", "7001"), Account("telegram", "7003")]
OFFICIAL = WorkingDays()


@pytest.fixture
async def planned(database: Database) -> Database:
    async with database.transaction() as tx:
        for plan, items in zip(PLANS, (ACTION_PLAN, PROGRAMME), strict=True):
            await Plans(tx).save(UNION, PlanDocument(plan, items), by="test", at=NOW)
    return database


async def written(database: Database) -> list[Message]:
    async with database.reading() as tx:
        found = [await Outbox(tx).get(row) for row in range(1, 10)]
    return [message for message in found if message is not None]


async def test_the_office_gets_the_whole_month_once(planned: Database) -> None:
    catalogues = Catalogues(planned)
    assert await remind(planned, catalogues, UNION, OFFICE, NOW - timedelta(minutes=1), OFFICIAL) == 0
    assert await remind(planned, catalogues, UNION, OFFICE, NOW, OFFICIAL) == 2
    assert await remind(planned, catalogues, UNION, OFFICE, NOW, OFFICIAL) == 0
    assert await remind(planned, Catalogues(planned), UNION, OFFICE, NOW + timedelta(days=3), OFFICIAL) == 0
    messages = await written(planned)
    assert [(message.address, message.kind, message.due) for message in messages] == [
        ("7001", "reminder", NOW),
        ("7003", "reminder", NOW),
    ]
    due = [row.label for row in load(messages[0].body).rows if row.heading == "Việc trong tháng 4/2021"]
    assert due == ["24", "25", "26", "27", "28", "29", "30"]


async def test_down_for_days_it_is_made_up_for_and_says_so(planned: Database) -> None:
    late = datetime(2021, 4, 6, 22, 30, tzinfo=HANOI)
    assert await remind(planned, Catalogues(planned), UNION, OFFICE[:1], late, OFFICIAL) == 1
    (message,) = await written(planned)
    assert message.due == datetime(2021, 4, 7, 7, 0, tzinfo=HANOI)
    assert plain(load(message.body)).splitlines()[-1] == (
        "Tin này lẽ ra gửi lúc 08:00 ngày 01/04/2021, nay mới gửi được; xin thứ lỗi vì sự chậm trễ."
    )


async def test_without_accounts_nothing_is_promised(planned: Database) -> None:
    assert await remind(planned, Catalogues(planned), UNION, [], NOW, OFFICIAL) == 0


def test_what_is_owed_names_departments_and_chairs_as_printed() -> None:
    messages = {message.to: message.as_json() for message in owed(CATALOGUE, NOW, OFFICIAL)}
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
    assert owed(CATALOGUE, NOW + timedelta(minutes=1), OFFICIAL) == ()


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
    assert times == {"remind": "cron[minute='0']", "deliver": "interval[0:01:00]"}
