"""Every test that asks for a database here runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import Database, Unions
from tests import postgres


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a PostgreSQL database for this run."""
    url = asyncio.run(postgres.create())
    yield url
    asyncio.run(postgres.drop(url))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'thuky.db'}"
    else:
        url: str = request.getfixturevalue("postgres_url")
        yield url
        asyncio.run(postgres.empty(url))


@pytest.fixture
async def two_unions(database: Database) -> Database:
    """A database with two unions."""
    async with database.transaction() as tx:
        await Unions(tx).ensure("thanh-hoa", "Liên hiệp hội Thanh Hóa")
        await Unions(tx).ensure("hue", "Liên hiệp hội Huế")
    return database
