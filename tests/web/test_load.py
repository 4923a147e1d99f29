"""The day of the congress at full speed: nobody's answer is lost, nobody is let in twice, every screen is told."""

from __future__ import annotations

import asyncio
from collections import Counter
from random import Random

import pytest

from benchmarks.hall import answering, door, enrol, screens, signed_in
from bot.web.visitor import key_of
from storage import Attendance, Delegates
from tests.faults.soak import rounds
from tests.web.pages import EVENT, UNION, Pages

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.soak]

ANSWERING, ENTERING, SCREENS, SECONDS = 350, 550, 20, 10


async def test_everybody_answers_while_screens_look_on(congress: Pages) -> None:
    delegates = await enrol(congress.database, UNION, EVENT, rounds(ANSWERING), congress.clock())
    token = await signed_in(congress.database, UNION, "anh Quang", congress.clock())
    async with screens(congress.url, EVENT, token, rounds(SCREENS)) as told:
        taken = await answering(congress.url, [each.code for each in delegates], rounds(SECONDS), Random(7))
        async with asyncio.timeout(5):
            while not all(told):
                await asyncio.sleep(0.05)
    assert [len(seconds) for seconds in taken.values()] == [len(delegates)] * 2
    async with congress.database.reading() as tx:
        answers = Counter(each.answer for each in await Delegates(tx, UNION).all(EVENT))
    assert answers[None] == 0
    assert sum(answers.values()) == len(delegates)


async def test_two_doors_in_a_burst_lose_nobody_and_let_nobody_in_twice(congress: Pages) -> None:
    delegates = await enrol(congress.database, UNION, EVENT, rounds(ENTERING), congress.clock())
    tokens = [await signed_in(congress.database, UNION, name, congress.clock()) for name in ("cửa 1", "cửa 2")]
    numbers = [each.number for each in delegates]
    orders = numbers, numbers[::-1]  # both type everybody, from both ends: all are contested
    doors = await asyncio.gather(
        *(door(congress.url, EVENT, token, key_of(token), order) for token, order in zip(tokens, orders, strict=True))
    )
    assert sum(admitted for admitted, _ in doors) == len(delegates)
    async with congress.database.reading() as tx:
        visits = await Attendance(tx, UNION).visits(EVENT)
    assert sorted(visit.delegate for visit in visits) == sorted(each.id for each in delegates)
