"""Pushes leave as fast as Telegram takes them beside the replies, and never faster."""

from __future__ import annotations

import asyncio
from time import perf_counter

import pytest

from storage import Database
from tests.channels.bot_api import bot_api
from tests.channels.flood import Flood
from tests.faults.pacing import CHATS, measure
from tests.faults.pushes import courier, put, states
from tests.faults.soak import rounds

LONGEST = 15.5  # seconds for all of them; 30 in a second would take 11.7


@pytest.mark.soak
async def test_pushes_leave_room_for_replies(database: Database) -> None:
    chats = rounds(CHATS)
    measured = await measure(database, chats)
    assert measured.pushed == chats
    # On a busy machine, as in `make test`, what left evenly may arrive in bunches.
    seconds, refused = (0, 0) if chats == CHATS else (3, 2)
    assert measured.seconds <= LONGEST * chats / CHATS + seconds
    assert measured.refused <= refused


async def test_a_chat_gets_one_a_second(database: Database) -> None:
    async with bot_api() as api:
        api.flood = Flood()
        api.known.update((7, 8))
        await put(database, [7, 7, 8, 7])
        begun = perf_counter()
        async with courier(api, database), asyncio.timeout(20):
            while (await states(database)) != {"sent": 4}:
                await asyncio.sleep(0.02)
        assert perf_counter() - begun >= 2
        assert api.refusals == []
        assert [shown.text for shown in api.chats[7]] == ["Nhắc việc 1", "Nhắc việc 2", "Nhắc việc 4"]
