"""The platform is told where to call us until it has taken it, or until we are told to stop."""

from __future__ import annotations

import asyncio

from storage.database import Database
from tests.channels.bot_api import BotApi
from tests.channels.conftest import ON_BOTH, PUBLIC, Desk, bot_of, connected, office_of
from tests.channels.fault import Fault
from tests.channels.person import Person
from tests.channels.zalo_api import ZaloApi
from tests.channels.zalo_person import ZaloPerson

AWAY = Fault(500, "Internal Server Error")


async def told(api: BotApi | ZaloApi, times: int) -> None:
    while [method.lower() for method, _ in api.calls].count("setwebhook") < times:
        await asyncio.sleep(0.01)


@ON_BOTH
async def test_it_is_told_again_and_no_more_once_we_stop(
    api: BotApi | ZaloApi, database: Database, desk: Desk, lan: Person | ZaloPerson
) -> None:
    api.faults["setwebhook"] = [AWAY] * 9
    async with connected(bot_of(api, PUBLIC), database, desk.receive, office_of(lan)) as channel:
        running = asyncio.create_task(channel.run())
        await told(api, 2)
        channel.stop()
        await asyncio.wait_for(running, 0.3)  # the next time would be in a second
    assert len(api.faults["setwebhook"]) == 7
