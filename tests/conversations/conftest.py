"""The office of the examples: loaded once, copied for every test, with a small cast."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from documents.reading import read_file
from rules.people.role import Role
from storage import Database, Plans, Unions
from tests.person import ZONE, Office, Person
from tests.places import EXAMPLES


async def load_examples(path: Path) -> None:
    """All plans of the examples, each under its union and key."""
    database = Database(f"sqlite:///{path}")
    await database.start()
    async with database.transaction() as tx:
        for entry in json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8")):
            await Unions(tx).ensure(entry["union"], entry["union_name"])
            document = read_file(EXAMPLES / entry["file"], key=entry["key"])
            await Plans(tx).save(entry["union"], document, Office.now.astimezone(ZONE), "test")
    await database.close()


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the examples, to be copied."""
    path = tmp_path_factory.mktemp("examples") / "thuky.db"
    asyncio.run(load_examples(path))
    return path


@pytest.fixture
async def office(examples: Path, tmp_path: Path) -> AsyncIterator[Office]:
    """The secretary at work on a copy of the examples, on 12 April 2021 at nine."""
    shutil.copy(examples, tmp_path / "thuky.db")
    database = Database(f"sqlite:///{tmp_path / 'thuky.db'}")
    yield Office(database)
    await database.close()


@pytest.fixture
def lan(office: Office) -> Person:
    """On the staff in Thanh Hóa."""
    return Person(office, 7001)


@pytest.fixture
def minh(office: Office) -> Person:
    """Her colleague."""
    return Person(office, 7002)


@pytest.fixture
def hoa(office: Office) -> Person:
    """Administrator in Thanh Hóa."""
    return Person(office, 7003, Role.ADMINISTRATOR, name="Hoa")


@pytest.fixture
def binh(office: Office) -> Person:
    """Delegate to the congress in Thanh Hóa."""
    return Person(office, 7004, Role.DELEGATE, name="Trần Văn Bình")


@pytest.fixture
def thu(office: Office) -> Person:
    """On the staff in Huế."""
    return Person(office, 7005, union="hue")


@pytest.fixture
def vinh(office: Office) -> Person:
    """On the staff in Nghệ An."""
    return Person(office, 7006, union="nghe-an")
