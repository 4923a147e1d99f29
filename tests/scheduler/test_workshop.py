"""The workshop wakes by itself for what is to be tried again, and ends when it is told to."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from scheduler.workshop import Workshop
from storage import Database
from tests.scheduler.conftest import NOW
from tests.scheduler.test_jobs import Readers, put, texts_to


async def test_what_fails_is_tried_again_without_a_call(database: Database) -> None:
    readers, now, answered = Readers(RuntimeError("no")), [NOW], asyncio.Event()

    async def told() -> None:
        answered.set()

    workshop = Workshop(database, readers.crafts, lambda: now[0], told, asyncio.Event(), again=0.1)
    running = asyncio.create_task(workshop.run())
    await put(database)
    await workshop.wake()
    await answered.wait()
    assert await texts_to(database, "7001") == []
    now[0] += timedelta(minutes=1)
    answered.clear()
    await asyncio.wait_for(answered.wait(), 5)
    assert await texts_to(database, "7001") == ["Đã đọc xong."]
    workshop.stop()
    await asyncio.wait_for(running, 2)
