"""A union with two plans, people who are linked, and what was promised to them."""

from __future__ import annotations

from datetime import datetime

from rules.calendar import WorkingDays
from rules.people.person import Person
from rules.people.role import Role
from rules.plan import PlanDocument
from rules.plan.progress import Deed, Extended, Marked
from scheduler.account import Account
from scheduler.check import Dropped
from scheduler.recheck import recheck
from scheduler.remind import remind
from storage.database import Database
from storage.messages.message import Message
from storage.messages.outbox import Outbox
from storage.people.people import People
from storage.plan.catalogues import Catalogues
from storage.plan.plans import Plans
from storage.plan.progress import Deeds
from tests.rules.plans_of_2021 import ACTION_PLAN, PLANS, PROGRAMME
from tests.scheduler.conftest import HANOI, NOW, UNION
from wording.reply import load

OFFICE = [Account("telegram", "7001"), Account("telegram", "7003")]
OFFICIAL = WorkingDays()
MARCH = datetime(2021, 3, 1, 9, 0, tzinfo=HANOI)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HANOI)


async def plan(database: Database) -> Database:
    """Load the two plans of 2021."""
    async with database.transaction() as tx:
        for plan, items in zip(PLANS, (ACTION_PLAN, PROGRAMME), strict=True):
            await Plans(tx).save(UNION, PlanDocument(plan, items), by="test", at=NOW)
    return database


async def link(
    database: Database, number: int, name: str, role: Role = Role.STAFF, department: str | None = None
) -> Person:
    async with database.transaction() as tx:
        person = await People(tx).add(Person(UNION, name, frozenset({role}), department))
        await People(tx).link(person, "telegram", str(number), str(number), MARCH)
    return person


async def reminded(database: Database, now: datetime, office: list[Account] | None = None) -> int:
    """What is promised is sent at once."""
    made = await remind(database, Catalogues(database), UNION, office or [], now)
    for message in await written(database):
        async with database.transaction() as tx:
            await Outbox(tx).sent(message.id, now)
    return made


async def written(database: Database) -> list[Message]:
    async with database.reading() as tx:
        found = [await Outbox(tx).get(row) for row in range(1, 20)]
    return [message for message in found if message is not None]


def rows(message: Message) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in load(message.body).rows:
        found.setdefault(row.heading, []).append(row.label)
    return found


async def do(database: Database, no: str, what: Marked | Extended, now: datetime) -> Deed:
    async with database.transaction() as tx:
        item = next(each for each in (await Catalogues(database).of(tx, UNION)).items if each.no == no)
        await Deeds(tx).add(UNION, [Deed(what, "test", now, item.id)])
        return (await Deeds(tx).last(UNION, "test", now))[0]


async def undo(database: Database, done: Deed, now: datetime) -> None:
    async with database.transaction() as tx:
        await Deeds(tx).undo(UNION, "test", (done,), now)


async def checked(database: Database, message: Message, now: datetime) -> str | Dropped | None:
    async with database.transaction() as tx:
        return await recheck(Catalogues(database), [])(tx, message, now)
