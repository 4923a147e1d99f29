"""Each morning the administrators hear that reminders leave; when they hear nothing, something is wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rules.calendar import WorkingDays
from rules.people.role import Role
from scheduler.account import Account
from scheduler.alive import Morning
from storage import Outbox
from tests.delivery.conftest import reach
from tests.people.conftest import UNION, Office
from wording.reply import load, plain

DAY = timedelta(days=1)
SIGN = """\
Trợ lý vẫn hoạt động
Hôm qua 3 nhắc: 1 đã gửi, 1 lỡ, 1 chưa rõ.
Sắp tới: 0 tin đang chờ gửi; kỳ nhắc đầu tháng sau vào ngày 04/05/2021.
1 người chưa nhắn được qua kênh nào, xin xem danh sách để gọi điện.
  [1] Tình hình gửi nhắc"""


def morning(office: Office) -> Morning:
    return Morning(office.database, UNION, [Account("telegram", "1")], WorkingDays())


async def signs(office: Office) -> list[tuple[str, str]]:
    async with office.database.reading() as tx:
        found = [await Outbox(tx).get(row) for row in range(1, 30)]
    return [(each.address, plain(load(each.body))) for each in found if each and (each.key or "").startswith("alive")]


async def test_yesterday_in_one_message(delivered: Office) -> None:
    await reach(delivered, "Lê Thị Lan", Role.ADMINISTRATOR, address="77")
    assert await morning(delivered)(delivered.now + DAY) == 2
    assert await signs(delivered) == [("1", SIGN), ("77", SIGN)]


async def test_once_a_day_whoever_restarts(delivered: Office) -> None:
    first = morning(delivered)
    assert [await first(delivered.now + DAY), await first(delivered.now + DAY)] == [1, 0]
    assert await morning(delivered)(delivered.now + DAY + timedelta(hours=5)) == 0
    assert await first(delivered.now + 2 * DAY) == 1
    assert (await signs(delivered))[1][1].splitlines()[1] == "Hôm qua 0 nhắc: 0 đã gửi, 0 lỡ, 0 chưa rõ."


@pytest.mark.parametrize("hour", [0, 6, 21, 23])
async def test_nobody_is_woken(delivered: Office, hour: int) -> None:
    assert await morning(delivered)(delivered.now.replace(hour=hour) + DAY) == 0
