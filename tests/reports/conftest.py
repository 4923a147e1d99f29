"""An office in the middle of its year, where some work is done, some late, some unknown; and another union."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

import pytest

from documents.reading import read_file
from rules.people.person import Person as Somebody
from rules.people.role import Role
from rules.plan.progress import Counted, Deed, Marked, State
from storage import Catalogues, Database, Deeds, People, Plans, Transaction, Unions
from tests.person import ZONE, Office, Person
from tests.places import EXAMPLES

THANH_HOA = "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa"
HUE = "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Thừa Thiên Huế"
LOADED = (
    ("thanh-hoa", "002", "chuong-trinh-cong-tac-2021.txt"),
    ("thanh-hoa", "001", "ke-hoach-hanh-dong-2021.txt"),
    ("hue", "003", "ky-niem-30-nam.txt"),
)
TOLD = (
    ("24", State.DONE, "2021-04-20"),
    ("25", State.DONE, "2021-05-04"),
    ("26", State.IN_PROGRESS, "2021-04-12"),
    ("32", State.DONE, "2021-05-07"),
    ("33", State.IN_PROGRESS, "2021-05-07"),
    ("1", State.DONE, "2021-03-15"),
)
"""What was told of items of the year's programme, and when."""

Link = Callable[..., Awaitable[Person]]


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=ZONE)


@pytest.fixture
async def office(database: Database) -> Office:
    """The plans came on 1 March; it is 10 May."""
    async with database.transaction() as tx:
        await Unions(tx).ensure("thanh-hoa", THANH_HOA)
        await Unions(tx).ensure("hue", HUE)
        for union, key, file in LOADED:
            await Plans(tx).save(union, read_file(EXAMPLES / file, key=key), at("2021-03-01"), "test")
    async with database.transaction() as tx:
        await _tell(database, tx)
    office = Office(database)
    office.today("2021-05-10")
    return office


async def _tell(database: Database, tx: Transaction) -> None:
    catalogue = await Catalogues(database).of(tx, "thanh-hoa")
    ids = {item.no: item.id for item in catalogue.of_plan("002")}
    deeds = [Deed(Marked(state), "Đ/c Lan", at(day), ids[no]) for no, state, day in TOLD]
    target = catalogue.targets[0]
    deeds.append(Deed(Counted(target.plan, target.what, target.number + 1), "Đ/c Lan", at("2021-04-01")))
    await Deeds(tx).add("thanh-hoa", deeds)


@pytest.fixture
def link(office: Office) -> Link:
    """Somebody who was let in, has an account and agreed."""

    async def linked(id: int, name: str, *roles: Role, union: str = "thanh-hoa") -> Person:
        async with office.database.transaction() as tx:
            person = await People(tx).add(Somebody(union, name, frozenset(roles)))
            account = await People(tx).link(person, "telegram", str(id), str(id), office.now)
            await People(tx).consent(account, office.now)
        return Person(office, id, Role.STRANGER, union=union)

    return linked


@pytest.fixture
async def hoa(link: Link) -> Person:
    """A leader."""
    return await link(21, "Đ/c Hoa", Role.LEADER)
