"""The tables of loading: slow work that waits, documents that were sent, versions that were replaced."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, LargeBinary, Table

from storage.columns import Id, Moment, Words
from storage.tables import metadata


def _words(name: str) -> Column[str]:
    return Column(name, Words, nullable=False)


def _union() -> Column[str]:
    return Column("union", Words, ForeignKey("unions.key", ondelete="CASCADE"), nullable=False)


jobs = Table(
    "jobs",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("kind"),
    _words("channel"),
    _words("address"),
    Column("quote", Words),
    _words("body"),  # JSON, as the kind of job needs it
    _words("state"),
    Column("attempts", Integer, nullable=False),
    Column("due", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("created", Moment, nullable=False),
    Column("ended", Moment),
    Column("error", Words),
    Index(None, "state", "due", "id"),
    sqlite_autoincrement=True,
)

uploads = Table(
    "uploads",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("channel"),
    _words("chat"),
    _words("by"),
    _words("name"),
    _words("file"),  # the platform's id of it
    Column("content", LargeBinary),  # None before it is fetched, and once it is decided upon
    Column("document", Words),  # JSON of what was read in it
    Column("roll", Words),  # JSON of its lines, where it is a list of delegates
    Column("seen", Words),  # the version of the plan that its preview was compared with
    _words("state"),
    Column("at", Moment, nullable=False),
    Index(None, "union", "channel", "chat"),
    sqlite_autoincrement=True,
)

versions = Table(
    "versions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("union", Words, nullable=False),
    Column("plan", Words, nullable=False),
    _words("document"),  # JSON of what the plan printed
    _words("by"),  # who replaced it
    Column("at", Moment, nullable=False),  # when it was replaced
    ForeignKeyConstraint(["union", "plan"], ["plans.union", "plans.key"], ondelete="CASCADE"),
    Index(None, "union", "plan"),
    sqlite_autoincrement=True,
)
