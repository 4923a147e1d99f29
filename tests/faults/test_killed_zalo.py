"""The bot on Zalo is killed while fifty people write: what Zalo hands over again is handled once, and nothing else.

Over polling Zalo forgets an update as soon as it has given it away: each kill may lose the one in hand.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from rules.people.person import Person
from rules.people.role import Role
from storage import Database, People
from tests.channels.zalo_api import ZaloApi, zalo_api
from tests.channels.zalo_person import ZaloPerson
from tests.cli.conftest import Thuky
from tests.cli.running import start_polling, start_webhook
from tests.faults.crowd import Crowd, marks, unsettled
from tests.faults.soak import rounds

PEOPLE = 50
KILLS, UPDATES = 40, 2_000
LONGEST_LIFE = 0.7  # seconds from the first sign of life until the bot is killed
PUBLIC = "https://thuky.example"
Start = Callable[[], Awaitable[asyncio.subprocess.Process]]


@pytest.fixture
async def api() -> AsyncIterator[ZaloApi]:
    async with zalo_api() as running:
        yield running


@pytest.fixture
async def crowd(api: ZaloApi, office: Thuky, folder: Path) -> Crowd:
    """Fifty of the staff, all let in."""
    people = [ZaloPerson(api, f"{8000 + number:016x}", f"Người {number}") for number in range(PEOPLE)]
    database, now = Database(f"sqlite:///{folder}/data/thuky.db"), datetime.now(UTC)
    await database.start()
    async with database.transaction() as tx:
        for each in people:
            person = await People(tx).add(Person("thanh-hoa", each.name, frozenset({Role.STAFF})))
            await People(tx).link(person, "zalo", each.id, each.id, now)
    await database.close()
    return Crowd(people, Random(40), {})


@pytest.mark.soak
async def test_by_webhook_every_question_is_handled_once_and_answered(folder: Path, api: ZaloApi, crowd: Crowd) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    api.leads[PUBLIC] = f"http://127.0.0.1:{port}"

    said = await _kill_again_and_again(
        lambda: start_webhook(api, folder, PUBLIC_URL=PUBLIC, WEB_PORT=port), folder, api, crowd, lost=0
    )

    left = marks(folder)
    assert (left.updates, left.answers, left.replies) == (said, said, {"sent": said})
    assert crowd.unanswered() == []
    assert api.refusals == []


@pytest.mark.soak
async def test_by_polling_each_kill_loses_at_most_the_one_in_hand(
    folder: Path, api: ZaloApi, crowd: Crowd, record_property: Callable[[str, object], None]
) -> None:
    kills = rounds(KILLS)
    said = await _kill_again_and_again(lambda: start_polling(api, folder), folder, api, crowd, lost=kills)

    left = marks(folder)
    lost = said - left.updates
    record_property("lost", lost)
    print(f"lost {lost} of {said} at {kills} kills")
    assert 0 <= lost <= kills
    assert (left.answers, left.replies) == (left.updates, {"sent": left.updates})
    assert len(crowd.unanswered()) <= lost
    assert api.refusals == []


async def _kill_again_and_again(start: Start, folder: Path, api: ZaloApi, crowd: Crowd, lost: int) -> int:
    """Kill the bot amid its work, then let it finish; how much was said. `lost` chats may stay without an answer."""
    kills, updates = rounds(KILLS), rounds(UPDATES)
    for _ in range(kills):
        await crowd.speaks(updates // kills // 2)
        bot = await start()
        speaking = asyncio.create_task(crowd.speaks(updates // kills - updates // kills // 2))
        await asyncio.sleep(crowd.chance.uniform(0, LONGEST_LIFE))
        bot.kill()
        await bot.communicate()
        await speaking

    bot = await start()
    async with asyncio.timeout(90):
        while api.updates or len(crowd.unanswered()) > lost or unsettled(folder):
            await asyncio.sleep(0.1)
    await asyncio.sleep(0.5)  # whatever is still in the inbox
    bot.terminate()
    await asyncio.wait_for(bot.communicate(), 10)
    assert crowd.said == updates
    return updates
