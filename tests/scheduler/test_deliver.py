"""Claim, send, record: every message ends in a recorded outcome."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from scheduler.courier import Courier
from scheduler.deliver import HEAD_START, LEASE, Delivery, settle_expired, settle_left_behind
from scheduler.direct import Direct
from scheduler.retry import DeliveryFailed
from storage.database import Database
from storage.messages.message import Message, MessageState
from storage.messages.outbox import Outbox
from storage.transaction import Transaction
from storage.unavailable import DatabaseUnavailable
from tests.scheduler.conftest import NOW, UNION, Post, Put, stored

SECOND = timedelta(seconds=1)


async def test_a_message_is_sent_once(database: Database, put: Put) -> None:
    row, post = await put("7001"), Post()
    assert await Delivery(database, post.send).next(NOW) is True
    assert await Delivery(database, post.send).next(NOW) is False
    message = await stored(database, row)
    assert (post.sent, message.state, message.sent_at, message.platform_id) == (["7001"], MessageState.SENT, NOW, "p1")


async def test_what_is_not_due_waits(database: Database, put: Put) -> None:
    await put("7001", due=NOW + SECOND)
    assert await Delivery(database, Post().send).next(NOW) is False
    assert await Delivery(database, Post().send).next(NOW + SECOND) is True


async def test_a_fresh_reply_is_left_to_whoever_wrote_it(database: Database, put: Put) -> None:
    row, post = await put("7001", "reply"), Post()
    assert await Delivery(database, post.send).next(NOW) is False
    assert await Direct(database, post.send).deliver(row, NOW) is True
    assert await Direct(database, post.send).deliver(row, NOW) is False
    left_behind = await put("7002", "reply")
    assert await Delivery(database, post.send).next(NOW + HEAD_START) is True
    assert (post.sent, (await stored(database, left_behind)).state) == (["7001", "7002"], MessageState.SENT)


@pytest.mark.parametrize(
    ("failure", "kind", "state", "again_in"),
    [
        (DeliveryFailed("blocked", permanent=True), "reminder", MessageState.GAVE_UP, None),
        (DeliveryFailed("down"), "reminder", MessageState.WAITING, timedelta(seconds=10)),
        (DeliveryFailed("busy", retry_after=timedelta(seconds=7)), "reminder", MessageState.WAITING, SECOND * 7),
        (DeliveryFailed("reset", maybe_sent=True), "reminder", MessageState.UNCERTAIN, None),
        (DeliveryFailed("reset", maybe_sent=True), "reply", MessageState.WAITING, timedelta(seconds=10)),
    ],
)
async def test_a_failure_is_recorded(
    database: Database,
    put: Put,
    failure: DeliveryFailed,
    kind: str,
    state: MessageState,
    again_in: timedelta | None,
) -> None:
    row = await put("7001", kind)
    await Direct(database, Post(failure).send).deliver(row, NOW)
    message = await stored(database, row)
    assert (message.state, message.error, message.attempts) == (state, failure.reason, 1)
    if again_in is not None:
        assert message.due == NOW + again_in


async def test_a_sender_that_never_came_back(database: Database, put: Put) -> None:
    reminder, reply = await put("7001"), await put("7002", "reply")
    async with database.transaction() as tx:
        await Outbox(tx).claim_this(reminder, NOW, LEASE)
        await Outbox(tx).claim_this(reply, NOW, LEASE)
    assert await settle_expired(database, NOW + LEASE - SECOND) == 0
    assert await settle_expired(database, NOW + LEASE) == 2
    states = [(await stored(database, row)).state for row in (reminder, reply)]
    assert states == [MessageState.UNCERTAIN, MessageState.WAITING]


async def test_what_was_sent_is_recorded_even_when_told_to_stop(database: Database, put: Put) -> None:
    row = await put("7001")

    async def send(message: Message) -> str:
        sending.cancel()  # takes hold at the next wait, which is that for the record
        return "p1"

    sending = asyncio.create_task(Delivery(database, send).next(NOW))
    with pytest.raises(asyncio.CancelledError):
        await sending
    assert (await stored(database, row)).state is MessageState.SENT


async def test_a_courier_carries_all_and_sends_side_by_side(database: Database, put: Put) -> None:
    for number in range(9):
        await put(str(number))
    under_way, most = 0, 0

    async def send(message: Message) -> str:
        nonlocal under_way, most
        under_way, most = under_way + 1, max(most, under_way + 1)
        await asyncio.sleep(0.2)
        under_way -= 1
        return message.address

    courier = Courier(database, Delivery(database, send), lambda: NOW, abreast=3)
    await courier.deliver_due()
    async with database.reading() as tx:
        assert (await Outbox(tx).counts(UNION))[MessageState.SENT] == 9
    assert most == 3


async def test_a_courier_survives_a_bug_and_ends_when_told(database: Database, put: Put) -> None:
    await put("7001")
    post, tried, woken_again = Post(), asyncio.Event(), asyncio.Event()

    async def send(message: Message) -> str:
        if not tried.is_set():
            tried.set()
            raise ZeroDivisionError
        woken_again.set()
        return await post.send(message)

    courier = Courier(database, Delivery(database, send), lambda: NOW, abreast=1)
    running = asyncio.create_task(courier.run())
    await asyncio.wait_for(tried.wait(), 5)
    await put("7002")
    await courier.wake()
    await asyncio.wait_for(woken_again.wait(), 5)
    courier.stop()
    await asyncio.wait_for(running, 5)
    assert post.sent == ["7002"]


async def test_replies_that_a_killed_run_left_behind_go_out_at_the_start(database: Database, put: Put) -> None:
    held, unsent, reminder = await put("7001", "reply"), await put("7002", "reply"), await put("7003")
    async with database.transaction() as tx:
        for row in (held, reminder):
            assert await Outbox(tx).claim_this(row, NOW, LEASE) is not None
    assert await settle_left_behind(database, NOW) == 2
    post = Post()
    while await Delivery(database, post.send).next(NOW):
        pass
    assert sorted(post.sent) == ["7001", "7002"]
    assert [(await stored(database, row)).state for row in (held, unsent, reminder)] == [
        MessageState.SENT,
        MessageState.SENT,
        MessageState.CLAIMED,
    ]


class Restarting(Database):
    """Is away once, when something has been sent."""

    away = False

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        if self.away:
            self.away = False
            raise DatabaseUnavailable("restarting")
        async with super().transaction() as tx:
            yield tx


async def test_a_database_that_restarts_makes_nothing_uncertain(
    database: Database, database_url: str, put: Put
) -> None:
    row, restarting, post = await put("7001"), Restarting(database_url), Post()

    async def send(message: Message) -> str:
        restarting.away = True
        return await post.send(message)

    await Delivery(restarting, send).next(NOW)
    await restarting.close()
    assert (post.sent, (await stored(database, row)).state) == (["7001"], MessageState.SENT)
