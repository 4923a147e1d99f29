"""A PostgreSQL database for tests: made once, emptied after each test, dropped at the end."""

from __future__ import annotations

import os
from uuid import uuid4

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

SERVER = os.environ.get("THUKY_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432")


async def create() -> str:
    """The address of a new, empty database; skips the test where there is no server."""
    name = f"thuky_{uuid4().hex}"
    try:
        await _run(f"{SERVER}/postgres", f"CREATE DATABASE {name}")
    except OSError as error:
        pytest.skip(f"no PostgreSQL server: {error}")
    return f"{SERVER}/{name}"


async def empty(url: str) -> None:
    """Leave nothing in the database."""
    await _run(url, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")


async def drop(url: str) -> None:
    """Remove the database, whoever is still connected."""
    await _run(f"{SERVER}/postgres", f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


async def _run(url: str, *statements: str) -> None:
    address = make_url(url).set(drivername="postgresql+asyncpg")
    server = create_async_engine(address, isolation_level="AUTOCOMMIT", connect_args={"timeout": 5})
    async with server.connect() as connection:
        for statement in statements:
            await connection.execute(text(statement))
    await server.dispose()
