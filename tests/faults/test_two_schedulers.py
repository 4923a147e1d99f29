"""Two processes remind and deliver from one PostgreSQL for a month: nobody gets anything twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from time import monotonic

import pytest

from rules.plan import PlanDocument
from storage import Database, Plans
from tests.channels.bot_api import bot_api
from tests.faults.life import Life
from tests.faults.nursery import nursery
from tests.faults.pushes import NOW, UNION, put, rows, states
from tests.faults.soak import rounds
from tests.rules.plans_of_2021 import PLANS, PROGRAMME

HOURS = 30 * 24
CHATS = 8
AN_HOUR = 1  # other reminder that falls due in an hour
LONGEST = 60.0  # seconds for the month


@pytest.mark.soak
@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_month_without_a_double(database: Database, database_url: str) -> None:
    hours = rounds(HOURS)
    others = [1 + number % CHATS for number in range(hours * AN_HOUR)]
    await put(database, others, timedelta(hours=1) / AN_HOUR)
    async with database.transaction() as tx:
        await Plans(tx).save(UNION, PlanDocument(PLANS[1], PROGRAMME), by="test", at=NOW)
    async with bot_api() as api, nursery() as one, nursery() as other:
        api.known.update(range(1, CHATS + 1))
        life = Life(database_url, api.url, NOW, CHATS, hours=hours)
        begun = monotonic()
        # Their clocks are not quite the same.
        ends = await asyncio.gather(one.live(life), other.live(replace(life, now=NOW + timedelta(seconds=2))))
        took = monotonic() - begun
        arrived = Counter((chat, shown.text) for chat, all_shown in api.chats.items() for shown in all_shown)

    assert list(ends) == [0, 0]
    became = await states(database)
    assert set(became) <= {"sent", "dropped"}
    assert set(arrived.values()) == {1}
    assert sum(arrived.values()) == became["sent"] == len(await rows(database)) - became.get("dropped", 0)
    assert {text for _, text in arrived} >= {f"Nhắc việc {number}" for number in range(1, len(others) + 1)}
    assert became["sent"] >= len(others) + CHATS  # at least the month's digest to each
    assert took <= LONGEST
