"""The day of the congress at full speed: nobody's answer is lost, nobody is let in twice, every screen is told."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest
from pytest_asyncio import fixture

from benchmarks.hall import answering, door, enrol, screens, signed_in
from bot.web.visitor import key_of
from storage import Attendance, Delegates
from tests import postgres
from tests.faults.soak import rounds
from tests.web.conftest import before_the_congress, load, open_pages
from tests.web.pages import EVENT, UNION, Pages

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.soak]

ANSWERING, ENTERING, SCREENS, SECONDS = 350, 550, 20, 10


@fixture(loop_scope="session", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
async def hall(request: pytest.FixtureRequest, loaded: Path, tmp_path: Path) -> AsyncIterator[Pages]:
    """The pages before the congress, on either database."""
    if request.param == "sqlite":
        shutil.copy(loaded, tmp_path / "thuky.db")
        async with open_pages(f"sqlite:///{tmp_path / 'thuky.db'}") as pages:
            yield await before_the_congress(pages)
    else:
        url = await postgres.create()
        await load(url)
        async with open_pages(url) as pages:
            yield await before_the_congress(pages)
        await postgres.drop(url)


async def test_everybody_answers_while_screens_look_on(hall: Pages) -> None:
    delegates = await enrol(hall.database, UNION, EVENT, rounds(ANSWERING), hall.clock())
    token = await signed_in(hall.database, UNION, "anh Quang", hall.clock())
    async with screens(hall.url, EVENT, token, rounds(SCREENS)) as told:
        taken = await answering(hall.url, [each.code for each in delegates], rounds(SECONDS), Random(7))
        async with asyncio.timeout(5):
            while not all(told):
                await asyncio.sleep(0.05)
    assert [len(seconds) for seconds in taken.values()] == [len(delegates)] * 2
    async with hall.database.reading() as tx:
        answers = Counter(each.answer for each in await Delegates(tx, UNION).all(EVENT))
    assert answers[None] == 0
    assert sum(answers.values()) == len(delegates)


async def test_two_doors_in_a_burst_lose_nobody_and_let_nobody_in_twice(hall: Pages) -> None:
    delegates = await enrol(hall.database, UNION, EVENT, rounds(ENTERING), hall.clock())
    tokens = [await signed_in(hall.database, UNION, name, hall.clock()) for name in ("cửa 1", "cửa 2")]
    numbers = [each.number for each in delegates]
    orders = numbers, numbers[::-1]  # both type everybody, from both ends: all are contested
    doors = await asyncio.gather(
        *(door(hall.url, EVENT, token, key_of(token), order) for token, order in zip(tokens, orders, strict=True))
    )
    assert sum(admitted for admitted, _ in doors) == len(delegates)
    async with hall.database.reading() as tx:
        visits = await Attendance(tx, UNION).visits(EVENT)
    assert sorted(visit.delegate for visit in visits) == sorted(each.id for each in delegates)
