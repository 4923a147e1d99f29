"""People at a congress as a load: telephones that open and answer, screens that look on, doors that let in."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from random import Random
from time import perf_counter

from aiohttp import ClientSession

from bot.web.visitor import COOKIE
from handlers.act.actor import Actor
from handlers.act.congress import roll
from handlers.act.people.sign_in import CHANNEL
from rules.congress.delegate import Delegate
from rules.people.person import Person
from rules.people.role import Role
from storage import Catalogues, Database, People, SignIns

OPEN, ANSWER = "open", "answer"
Taken = dict[str, list[float]]
"""Seconds by what was done."""


async def enrol(database: Database, union: str, event: str, count: int, at: datetime) -> tuple[Delegate, ...]:
    """So many delegates in the event's first guest group, which takes any number."""
    async with database.transaction() as tx:
        found = (await Catalogues(database).of(tx, union)).events
        [meant] = [each for each in found if each.plan == event]
        groups = await roll.groups(tx, union, meant)
        new = [Delegate(union, event, groups[3].id, f"Đại biểu {number}") for number in range(1, count + 1)]
        by = Actor(union, "terminal", "0", Role.ADMINISTRATOR, at, "Văn phòng")
        enrolled = await roll.enrol(tx, by, event, new)
    assert isinstance(enrolled, roll.Enrolled)
    return enrolled.delegates


async def signed_in(database: Database, union: str, name: str, at: datetime) -> str:
    """The token of an organiser's browser."""
    async with database.transaction() as tx:
        person = await People(tx).add(Person(union, name, frozenset({Role.ORGANISER})))
        await People(tx).link(person, CHANNEL, str(person.id), str(person.id), at)
        return await SignIns(tx).begin(person, at, timedelta(days=1))


@asynccontextmanager
async def screens(url: str, event: str, token: str, count: int) -> AsyncIterator[list[int]]:
    """So many boards that stay open; how often each was told something."""
    told = [0] * count

    async def looks(number: int) -> None:
        async with (
            ClientSession(url, cookies={COOKIE: token}) as session,
            session.get(f"/dai-hoi/{event}/bang/dong", timeout=None) as stream,
        ):
            stream.raise_for_status()
            while await stream.content.readuntil(b"\n\n"):
                told[number] += 1

    looking = [asyncio.create_task(looks(number)) for number in range(count)]
    try:
        yield told
    finally:
        for each in looking:
            each.cancel()
        await asyncio.gather(*looking, return_exceptions=True)


async def answering(url: str, codes: Sequence[str], seconds: float, chance: Random) -> Taken:
    """Everybody opens the invitation at some moment within so many seconds and answers at once. Raises on an error."""
    taken: Taken = {OPEN: [], ANSWER: []}

    async def answers(code: str, after: float) -> None:
        await asyncio.sleep(after)
        async with ClientSession(url) as session:  # a telephone of its own
            begun = perf_counter()
            async with session.get(f"/moi/{code}") as page:
                page.raise_for_status()
                await page.read()
            opened = perf_counter()
            said = chance.choice(("confirm", "confirm", "decline", "undecided"))
            async with session.post(f"/moi/{code}/tra-loi", data={"answer": said}) as page:
                page.raise_for_status()
                await page.read()
            taken[OPEN].append(opened - begun)
            taken[ANSWER].append(perf_counter() - opened)

    await asyncio.gather(*(answers(code, chance.uniform(0, seconds)) for code in codes))
    return taken


async def door(url: str, event: str, token: str, key: str, numbers: Sequence[int]) -> tuple[int, list[float]]:
    """Type one number after the other as fast as the page comes back: how many were let in, seconds of each."""
    taken, admitted = [], 0
    async with ClientSession(url, cookies={COOKIE: token}) as session:
        for number in numbers:
            begun = perf_counter()
            async with session.post(f"/dai-hoi/{event}/cua", data={"key": key, "who": str(number)}) as page:
                page.raise_for_status()
                html = await page.text()
            taken.append(perf_counter() - begun)
            admitted += "result admitted" in html
    return admitted, taken
