"""What a failed send means, by both libraries, over real HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest

from bot.telegram.client import Replies, make_bot
from bot.telegram.push import Pusher
from scheduler.retry import Barred, DeliveryFailed
from storage.messages.message import Message, MessageState
from tests.channels.bot_api import TOKEN, BotApi, Fault
from tests.channels.conftest import NOW, UNION
from tests.channels.person import Person
from wording.reply import Block, Choice, Kind, Reply, dump

REPLY = Reply(Kind.VALUE, before=(Block("Mục <27>", "title"),), choices=(Choice("Chi tiết", "chi tiết mục 27"),))
Sender = Callable[[Message], Awaitable[str]]


async def stays(chat: str, to: str) -> None:
    """Nobody keeps the new id of a group."""


def message_to(chat: int) -> Message:
    return Message(
        id=5,
        union=UNION,
        channel="telegram",
        address=str(chat),
        kind="reminder",
        key=None,
        body=dump(REPLY),
        state=MessageState.CLAIMED,
        attempts=1,
        due=NOW,
        leased_until=None,
        created=NOW,
        sent_at=None,
        platform_id=None,
        error=None,
    )


@pytest.fixture(params=["aiogram", "python-telegram-bot"])
async def send(request: pytest.FixtureRequest, api: BotApi) -> AsyncIterator[Sender]:
    if request.param == "aiogram":
        bot = make_bot(TOKEN, api.url)
        yield Replies(bot, stays, timeout=1).send
        await bot.session.close()
    else:
        async with Pusher(TOKEN, api.url, moved=stays, timeout=1) as pusher:
            yield pusher.send


Meaning = tuple[bool | Barred, bool, timedelta | None]


async def failure(send: Sender, chat: int) -> Meaning:
    """Whether it failed for good (or for all messages), whether it may have arrived, and how long to wait."""
    with pytest.raises(DeliveryFailed) as caught:
        await send(message_to(chat))
    assert TOKEN not in str(caught.value)
    return caught.value.barred or caught.value.permanent, caught.value.maybe_sent, caught.value.retry_after


async def test_a_message_arrives_with_its_buttons(send: Sender, lan: Person) -> None:
    number = await send(message_to(lan.id))
    (shown,) = lan.said_to_me
    assert (number, shown.text, shown.labels) == (str(shown.id), "Mục <27>", ["Chi tiết"])
    assert shown.keyboard[0][0]["callback_data"] == "c:5:0"


@pytest.mark.parametrize(
    ("fault", "meaning"),
    [
        (Fault(429, "Too Many Requests: retry after 7", retry_after=7), (False, False, timedelta(seconds=7))),
        (Fault(500, "Internal Server Error"), (False, False, None)),
        (Fault(502, "Bad Gateway"), (False, True, None)),
        (Fault(400, "Bad Request: can't parse entities"), (True, False, None)),
        (Fault(403, "Forbidden: user is deactivated"), (Barred.BLOCKED, False, None)),
        (Fault(401, "Unauthorized"), (False, False, None)),
        (Fault(silence="reset"), (False, True, None)),
        (Fault(silence="hang"), (False, True, None)),
    ],
    ids=lambda value: f"{value.status}{value.silence}" if isinstance(value, Fault) else "",
)
async def test_what_a_fault_means(send: Sender, api: BotApi, lan: Person, fault: Fault, meaning: Meaning) -> None:
    api.faults["sendmessage"] = [fault]
    assert await failure(send, lan.id) == meaning
    assert lan.said_to_me == []


async def test_lost_on_the_way_back_it_may_have_arrived(send: Sender, api: BotApi, lan: Person) -> None:
    api.faults["sendmessage"] = [Fault(silence="reset", arrived=True)]
    assert await failure(send, lan.id) == (False, True, None)
    assert len(lan.said_to_me) == 1


async def test_who_blocked_us_and_who_is_not_there(send: Sender, api: BotApi, lan: Person) -> None:
    api.blocked.add(lan.id)
    assert await failure(send, lan.id) == (Barred.BLOCKED, False, None)
    assert await failure(send, 999) == (Barred.BLOCKED, False, None)


async def test_a_group_is_followed_to_its_new_number(send: Sender, api: BotApi) -> None:
    api.moved[-10] = -100200
    api.known.add(-100200)
    await send(message_to(-10))
    assert [shown.text for shown in api.chats[-100200]] == ["Mục <27>"]


async def test_nobody_listening_means_not_sent(lan: Person) -> None:
    nowhere = "http://127.0.0.1:9"
    bot = make_bot(TOKEN, nowhere)
    assert await failure(Replies(bot, stays, timeout=1).send, lan.id) == (False, False, None)
    await bot.session.close()
    async with Pusher(TOKEN, nowhere, moved=stays, timeout=1) as pusher:
        assert await failure(pusher.send, lan.id) == (False, False, None)


async def test_after_a_flood_wait_nothing_is_pushed_until_it_is_over(api: BotApi, lan: Person) -> None:
    api.faults["sendmessage"] = [Fault(429, "Too Many Requests: retry after 1", retry_after=1)]
    async with Pusher(TOKEN, api.url, moved=stays) as pusher:
        for _ in range(2):
            permanent, maybe_sent, wait = await failure(pusher.send, lan.id)
            assert (permanent, maybe_sent) == (False, False)
            assert wait is not None
            assert timedelta() < wait <= timedelta(seconds=1)
        assert [method for method, _ in api.calls] == ["sendMessage"]
        await asyncio.sleep(1.05)
        await pusher.send(message_to(lan.id))
    assert len(lan.said_to_me) == 1
