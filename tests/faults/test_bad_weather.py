"""Telegram refuses, fails, hangs, breaks off and moves: every reminder ends in an outcome on record, and it is true."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from time import monotonic

import pytest

from storage import Database, MessageState
from tests.channels.bot_api import BotApi, Fault, bot_api
from tests.faults.pushes import NOW, courier, put, rows, states
from tests.faults.soak import rounds

MESSAGES = 250
FAULTS = (
    Fault(429, "Too Many Requests: retry after 1", retry_after=1),
    Fault(500, "Internal Server Error"),
    Fault(silence="hang"),
    Fault(silence="reset"),
    Fault(silence="reset", arrived=True),
)
WEIGHTS = (10, 10, 10, 5, 5, 60)  # the last for none of them
PATIENCE = 0.4  # seconds until a call that hangs is given up
FASTER = 20  # than the clock on the wall: the waits between tries are long


def fast_clock() -> Callable[[], datetime]:
    begun = monotonic()
    return lambda: NOW + timedelta(seconds=FASTER * (monotonic() - begun))


def rain(api: BotApi, messages: int) -> tuple[list[int], set[int]]:
    """A tenth of the chats has blocked us, a tenth has moved, and of all calls each tenth fails in its own way.

    The chats, and those that have blocked us.
    """
    chance = Random(7)
    groups = {-number: -1_000_000 - number for number in range(1, messages // 10 + 1)}
    people = list(range(1, messages - len(groups) + 1))
    api.moved.update(groups)
    api.known.update(people, groups.values())
    api.blocked.update(chance.sample(people, messages // 10))
    api.faults["sendmessage"] = chance.choices((*FAULTS, None), WEIGHTS, k=20 * messages)
    chats = [*people, *groups]
    chance.shuffle(chats)
    return chats, set(api.blocked)


@pytest.mark.soak
async def test_every_message_ends_in_a_true_outcome(database: Database) -> None:
    messages = rounds(MESSAGES)
    async with bot_api() as api:
        chats, blocked = rain(api, messages)
        await put(database, chats)
        async with courier(api, database, fast_clock(), PATIENCE) as carrying, asyncio.timeout(300):
            while (await states(database)).keys() & {"waiting", "claimed"}:
                await carrying.wake()
                await asyncio.sleep(0.1)
        found = await rows(database)
        arrived = [shown.text for chat in api.chats.values() for shown in chat]
        silenced = {form["text"] for form in api.silenced}

    text = {message.id: f"Nhắc việc {message.id}" for message in found}
    sent, gave_up, uncertain = (
        {text[message.id] for message in found if message.state is state}
        for state in (MessageState.SENT, MessageState.GAVE_UP, MessageState.UNCERTAIN)
    )
    print(f"{len(sent)} sent, {len(gave_up)} gave up, {len(uncertain)} uncertain of {messages}")
    assert len(sent) + len(gave_up) + len(uncertain) == messages
    assert uncertain == silenced
    assert gave_up == {text[message.id] for message in found if int(message.address) in blocked} - uncertain
    assert sorted(arrived) == sorted(set(arrived))
    assert sent <= set(arrived) <= sent | uncertain
