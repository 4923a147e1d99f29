"""An office whose plans were loaded at the start of the year, and its people with their telephones."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

import pytest

from documents.reading import read_file
from rules.people.person import Person as Somebody
from rules.people.role import Role
from storage import Database, People, Plans, Unions
from tests.person import ZONE, Office, Person
from tests.places import EXAMPLES

JANUARY = datetime(2021, 1, 4, 9, 0, tzinfo=ZONE)
LOADED = (
    ("thanh-hoa", "chuong-trinh-cong-tac-2021.txt"),
    ("thanh-hoa", "ke-hoach-hanh-dong-2021.txt"),
    ("hue", "ky-niem-30-nam.txt"),
)
Link = Callable[..., Awaitable[Person]]


async def load(database: Database, at: datetime) -> None:
    """The plans of two unions, loaded at `at`."""
    async with database.transaction() as tx:
        for union in ("thanh-hoa", "hue"):
            await Unions(tx).ensure(union, union)
        for union, file in LOADED:
            await Plans(tx).save(union, read_file(EXAMPLES / file), at, "test")


@pytest.fixture
async def office(database: Database) -> Office:
    await load(database, JANUARY)
    return Office(database)


@pytest.fixture
def link(office: Office) -> Link:
    """Somebody who was let in, has an account and agreed."""

    async def linked(id: int, name: str, *roles: Role, department: str | None = None, consent: bool = True) -> Person:
        async with office.database.transaction() as tx:
            person = await People(tx).add(Somebody("thanh-hoa", name, frozenset(roles), department))
            account = await People(tx).link(person, "telegram", str(id), str(id), office.now)
            if consent:
                await People(tx).consent(account, office.now)
        return Person(office, id, Role.STRANGER)

    return linked


@pytest.fixture
async def lan(link: Link) -> Person:
    """Of the office's staff."""
    return await link(11, "Đ/c Lan", Role.STAFF, department="Ban KHCN")


@pytest.fixture
async def tan(link: Link) -> Person:
    """Chairs items, and leads."""
    return await link(12, "Đ/c Phạm Kim Tân", Role.LEADER)


@pytest.fixture
async def phat(link: Link) -> Person:
    """Chairs item 27."""
    return await link(13, "Đ/c Nguyễn Văn Phát", Role.LEADER)


@pytest.fixture
async def mai(link: Link) -> Person:
    """Of Văn phòng: whoever moves an item, she hears of it."""
    return await link(14, "chị Mai", Role.STAFF, department="Văn phòng")
