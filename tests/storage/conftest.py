"""Every test that asks for a database here runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from storage import Database, Unions
from tests.both import database_url, postgres_url

__all__ = ["database_url", "postgres_url"]


@pytest.fixture
async def two_unions(database: Database) -> Database:
    """A database with two unions."""
    async with database.transaction() as tx:
        await Unions(tx).ensure("thanh-hoa", "Liên hiệp hội Thanh Hóa")
        await Unions(tx).ensure("hue", "Liên hiệp hội Huế")
    return database
