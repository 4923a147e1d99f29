"""Alembic at work; imported only when there is an upgrade to make."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from storage.unavailable import DatabaseUnavailable


def upgrade(connection: Connection) -> None:
    """Take the tables to HEAD in the connection's transaction. Raises DatabaseUnavailable for those newer than HEAD."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise DatabaseUnavailable(f"the tables are of a version that this program does not know: {error}") from error
