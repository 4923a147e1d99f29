"""The scheduler is killed wherever it waits, hundreds of times: no reminder is lost, none comes twice unseen."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest

from rules.plan import PlanDocument
from scheduler.deliver import LEASE
from storage import Database, MessageState, Plans, Unions
from tests.channels.bot_api import bot_api
from tests.faults.life import Life
from tests.faults.nursery import Nursery, nursery
from tests.faults.pushes import NOW, UNION, claimed, rows, settles, states
from tests.faults.soak import rounds
from tests.rules.plans_of_2021 import PLANS, PROGRAMME

KILLS, CHATS = 300, 5_000
EACH = 100  # a third of the lives end at one of the first so many awaits, from the first on
LATER = (100, 500)  # the others anywhere between these; a message takes about twenty
LATENCY = 0.004
AHEAD = 80  # there are always more promises than a life has time to keep
ABREAST = 4  # a courier's sends in flight
SETTLED = (MessageState.SENT, MessageState.UNCERTAIN)
SIGKILL = int(signal.SIGKILL)


@pytest.fixture
async def planned(database: Database) -> Database:
    async with database.transaction() as tx:
        await Unions(tx).ensure(UNION)
        await Plans(tx).save(UNION, PlanDocument(PLANS[1], PROGRAMME), by="test", at=NOW)
    return database


def awaits(kills: int, chance: Random) -> Iterator[int]:
    """Where each life ends: one after the other at first, in steps when there are fewer, then anywhere."""
    each = kills // 3
    for number in range(kills):
        yield 1 + number * EACH // each if number < each else chance.randint(*LATER)


@pytest.mark.soak
async def test_nothing_is_lost_and_nothing_comes_twice(planned: Database, database_url: str) -> None:
    kills, chats = rounds(KILLS), rounds(CHATS)
    async with bot_api() as api, nursery() as lives:
        api.latency = LATENCY
        api.known.update(range(1, chats + 1))
        now, in_hand = await _kill(planned, lives, Life(database_url, api.url, NOW, chats), kills)
        for _ in range(2):
            now += LEASE
            assert await lives.live(Life(database_url, api.url, now, chats)) == 0
        messages = await rows(planned)
        arrived = Counter({chat: len(shown) for chat, shown in api.chats.items()})

    uncertain = {message.id for message in messages if message.state is MessageState.UNCERTAIN}
    print(f"{kills} kills, {chats} reminders, {len(in_hand)} in hand at the kills, {len(uncertain)} uncertain")
    assert Counter(int(message.address) for message in messages) == Counter(range(1, chats + 1))
    assert {message.state for message in messages} <= {MessageState.SENT, MessageState.UNCERTAIN}
    assert [message.id for message in messages if arrived[int(message.address)] > 1] == []
    missing = {message.id for message in messages if not arrived[int(message.address)]}
    assert missing <= uncertain
    assert uncertain <= in_hand
    assert len(in_hand) <= kills * ABREAST
    assert api.refusals == []


async def _kill(database: Database, lives: Nursery, whole: Life, kills: int) -> tuple[datetime, set[int]]:
    """So many lives that end too early; the time, and the messages that were in hand when they did."""
    chance, now = Random(4), whole.now
    in_hand: set[int] = set()
    for end in awaits(kills, chance):
        settled = sum(count for state, count in (await states(database)).items() if state in SETTLED)
        life = replace(whole, now=now, chats=min(whole.chats, settled + AHEAD), awaits=end)
        assert await lives.live(life) == SIGKILL
        await settles(database, whole.database)
        in_hand.update(await claimed(database))
        # Sometimes it is back at once, mostly after the leases of the dead have run out.
        now += chance.choice((timedelta(seconds=1), LEASE, LEASE))
    return now, in_hand
