"""Starting: from nothing, again, at the same time, and with what is no database of ours."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from storage import Database, DatabaseUnavailable, Union, Unions
from storage.database import DRIVERS
from storage.migrations import HEAD
from storage.tables import metadata
from tests.places import ROOT

START = """
import asyncio, sys
from storage import Database, Unions

async def main():
    database = Database(sys.argv[1])
    await database.start()
    async with database.transaction() as tx:
        await Unions(tx).ensure(sys.argv[2], "Liên hiệp hội")
    await database.close()

asyncio.run(main())
"""


WRITE = """
import asyncio, sys
from storage import Database, Unions

async def main():
    database = Database(sys.argv[1])
    await database.start()
    for number in range(100_000):
        async with database.transaction() as tx:
            await Unions(tx).ensure(f"u{number:06}")
        print(f"u{number:06}", flush=True)

asyncio.run(main())
"""


async def on_connection(url: str, do: Any) -> Any:
    """What `do` gives for a connection that is not the Database's own."""
    engine = create_async_engine(make_url(url).set(drivername=DRIVERS[make_url(url).get_backend_name()]))
    async with engine.begin() as connection:
        result = await connection.run_sync(do)
    await engine.dispose()
    return result


def differences(connection: Connection) -> list[Any]:
    found: list[Any] = compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)
    return found


async def test_the_steps_make_exactly_the_tables(database: Database, database_url: str) -> None:
    assert await on_connection(database_url, differences) == []
    assert ScriptDirectory(str(ROOT / "storage" / "migrations")).get_heads() == [HEAD]


async def test_what_was_committed_outlives_a_restart(database: Database, database_url: str) -> None:
    async with database.transaction() as tx:
        await Unions(tx).ensure("hue", "Liên hiệp hội Huế")
    await database.close()

    again = Database(database_url)
    await again.start()
    async with again.reading() as tx:
        assert await Unions(tx).get("hue") == Union("hue", "Liên hiệp hội Huế")
    await again.close()


def test_what_was_said_to_be_stored_survives_a_kill(database_url: str) -> None:
    process = subprocess.Popen([sys.executable, "-c", WRITE, database_url], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = [process.stdout.readline().strip() for _ in range(20)]
    process.kill()
    said += process.communicate()[0].split()

    kept = asyncio.run(all_unions(database_url))
    # The last commit may have happened without being said.
    assert kept[: len(said)] == said
    assert len(kept) - len(said) <= 1


async def all_unions(url: str) -> list[str]:
    database = Database(url)
    await database.start()
    async with database.reading() as tx:
        keys = [union.key for union in await Unions(tx).all()]
    await database.close()
    return keys


async def test_several_may_start_at_once(database_url: str) -> None:
    databases = [Database(database_url) for _ in range(5)]
    await asyncio.gather(*(database.start() for database in databases))
    for number, database in enumerate(databases):
        async with database.transaction() as tx:
            await Unions(tx).ensure(f"u{number}", "Liên hiệp hội")
    async with databases[0].reading() as tx:
        assert [union.key for union in await Unions(tx).all()] == ["u0", "u1", "u2", "u3", "u4"]
    for database in databases:
        await database.close()


def test_several_processes_may_start_at_once(database_url: str) -> None:
    keys = ["u0", "u1", "u2", "u3"]
    started = [
        subprocess.Popen([sys.executable, "-c", START, database_url, key], cwd=ROOT, stderr=subprocess.PIPE)
        for key in keys
    ]
    ended = [(process.communicate()[1], process.returncode) for process in started]
    assert ended == [(b"", 0)] * 4


async def test_tables_of_a_newer_version_are_left_alone(database: Database, database_url: str) -> None:
    await on_connection(database_url, lambda c: c.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseUnavailable, match="version that this program does not know"):
        await Database(database_url).start()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("mysql://localhost/x", "neither sqlite nor postgresql"),
        ("sqlite+pysqlite:///x.db", "neither sqlite nor postgresql"),
        ("thuky.db", "not a database address"),
        ("postgresql://an:secret@localhost:port/x", "not a database address"),
        ("postgresql+nothing://an:secret@localhost/x", "neither sqlite nor postgresql"),
        ("", "not a database address"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
    ],
)
def test_what_is_no_address_is_refused(url: str, reason: str) -> None:
    with pytest.raises(DatabaseUnavailable, match=reason):
        Database(url)


async def test_nobody_there(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("Kính gửi: các Hội thành viên. " * 100, encoding="utf-8")
    for url in (
        f"sqlite:///{tmp_path / 'folder'}",
        f"sqlite:///{tmp_path / 'text'}",
        f"sqlite:///{tmp_path / 'text' / 'below.db'}",
        "postgresql://an:secret@127.0.0.1:9/none",
        "postgresql://an:secret@127.0.0.1:5432/none",
    ):
        database = Database(url)
        with pytest.raises(DatabaseUnavailable) as caught:
            await database.start()
        assert "secret" not in str(caught.value)


async def test_sqlite_is_set_to_lose_nothing(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'new' / 'thuky.db'}")
    await database.start()
    async with database._writing.connect() as connection:
        found = [
            (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    await database.close()
    assert found == ["wal", 2, 1, 15_000]
