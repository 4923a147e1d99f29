"""`thuky backup` and `thuky restore`: what was copied comes back, and nothing else changes."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.nightly import Copies, Nightly
from bot.office import Office
from rules.people.terms import Terms
from storage import Database, Unions
from storage.keeping.backup import BackupFailed, back_up, kept, restore, rotate
from tests import postgres
from tests.cli.conftest import Said, Thuky

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = datetime(2021, 4, 12, 12, tzinfo=ZONE)


def test_what_was_copied_comes_back(office: Thuky, folder: Path) -> None:
    before = office("ask", "ai chủ trì mục 27?", "--union", "thanh-hoa", "--today", "2021-04-12")
    copy = office("backup").out
    (folder / "data" / "thuky.db").unlink()
    (folder / "data" / "thuky.db-wal").unlink(missing_ok=True)
    assert office("restore", copy, "--yes") == Said(0, f"Đã lấy lại dữ liệu từ {copy}.")
    assert office("ask", "ai chủ trì mục 27?", "--union", "thanh-hoa", "--today", "2021-04-12") == before
    assert Path(copy).stat().st_mode & 0o077 == 0


def test_what_is_replaced_is_copied_first(office: Thuky, folder: Path) -> None:
    copy = office("backup").out
    said = office("restore", copy, "--yes").out
    saved = list((folder / "data" / "backups" / "truoc-khi-lay-lai").iterdir())
    assert [Path(said.removesuffix(".").rpartition(" ")[2])] == [path.relative_to(folder) for path in saved]


def test_what_is_no_copy_changes_nothing(office: Thuky, folder: Path) -> None:
    broken = folder / "broken.db"
    broken.write_bytes(b"x" * 5000)
    before = (folder / "data" / "thuky.db").read_bytes()
    for file in (broken, folder / "none.db"):
        said = office("restore", file, "--yes")
        assert (said.status, said.err.split(",")[0]) == (2, f"Không lấy lại được từ {file}")
    assert (folder / "data" / "thuky.db").read_bytes() == before


def test_without_data_there_is_nothing_to_copy(thuky: Thuky) -> None:
    assert thuky("backup") == Said(2, "", "Chưa có dữ liệu ở data/thuky.db để sao lưu.")


def test_old_copies_go(tmp_path: Path) -> None:
    for day in range(1, 6):
        (tmp_path / f"thuky-2021040{day}-020000.db").touch()
    (tmp_path / "thuky-notes.txt").touch()
    rotate(tmp_path, 2)
    assert [path.name for path in kept(tmp_path)] == ["thuky-20210405-020000.db", "thuky-20210404-020000.db"]
    assert (tmp_path / "thuky-notes.txt").exists()


async def test_a_copy_is_whole_while_others_write(database: Database, database_url: str, tmp_path: Path) -> None:
    async def write() -> None:
        for number in range(50):
            async with database.transaction() as tx:
                await Unions(tx).ensure(f"u{number}", "Tên")

    writing = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    path = await asyncio.to_thread(back_up, database_url, tmp_path / "copies", NOON)
    await writing
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_the_night_is_caught_up_with_once(database: Database, database_url: str, tmp_path: Path) -> None:
    times = [NOON, NOON.replace(hour=13), NOON.replace(day=13, hour=1), NOON.replace(day=13, hour=2)]
    clock = iter(times)
    office = Office("thanh-hoa", (), lambda: next(clock))
    nightly = Nightly(database, office, Terms(), Copies(database_url, tmp_path / "copies", 14))
    made = []
    for _ in times:
        await nightly()
        made.append(len(kept(tmp_path / "copies")))
    assert made == [1, 1, 1, 2]


@pytest.mark.postgres
def test_postgresql_is_copied_and_comes_back(tmp_path: Path) -> None:
    url = asyncio.run(postgres.create())

    async def unions(add: str = "") -> list[str]:
        database = Database(url)
        await database.start()
        async with database.transaction() as tx:
            if add:
                await Unions(tx).ensure(add)
            found = [union.key for union in await Unions(tx).all()]
        await database.close()
        return found

    try:
        asyncio.run(unions(add="hue"))
        copy = back_up(url, tmp_path, NOON)
        assert asyncio.run(unions(add="thanh-hoa")) == ["hue", "thanh-hoa"]
        restore(url, copy)
        assert asyncio.run(unions()) == ["hue"]
        with pytest.raises(BackupFailed):
            restore(url, tmp_path / "none.dump")
    finally:
        asyncio.run(postgres.drop(url))
