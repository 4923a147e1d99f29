"""A reminder is looked at once more when its turn comes."""

from __future__ import annotations

from datetime import datetime, timedelta

from scheduler.check import Dropped
from scheduler.deliver import HEAD_START, Delivery
from storage.database import Database
from storage.messages.message import Message, MessageState
from storage.transaction import Transaction
from tests.scheduler.conftest import NOW, Post, Put, stored
from wording.reply import Kind, dump, say

TODAY = dump(say(Kind.VALUE, "hôm nay"))


async def check(tx: Transaction, message: Message, now: datetime) -> str | Dropped | None:
    """Says something else to 7001, nothing to 7002, and breaks at 7003."""
    if message.address == "7003":
        raise ZeroDivisionError
    verdicts: dict[str, str | Dropped] = {"7001": TODAY, "7002": Dropped("done meanwhile")}
    return verdicts.get(message.address)


async def test_it_says_something_else_is_dropped_or_stays(database: Database, put: Put) -> None:
    changed, dropped, same = [await put(address) for address in ("7001", "7002", "7004")]
    post = Post()
    while await Delivery(database, post.send, check).next(NOW):
        pass
    assert post.sent == ["7001", "7004"]
    rows = [await stored(database, row) for row in (changed, dropped, same)]
    assert [(row.state, row.error) for row in rows] == [
        (MessageState.SENT, None),
        (MessageState.DROPPED, "done meanwhile"),
        (MessageState.SENT, None),
    ]
    assert rows[0].body == TODAY


async def test_a_check_that_breaks_holds_up_nobody_else(database: Database, put: Put) -> None:
    broken, behind = await put("7003"), await put("7004")
    post = Post()
    while await Delivery(database, post.send, check).next(NOW):
        pass
    assert post.sent == ["7004"]
    rows = [await stored(database, row) for row in (broken, behind)]
    assert [(row.state, row.attempts) for row in rows] == [(MessageState.WAITING, 1), (MessageState.SENT, 1)]
    assert rows[0].due == NOW + timedelta(seconds=10)


async def test_a_reply_is_not_checked(database: Database, put: Put) -> None:
    await put("7002", "reply")
    post = Post()
    assert await Delivery(database, post.send, check).next(NOW + HEAD_START) is True
    assert post.sent == ["7002"]
