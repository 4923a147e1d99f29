"""What the commands work with, built from the settings in one place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.refusal import Refused
from bot.settings import Settings
from storage.database import Database
from storage.unavailable import DatabaseUnavailable


@asynccontextmanager
async def opened(settings: Settings, *, new: bool = False) -> AsyncIterator[Database]:
    """The database, its tables up to date, closed afterwards.

    With `new` a SQLite file that does not exist is made. Raises Refused when there is no database to work with.
    """
    file = settings.sqlite_file
    if file is not None and not new and not file.exists():
        raise Refused(f"Chưa có dữ liệu ở {file}. Xin nạp văn bản trước: thuky import TỆP --union MÃ.")
    try:
        database = Database(settings.database_url)
        await database.start()
    except DatabaseUnavailable as error:
        raise Refused(f"Không mở được cơ sở dữ liệu: {error}") from error
    try:
        yield database
    finally:
        await database.close()
