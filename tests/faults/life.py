"""One life of the scheduler, as the nursery begins it and the test ends it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import Coroutine, Generator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.telegram.push import Pusher
from scheduler.account import Account
from scheduler.courier import Courier
from scheduler.deliver import Delivery
from scheduler.pace import Pace
from scheduler.remind import remind
from storage import Catalogues, Database
from tests.channels.bot_api import TOKEN
from tests.faults.pushes import UNION, stays

SPACING = 0.001  # seconds between two pushes: here nobody else wants any room


@dataclass(frozen=True, slots=True)
class Life:
    """What is owed at `now` is promised to the `chats` 1, 2, 3…, and all that is due then is delivered.

    The same again in each of the `hours` after that. It is over at the `awaits`-th time that anything waits; None for
    one that ends by itself.
    """

    database: str
    api: str
    now: datetime
    chats: int
    awaits: int | None = None
    hours: int = 0

    def line(self) -> str:
        return json.dumps(asdict(self) | {"now": self.now.isoformat()})


def read(line: str) -> Life:
    values = json.loads(line)
    return Life(**values | {"now": datetime.fromisoformat(values["now"])})


async def live(life: Life) -> None:
    """Promise and deliver, as the clock would have it done."""
    database = Database(life.database)
    await database.start()
    async with Pusher(TOKEN, life.api, moved=stays, spacing=SPACING) as pusher:
        delivery = Delivery(database, pusher.send, pace=Pace(SPACING))
        if life.awaits is not None:
            asyncio.get_running_loop().set_task_factory(Death(life.awaits))
        catalogues = Catalogues(database)
        for hour in range(life.hours + 1):
            now = life.now + timedelta(hours=hour)
            await asyncio.create_task(_tick(database, catalogues, delivery, life.chats, now))
    await database.close()


async def _tick(database: Database, catalogues: Catalogues, delivery: Delivery, chats: int, now: datetime) -> None:
    accounts = [Account("telegram", str(chat)) for chat in range(1, chats + 1)]
    await remind(database, catalogues, UNION, accounts, now)
    await Courier(database, delivery, lambda: now).deliver_due()


class Death:
    """A factory of tasks that kills this process at the `awaits`-th time that one of its tasks waits for something."""

    def __init__(self, awaits: int) -> None:
        self._left = awaits

    def __call__(self, loop: asyncio.AbstractEventLoop, coroutine: Any, **options: Any) -> asyncio.Task[Any]:
        return asyncio.Task(_Watched(coroutine, self), loop=loop, **options)

    def waits(self) -> None:
        self._left -= 1
        if self._left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)


class _Watched(Coroutine[Any, Any, Any]):
    """A coroutine that tells whenever it waits."""

    def __init__(self, watched: Coroutine[Any, Any, Any], death: Death) -> None:
        self._watched = watched
        self._death = death

    def send(self, value: Any) -> Any:
        waited = self._watched.send(value)
        self._death.waits()
        return waited

    def throw(self, *error: Any) -> Any:
        waited = self._watched.throw(*error)
        self._death.waits()
        return waited

    def close(self) -> None:
        self._watched.close()

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._watched.__await__()
