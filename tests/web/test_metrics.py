"""What a monitor reads, and who may not."""

from __future__ import annotations

import pytest

from storage import NewMessage, Outbox
from tests.web.pages import NOON, UNION, Browser, Pages
from wording.reply import Kind, dump, say

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_messages_are_counted_and_the_longest_wait_told(pages: Pages, guest: Browser) -> None:
    async with pages.database.transaction() as tx:
        row = NewMessage(UNION, "telegram", "7002", "reminder", dump(say(Kind.VALUE, "Nhắc chị Lan")), NOON, NOON)
        await Outbox(tx).add(row)
    pages.clock.waits(minutes=2)
    assert await guest.opens("/metrics") == 200
    told = [line for line in guest.html.splitlines() if not line.startswith("#")]
    assert told == [
        'thuky_messages{state="waiting"} 1',
        'thuky_messages{state="claimed"} 0',
        'thuky_messages{state="sent"} 0',
        'thuky_messages{state="gave_up"} 0',
        'thuky_messages{state="uncertain"} 0',
        'thuky_messages{state="dropped"} 0',
        'thuky_messages{state="moved"} 0',
        'thuky_overdue_seconds{kind="reminder"} 120',
    ]


async def test_nobody_reads_them_from_outside(guest: Browser) -> None:
    assert await guest.opens("/metrics", {"X-Forwarded-For": "203.0.113.9"}) == 404
