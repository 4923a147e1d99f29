"""The office asks how reminders stand, and taps what is in doubt."""

from __future__ import annotations

import pytest

from rules.people.role import Role
from storage import Audit, MessageState, Outbox, Seen
from tests.delivery.conftest import reach
from tests.people.conftest import UNION, Guest, Office

WHOLE = """\
Tình hình gửi nhắc từ 5/4/2021
3 tin: 1 chưa rõ đã đến hay chưa, 1 không gửi được, 1 đã gửi.

Chưa rõ đã đến hay chưa
1. Nguyễn Quốc Uy: Nhắc việc tháng 4/2021
   Telegram, 08:00 ngày 12/4; mất kết nối khi đang gửi

Không gửi được
2. Nguyễn Văn Phát: Nhắc việc tháng 4/2021
   Telegram, 08:00 ngày 12/4; người nhận đã chặn trợ lý

Đã gửi
3. Phạm Kim Tân: Nhắc việc tháng 4/2021
   Telegram, 08:01 ngày 12/4

Không nhắn được qua kênh nào, xin gọi điện
- Nguyễn Văn Phát
   Điện thoại: 0912345678"""


async def state(office: Office, row: int) -> MessageState:
    async with office.database.reading() as tx:
        message = await Outbox(tx).get(row)
    assert message is not None
    return message.state


@pytest.mark.usefixtures("delivered")
@pytest.mark.parametrize("said", ["/guinhac", "tình hình gửi nhắc", "Xem tình hình gửi nhắc việc?"])
async def test_what_became_of_each(boss: Guest, said: str) -> None:
    assert await boss.says(said) == WHOLE
    assert boss.labels == ["Gửi lại tin 1", "Tin 1 đã đến nơi", "Gửi lại tin 2"]


@pytest.mark.usefixtures("delivered")
async def test_who_has_not_got_it(boss: Guest) -> None:
    lines = (await boss.says("ai chưa nhận được nhắc?")).splitlines()
    assert [line[3:].partition(":")[0] for line in lines if line[:1].isdigit() and line[1:3] == ". "] == [
        "Nguyễn Quốc Uy",
        "Nguyễn Văn Phát",
    ]


@pytest.mark.usefixtures("delivered")
async def test_in_english(boss: Guest) -> None:
    assert (await boss.says("Who has not received the reminders?")).splitlines()[0] == "Reminders since 5/4/2021"


async def test_once_more_with_one_tap(delivered: Office, boss: Guest) -> None:
    await boss.says("/guinhac")
    assert await boss.taps("Gửi lại tin 2") == "Đã xếp 1 tin để gửi lại, trong vòng một phút sẽ đi."
    assert await state(delivered, 3) is MessageState.WAITING


async def test_an_uncertain_one_is_decided_by_a_person_and_on_record(delivered: Office, boss: Guest) -> None:
    await boss.says("/guinhac")
    assert await boss.taps("Tin 1 đã đến nơi") == "Đã ghi là tin đã đến nơi, tôi không gửi lại."
    assert await state(delivered, 2) is MessageState.SENT
    async with delivered.database.reading() as tx:
        (entry,) = await Audit(tx).of(UNION, "message:2")
    assert (entry.what, entry.by) == ('{"delivery": "arrived"}', "1")


@pytest.mark.usefixtures("delivered")
async def test_what_is_settled_is_not_sent_again(boss: Guest) -> None:
    await boss.says("/guinhac")
    asked = boss.last, boss.row
    await boss.taps("Gửi lại tin 1")
    boss.last, boss.row = asked
    assert await boss.taps("Gửi lại tin 1") == "Tin này đã được giải quyết, không có gì phải gửi lại."


async def test_who_may_not_see_telephones_or_send_again(delivered: Office) -> None:
    await reach(delivered, "Lê Thị Lan", Role.STAFF, address="77")
    lan = Guest(delivered, 77)
    assert await lan.says("/guinhac") == (
        "Chỉ quản trị và lãnh đạo được xem tình hình gửi nhắc; anh/chị cần thì báo Văn phòng giúp."
    )
    assert await lan.says("@gửi lại 2") == "Chỉ quản trị được cho gửi lại tin; anh/chị cần thì báo Văn phòng giúp."
    assert await state(delivered, 2) is MessageState.UNCERTAIN


async def test_another_union_sees_and_moves_nothing(delivered: Office, boss: Guest) -> None:
    elsewhere = boss.at("hue")
    assert (await elsewhere.says("/guinhac")).splitlines()[1] == "Chưa có tin nhắc nào trong thời gian này."
    assert await elsewhere.says("@gửi lại 2,3") == "Tin này đã được giải quyết, không có gì phải gửi lại."
    assert await state(delivered, 3) is MessageState.GAVE_UP


async def test_who_has_seen_it_is_shown(delivered: Office, boss: Guest) -> None:
    async with delivered.database.transaction() as tx:
        assert await Seen(tx).note(UNION, "t", delivered.now)
    assert "   Telegram, 08:01 ngày 12/4; đã xem 09:00 ngày 12/4" in (await boss.says("/guinhac")).splitlines()
