"""A reply for which the month has no room: where it goes, and what the asker and the office hear of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from rules.people.person import Person
from rules.reminders.allowance import Allowance, Used
from scheduler.account import Account
from scheduler.budget import Budget
from scheduler.deliver import HEAD_START, Delivery
from scheduler.direct import Direct
from scheduler.pace import Pace
from storage.database import Database
from storage.messages.message import Message, MessageState, NewMessage
from storage.messages.outbox import Outbox
from storage.messages.sends import Sends
from storage.people.people import People
from tests.scheduler.conftest import HANOI, NOW, UNION, stored
from tests.scheduler.test_redirect import TAN
from wording.reply import Kind, dump, load, plain, say

MIDMONTH, LAST_DAY = datetime(2021, 4, 12, 9, 0, tzinfo=HANOI), datetime(2021, 4, 30, 16, 20, tzinfo=HANOI)
ANSWER = "Mục 27: đồng chí Nguyễn Văn Phát chủ trì."
FULL = "Bot Zalo đã hết lượt trả lời của tháng 4."
STILL_REMINDED = "Nhắc việc vẫn gửi qua Zalo như thường; từ 1/5 tôi lại trả lời ở đây."


class Zalo:
    """Has room for three messages in a month, two of which are kept for reminders."""

    def __init__(self, database: Database, now: datetime) -> None:
        self.now = now
        self.heard: list[tuple[str, str]] = []
        office = [Account("telegram", "1")]
        self._budget = Budget(database, UNION, "zalo", Allowance(3, 2, 50), lambda: self.now, office)
        self._database = database
        self._delivery = Delivery(database, self.send, office=office, pace=Pace(0))

    async def send(self, message: Message) -> str:
        if message.channel == "zalo":
            await self._budget.take(message)
        self.heard.append((message.address, plain(load(message.body))))
        return "p"

    async def answers(self, address: str = "z1") -> int:
        """Somebody has asked something; the row of the reply."""
        async with self._database.transaction() as tx:
            reply = NewMessage(UNION, "zalo", address, "reply", dump(say(Kind.VALUE, ANSWER)), self.now, self.now)
            row = await Outbox(tx).add(reply)
        assert row is not None
        await Direct(self._database, self.send).deliver(row, self.now)
        return row

    async def goes_on(self, for_: timedelta = HEAD_START) -> list[tuple[str, str]]:
        """What is heard within some time."""
        self.heard.clear()
        self.now += for_
        while await self._delivery.next(self.now):
            pass
        return self.heard


@pytest.fixture
async def tan(database: Database) -> Person:
    async with database.transaction() as tx:
        tan = await People(tx).add(TAN)
        await People(tx).link(tan, "zalo", "z1", "z1", NOW)
    return tan


@pytest.mark.usefixtures("tan")
async def test_who_asks_in_vain_hears_it_once_in_the_month_and_the_office_too(database: Database) -> None:
    zalo = Zalo(database, MIDMONTH)
    rows = [await zalo.answers() for _ in range(3)]
    assert zalo.heard == [("z1", ANSWER)]
    office, asker = sorted(await zalo.goes_on())
    assert asker == ("z1", (
        f"{FULL} Điều anh/chị vừa nhắn tôi đã nhận nhưng không trả lời được ở đây, xin hỏi Văn phòng. {STILL_REMINDED}"
    ))  # fmt: skip
    assert (office[0], office[1].splitlines()[0]) == ("1", "Zalo: từ nay đến hết tháng không trả lời được nữa")
    assert [(await stored(database, row)).state for row in rows[1:]] == [MessageState.GAVE_UP] * 2
    async with database.reading() as tx:
        assert await Sends(tx, UNION, "zalo").used("2021-04") == Used(reminders=1, others=1)


async def test_it_goes_to_the_other_account_and_says_what_it_answers(database: Database, tan: Person) -> None:
    async with database.transaction() as tx:
        await People(tx).link(tan, "telegram", "t1", "t1", NOW)
    zalo = Zalo(database, MIDMONTH)
    for _ in range(2):
        await zalo.answers()
    heard = dict(await zalo.goes_on())
    assert heard["t1"] == f"Trả lời điều anh/chị nhắn qua Zalo lúc 9:00 ngày 12/4:\n{ANSWER}"
    assert heard["z1"] == (
        f"{FULL} Điều anh/chị vừa nhắn tôi đã nhận và trả lời qua Telegram; "
        f"đến hết tháng, hỏi ở đây cũng xin xem trả lời ở đó. {STILL_REMINDED}"
    )


@pytest.mark.usefixtures("tan")
async def test_on_the_last_day_it_waits_for_the_first_morning(database: Database) -> None:
    zalo = Zalo(database, LAST_DAY)
    for _ in range(2):
        await zalo.answers()
    assert dict(await zalo.goes_on())["z1"] == (
        f"{FULL} Điều anh/chị vừa nhắn tôi đã nhận và sẽ trả lời ở đây lúc 7 giờ ngày 1/5. "
        "Nhắc việc vẫn gửi qua Zalo như thường."
    )
    assert await zalo.goes_on(timedelta(hours=14)) == []
    assert await zalo.goes_on(timedelta(hours=1)) == [
        ("z1", f"Trả lời điều anh/chị nhắn qua Zalo lúc 16:20 ngày 30/4:\n{ANSWER}")
    ]


async def test_a_group_hears_it_as_a_person_does(database: Database) -> None:
    zalo = Zalo(database, MIDMONTH)
    for _ in range(2):
        await zalo.answers("zgr-1")
    assert [text.split(".")[0] for address, text in await zalo.goes_on() if address == "zgr-1"] == [FULL.rstrip(".")]
