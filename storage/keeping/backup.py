"""Copies of the whole database, made while it is in use: SQLite's online backup, PostgreSQL's own tools."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, make_url

STAMP = "%Y%m%d-%H%M%S"
SUFFIXES = {"sqlite": ".db", "postgresql": ".dump"}
PAGES = 2_000  # copied at a time, so that writers wait for milliseconds only
A_WHILE = 0.01  # seconds between two times


class BackupFailed(Exception):
    """No copy was made, or nothing was restored. The message says why, without addresses."""


def back_up(database_url: str, folder: Path, at: datetime) -> Path:
    """Write a copy into `folder` and say where; takes as long as it takes, so call it in a thread."""
    url = make_url(database_url)
    name = f"thuky-{at.strftime(STAMP)}{SUFFIXES[url.get_backend_name()]}"
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f".{name}"
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)  # it holds what people said
    try:
        if url.get_backend_name() == "sqlite":
            _copy(Path(url.database or ""), unfinished)
        else:
            _run("pg_dump", url, "--format=custom", "--no-owner", f"--file={unfinished}")
        return unfinished.rename(folder / name)
    finally:
        unfinished.unlink(missing_ok=True)


def restore(database_url: str, file: Path) -> None:
    """Put a copy in the place of the database. Raises BackupFailed, and nothing has changed then."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        _check(file)
        Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
        _copy(file, Path(url.database or ""))
    else:
        options = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
        _run("pg_restore", url, *options, str(file))


def kept(folder: Path) -> list[Path]:
    """The copies in a folder, the newest first."""
    return sorted(
        (path for path in folder.glob("thuky-*.*") if made_at(path)), key=lambda path: path.name, reverse=True
    )


def rotate(folder: Path, keep: int) -> list[Path]:
    """Remove all but the newest `keep` copies; those removed."""
    old = kept(folder)[keep:]
    for path in old:
        path.unlink()
    return old


def made_at(path: Path) -> datetime | None:
    """When a copy was made, on the office's clock; None for any other file."""
    try:
        return datetime.strptime(path.stem.removeprefix("thuky-"), STAMP)  # noqa: DTZ007 -- the office's own clock
    except ValueError:
        return None


def _opened(file: Path) -> sqlite3.Connection:
    """For reading alone: no file is made where there is none."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _copy(source: Path, target: Path) -> None:
    try:
        with closing(_opened(source)) as from_, closing(sqlite3.connect(target, timeout=15)) as to:
            from_.backup(to, pages=PAGES, sleep=A_WHILE)
    except sqlite3.Error as error:
        raise BackupFailed(str(error)) from error


def _check(file: Path) -> None:
    """Raises BackupFailed for what is no sound copy of ours."""
    if not file.is_file():
        raise BackupFailed("no such file")
    try:
        with closing(_opened(file)) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            ours = copy.execute("SELECT count(*) FROM alembic_version").fetchone() == (1,)
    except sqlite3.Error as error:
        raise BackupFailed(str(error)) from error
    if not (sound and ours):
        raise BackupFailed("not a sound copy of the database")


def _run(program: str, url: URL, *arguments: str) -> None:
    """Run one of PostgreSQL's tools; the password goes through the environment, where no list of processes shows it."""
    address = url.set(drivername="postgresql", password=None).render_as_string()
    environment = os.environ | ({"PGPASSWORD": str(url.password)} if url.password else {})
    try:
        done = subprocess.run(  # noqa: S603 -- our own arguments
            [program, f"--dbname={address}", *arguments], env=environment, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        raise BackupFailed(f"{program} is not installed") from error
    if done.returncode:
        raise BackupFailed(f"{program}: {done.stderr.strip().splitlines()[-1:]}")
