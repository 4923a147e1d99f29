"""350 reminders pushed under Telegram's limits, beside replies on the same token: how long it takes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from time import perf_counter

from bot.telegram.client import Replies, make_bot
from storage import Database, Message, MessageState
from tests.channels.bot_api import TOKEN, BotApi, bot_api
from tests.channels.flood import Flood
from tests.faults.pushes import NOW, courier, put, states, stays
from wording.reply import Kind, dump, say

CHATS = 350
LATENCY = 0.1
REPLIES_A_SECOND = 4


@dataclass(frozen=True, slots=True)
class Measured:
    """`seconds` until the last push was there; `worst` second of all; `refused` how many were asked to wait."""

    seconds: float
    pushed: int
    replied: int
    worst: int
    refused: int


async def measure(database: Database, chats: int) -> Measured:
    """Push to so many chats while somebody is answered every quarter of a second."""
    async with bot_api() as api:
        api.latency, api.flood = LATENCY, Flood()
        api.known.update(range(1, chats + 1), range(100_001, 100_051))
        await put(database, range(1, chats + 1))
        begun = perf_counter()
        replying = asyncio.create_task(_reply(api))
        async with courier(api, database):
            async with asyncio.timeout(60):
                while sum(len(api.chats[chat]) for chat in range(1, chats + 1)) < chats:
                    await asyncio.sleep(0.005)
            seconds = perf_counter() - begun
        replying.cancel()
        replied = sum(len(api.chats[chat]) for chat in range(100_001, 100_051))
        pushed = (await states(database)).get("sent", 0)
        return Measured(seconds, pushed, replied, api.flood.worst, len(api.refusals))


async def _reply(api: BotApi) -> None:
    bot = make_bot(TOKEN, api.url)
    replies = Replies(bot, stays)
    sending: set[asyncio.Task[str]] = set()
    try:
        for number in range(10_000):
            sending.add(asyncio.create_task(replies.send(replace(REPLY, address=str(100_001 + number % 50)))))
            await asyncio.sleep(1 / REPLIES_A_SECOND)
    finally:
        await asyncio.gather(*sending)
        await bot.session.close()


REPLY = Message(
    id=1,
    union="thanh-hoa",
    channel="telegram",
    address="",
    kind="reply",
    key=None,
    body=dump(say(Kind.VALUE, "Vâng ạ.")),
    state=MessageState.CLAIMED,
    attempts=1,
    due=NOW,
    leased_until=None,
    created=NOW,
    sent_at=None,
    platform_id=None,
    error=None,
)
