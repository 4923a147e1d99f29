"""A month's allowance: counted before a message leaves, room kept for reminders, nothing dropped in silence."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.people.person import Person
from rules.people.role import Role
from rules.reminders.allowance import Allowance, Used
from scheduler.account import Account
from scheduler.budget import Budget
from scheduler.deliver import Delivery
from scheduler.pace import Pace
from scheduler.retry import Barred, DeliveryFailed
from storage import Database, MessageState, NewMessage, Outbox, People, Sends, Unions
from storage.messages.message import Message
from wording.reply import Kind, dump, load, say

UNION = "thanh-hoa"
NOW = datetime(2021, 4, 12, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
ALLOWANCE = Allowance(month=20, reserved=6, people=5)
BODY = dump(say(Kind.VALUE, "Kính gửi"))


@pytest.fixture
async def union(database: Database) -> Database:
    async with database.transaction() as tx:
        await Unions(tx).ensure(UNION)
    return database


def message(kind: str, number: int = 0) -> Message:
    return Message(
        number, UNION, "zalo", "a", kind, None, BODY, MessageState.CLAIMED, 1, NOW, None, NOW, None, None, None
    )


@pytest.mark.parametrize(
    ("used", "replies", "reminders"),
    [(Used(), 14, 20), (Used(6, 0), 14, 14), (Used(10, 0), 10, 10), (Used(0, 14), 0, 6), (Used(6, 14), 0, 0)],
)
def test_what_is_no_reminder_leaves_the_reserved_room_alone(used: Used, replies: int, reminders: int) -> None:
    assert ALLOWANCE.left(used, reminder=False) == replies
    assert ALLOWANCE.left(used, reminder=True) == reminders


def test_no_more_can_be_reserved_than_there_is() -> None:
    with pytest.raises(ValueError, match="reserved"):
        Allowance(month=5, reserved=6, people=1)


async def test_a_month_is_counted_and_the_next_begins_anew(union: Database) -> None:
    now = [NOW]
    budget = Budget(union, UNION, "zalo", ALLOWANCE, lambda: now[0])
    assert [await budget.take(message("reply")) for _ in range(14)] == list(range(13, -1, -1))
    with pytest.raises(DeliveryFailed) as refused:
        await budget.take(message("notice"))
    assert refused.value.barred is Barred.QUOTA
    assert [await budget.take(message("reminder")) for _ in range(6)] == [5, 4, 3, 2, 1, 0]
    with pytest.raises(DeliveryFailed):
        await budget.take(message("reminder"))
    await budget.give_back(message("reminder"))
    assert await budget.take(message("reminder")) == 0
    now[0] = NOW + timedelta(days=20)
    assert await budget.take(message("reply")) == 13


async def test_the_office_hears_once_at_each_mark(union: Database) -> None:
    async with union.transaction() as tx:
        office = await People(tx).add(Person(UNION, "Chị Hoa", frozenset({Role.STAFF}), "Văn phòng"))
        await People(tx).link(office, "telegram", "70", "70", NOW)
    budget = Budget(union, UNION, "zalo", ALLOWANCE, lambda: NOW, [Account("telegram", "7")])
    for kind in ["reply"] * 14 + ["reminder"] * 6:
        await budget.take(message(kind))
        await budget.give_back(message(kind))  # and once more: what comes back is not told twice
        await budget.take(message(kind))
    async with union.transaction() as tx:
        told = [await Outbox(tx).claim(NOW, timedelta(minutes=1)) for _ in range(5)]
    assert sorted((each.address, load(each.body).before[0].text) for each in told if each) == [
        ("7", "Zalo: đã gửi 16/20 tin của tháng này (80%)"),
        ("7", "Zalo: đã gửi 20/20 tin của tháng này (100%)"),
        ("70", "Zalo: đã gửi 16/20 tin của tháng này (80%)"),
        ("70", "Zalo: đã gửi 20/20 tin của tháng này (100%)"),
    ]


async def test_people_are_counted_without_keeping_who_they_are(union: Database) -> None:
    budget = Budget(union, UNION, "zalo", ALLOWANCE, lambda: NOW, [Account("telegram", "7")])
    admitted = [await budget.admits(f"người {number}") for number in (1, 2, 3, 1, 4, 5, 6, 7, 5)]
    assert admitted == [True, True, True, True, True, True, False, False, True]
    async with union.transaction() as tx:
        assert await Sends(tx, UNION, "zalo").people() == 5
        notice = await Outbox(tx).claim(NOW, timedelta(minutes=1))
        assert notice is not None
        assert load(notice.body).before[0].text == "Zalo: đã có 4/5 người nhắn cho bot"
        assert await Outbox(tx).claim(NOW, timedelta(minutes=1)) is None


async def test_a_quota_that_runs_out_amid_a_broadcast_leaves_no_message_without_an_outcome(union: Database) -> None:
    """Thirty people get a notice and then a reminder; every second of them has Telegram as well."""
    budget = Budget(union, UNION, "zalo", ALLOWANCE, lambda: NOW, [Account("telegram", "7")])
    sent: list[Message] = []

    async def send(this: Message) -> str:
        if this.channel == "zalo":
            await budget.take(this)
        sent.append(this)
        return "m"

    async with union.transaction() as tx:
        for number in range(30):
            person = await People(tx).add(Person(UNION, f"Người {number:02}", frozenset({Role.STAFF}), phone="091"))
            if number % 2:
                await People(tx).link(person, "telegram", f"t{number}", f"t{number}", NOW)
            await People(tx).link(person, "zalo", f"z{number}", f"z{number}", NOW)
        for kind in ("notice", "reminder"):
            for number in range(30):
                await Outbox(tx).add(
                    NewMessage(UNION, "zalo", f"z{number}", kind, BODY, NOW, NOW, key=f"{kind}:{number}")
                )
    delivery = Delivery(union, send, office=[Account("telegram", "7")], pace=Pace(0))
    while await delivery.next(NOW):
        pass

    async with union.reading() as tx:
        counts = await Outbox(tx).counts(UNION)
        used = await Sends(tx, UNION, "zalo").used("2021-04")
    by_zalo = Counter(each.kind for each in sent if each.channel == "zalo")
    assert used == Used(reminders=6, others=14)
    assert by_zalo == {"notice": 14, "reminder": 6}
    assert (counts[MessageState.WAITING], counts[MessageState.CLAIMED], counts[MessageState.UNCERTAIN]) == (0, 0, 0)
    moved = counts[MessageState.MOVED]
    called = {load(each.body).before[0].text for each in sent if each.address == "7" and each.kind == "notice"}
    given_up = counts[MessageState.GAVE_UP]
    assert by_zalo["notice"] + by_zalo["reminder"] + moved + given_up == 60
    assert len([each for each in sent if each.channel == "telegram" and each.address.startswith("t")]) == moved
    assert len([text for text in called if text.startswith("Không nhắn được cho ")]) > 0
