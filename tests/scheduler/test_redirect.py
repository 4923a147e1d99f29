"""Who cannot be written to here is written to elsewhere; who can be written to nowhere is called by the office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rules.people.person import Person
from rules.people.role import Role
from scheduler.account import Account
from scheduler.deliver import HEAD_START, Delivery
from scheduler.direct import Direct
from scheduler.retry import Barred, DeliveryFailed
from storage.database import Database
from storage.messages.message import Message, MessageState, NewMessage
from storage.messages.outbox import Outbox
from storage.people.people import People
from storage.reminders.lines import Lines
from tests.scheduler.conftest import NOW, UNION, stored
from wording.reply import Kind, dump, load, plain, say

TAN = Person(UNION, "Phạm Kim Tân", frozenset({Role.LEADER}), phone="0912345678")
SETTINGS = [Account("telegram", "1")]
BODY = dump(say(Kind.VALUE, "Nhắc việc"))
KEY, LINE = "digest:2021-04", "due:26:tan"


class Channels:
    """Refuses who is barred, remembers the others."""

    def __init__(self, **barred: Barred) -> None:
        self.barred = barred
        self.sent: list[tuple[str, str]] = []

    async def send(self, message: Message) -> str:
        why = self.barred.get(f"{message.channel}_{message.address}")
        if why is not None:
            raise DeliveryFailed(f"{message.channel}: {why}", barred=why)
        self.sent.append((message.channel, message.address))
        return "p"


@pytest.fixture
async def tan(database: Database) -> Person:
    """Reached by Zalo and by Telegram, which he prefers."""
    async with database.transaction() as tx:
        tan = await People(tx).add(TAN)
        for channel, address in (("zalo", "z1"), ("telegram", "t1")):
            await People(tx).link(tan, channel, address, address, NOW)
    return tan


async def promise(database: Database, channel: str = "telegram", address: str = "t1", kind: str = "reminder") -> int:
    async with database.transaction() as tx:
        row = await Outbox(tx).add(NewMessage(UNION, channel, address, kind, BODY, NOW, NOW, KEY))
        assert row is not None
        await Lines(tx).promise(UNION, LINE, row)
    return row


async def deliver_all(database: Database, channels: Channels) -> None:
    while await Delivery(database, channels.send, office=SETTINGS).next(NOW):
        pass


async def reachable(database: Database, tan: Person) -> dict[str, bool]:
    async with database.reading() as tx:
        return {account.channel: account.reachable for account in await People(tx).accounts(tan.id)}


async def test_who_has_blocked_us_here_gets_it_there(database: Database, tan: Person) -> None:
    row = await promise(database)
    channels = Channels(telegram_t1=Barred.BLOCKED)
    await deliver_all(database, channels)
    assert channels.sent == [("zalo", "z1")]
    assert await reachable(database, tan) == {"telegram": False, "zalo": True}

    old, new = await stored(database, row), await stored(database, row + 1)
    assert (old.state, old.key, old.error) == (MessageState.MOVED, None, "telegram: blocked")
    assert (new.state, new.key, new.body, new.instead_of) == (MessageState.SENT, KEY, BODY, row)
    async with database.transaction() as tx:
        assert await Lines(tx).promised(UNION, [LINE]) == {LINE}
        assert await Outbox(tx).add(NewMessage(UNION, "telegram", "t1", "reminder", BODY, NOW, NOW, KEY)) is None


async def test_a_quota_that_is_used_up_says_nothing_about_the_account(database: Database, tan: Person) -> None:
    await promise(database, "zalo", "z1")
    channels = Channels(zalo_z1=Barred.QUOTA)
    await deliver_all(database, channels)
    assert channels.sent == [("telegram", "t1")]
    assert await reachable(database, tan) == {"telegram": True, "zalo": True}


async def test_a_channel_that_rings_goes_before_the_page(database: Database, tan: Person) -> None:
    async with database.transaction() as tx:
        await People(tx).link(tan, "web", "w1", "w1", NOW)
    await promise(database)
    channels = Channels(telegram_t1=Barred.BLOCKED, zalo_z1=Barred.BLOCKED)
    await deliver_all(database, channels)
    assert channels.sent == [("web", "w1")]
    assert await reachable(database, tan) == {"telegram": False, "zalo": False, "web": True}


@pytest.mark.usefixtures("tan")
async def test_it_does_not_go_in_a_circle(database: Database) -> None:
    await promise(database)
    channels = Channels(telegram_t1=Barred.QUOTA, zalo_z1=Barred.QUOTA)
    await deliver_all(database, channels)
    async with database.reading() as tx:
        assert (await Outbox(tx).counts(UNION))[MessageState.GAVE_UP] == 1
    assert channels.sent == [("telegram", "1")]


async def test_the_office_hears_once_a_day_whom_to_call(database: Database, tan: Person) -> None:
    async with database.transaction() as tx:
        clerk = await People(tx).add(Person(UNION, "Lê Thị Lan", frozenset({Role.STAFF}), "Văn phòng"))
        await People(tx).link(clerk, "telegram", "lan", "lan", NOW)
        other = await People(tx).add(Person(UNION, "Trần Văn Uy", frozenset({Role.STAFF}), "Ban KHCN"))
        await People(tx).link(other, "telegram", "uy", "uy", NOW)
    channels = Channels(telegram_t1=Barred.BLOCKED, zalo_z1=Barred.BLOCKED)
    row = await promise(database)
    await deliver_all(database, channels)
    async with database.transaction() as tx:
        again = await Outbox(tx).add(NewMessage(UNION, "zalo", "z1", "reminder", BODY, NOW, NOW))
    await deliver_all(database, channels)

    assert channels.sent == [("telegram", "1"), ("telegram", "lan")]
    assert await reachable(database, tan) == {"telegram": False, "zalo": False}
    assert again is not None
    states = [(await stored(database, each)).state for each in (row, row + 1, again)]
    assert states == [MessageState.MOVED, MessageState.GAVE_UP, MessageState.GAVE_UP]
    told = [await stored(database, each) for each in (row + 2, row + 3)]
    assert [(message.address, plain(load(message.body)).splitlines()[1]) for message in told] == [
        ("1", f"{NOWHERE} Xin gọi điện: 0912345678."),
        ("lan", f"{NOWHERE} Xin báo trực tiếp."),
    ]


NOWHERE = (
    "Tin nhắc gửi Phạm Kim Tân không đến được qua kênh nào (tài khoản đã chặn, đã ngừng dùng, hoặc kênh đã hết lượt)."
)


async def test_a_reply_stays_where_it_was_asked_for(database: Database, tan: Person) -> None:
    row = await promise(database, kind="reply")
    channels = Channels(telegram_t1=Barred.BLOCKED)
    await Direct(database, channels.send).deliver(row, NOW + HEAD_START)
    assert (await stored(database, row)).state is MessageState.GAVE_UP
    assert await reachable(database, tan) == {"telegram": False, "zalo": True}
    assert channels.sent == []


async def test_nobody_is_told_of_a_chat_without_an_owner(database: Database, tan: Person) -> None:
    async with database.transaction() as tx:
        await People(tx).save(replace(tan, active=False), NOW)
    row = await promise(database)
    channels = Channels(telegram_t1=Barred.BLOCKED)
    await deliver_all(database, channels)
    assert (await stored(database, row)).state is MessageState.GAVE_UP
    assert channels.sent == []
