"""A database on SQLite and one on PostgreSQL: whoever asks for one where these fixtures are known is run on both."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgres

__all__ = ["database_url", "postgres_url"]


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
