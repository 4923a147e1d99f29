"""A union that has lived for a while, and an empty place on the other database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from documents.reading import read_file
from handlers.act.people.invite import invite
from handlers.router import Router
from rules.people.person import Person as Invited
from rules.people.role import Role
from storage import Catalogues, Database, Plans, Unions
from tests.people.conftest import TERMS
from tests.person import Office, Person
from tests.places import EXAMPLES
from tests.storage.conftest import database_url, postgres_url

__all__ = ["database_url", "postgres_url"]

UNION, OTHER = "thanh-hoa", "hue"
PAPERS = ("chuong-trinh-cong-tac-2021.txt", "ke-hoach-hanh-dong-2021.txt", "dai-hoi-vii.txt")
SAID = (
    "mục 27 của chương trình đã xong",
    "xin lùi mục 30 của chương trình sang tháng 9 vì chờ ý kiến",
    "hoàn tác",
    "mục 30 của chương trình sai, phải là tháng 10",
    "/bangiao anh Uy cho chị Lan",
    "tháng này có việc gì?",
)


@pytest.fixture
async def lived_in(tmp_path: Path) -> AsyncIterator[Database]:
    """Two unions on SQLite; people of the first have worked with it."""
    database = Database(f"sqlite:///{tmp_path / 'old.db'}")
    await database.start()
    office = Office(database)
    async with database.transaction() as tx:
        for union in (UNION, OTHER):
            await Unions(tx).ensure(union, f"Liên hiệp hội {union}")
            for paper in PAPERS:
                await Plans(tx).save(union, read_file(EXAMPLES / paper), office.now, "test")
        code = (await invite(tx, Invited(UNION, "chị Lan", frozenset({Role.STAFF})), "test", office.now, TERMS)).code
    office.router = Router(database, Catalogues(database), TERMS)
    lan, boss = Person(office, 7002, Role.STRANGER), Person(office, 7001, Role.ADMINISTRATOR, "Lan")
    for said in (code, "đồng ý", "mục 28 của chương trình đã xong: “đủ hồ sơ”"):
        await lan.says(said)
    for said in SAID:
        await boss.says(said)
    await replace(boss, chat="-100").says("/lienket toàn đơn vị")
    programme = read_file(EXAMPLES / PAPERS[0])
    async with database.transaction() as tx:
        await Plans(tx).save(UNION, replace(programme, items=programme.items[1:]), office.now, "test")
    yield database
    await database.close()


@pytest.fixture
async def empty(database_url: str) -> AsyncIterator[Database]:
    """A new installation."""
    database = Database(database_url)
    await database.start()
    yield database
    await database.close()
