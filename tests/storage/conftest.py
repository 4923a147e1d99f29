"""Every test that asks for a database here runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Database, Unions
from tests.postgres import new_database


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'thuky.db'}"
    else:
        async with new_database() as url:
            yield url


@pytest.fixture
async def two_unions(database: Database) -> Database:
    """A database with two unions."""
    async with database.transaction() as tx:
        await Unions(tx).ensure("thanh-hoa", "Liên hiệp hội Thanh Hóa")
        await Unions(tx).ensure("hue", "Liên hiệp hội Huế")
    return database
