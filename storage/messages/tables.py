"""The tables of channels that read once and may send only so much."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table

from storage.columns import Id, Moment, Words
from storage.tables import metadata


def _words(name: str) -> Column[str]:
    return Column(name, Words, nullable=False)


def _union() -> Column[str]:
    return Column("union", Words, ForeignKey("unions.key", ondelete="CASCADE"), nullable=False)


inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("channel"),
    _words("update"),
    _words("chat"),
    _words("body"),  # JSON
    Column("at", Moment, nullable=False),
    Index(None, "channel", "update", unique=True),
    Index(None, "union", "channel", "id"),
    sqlite_autoincrement=True,
)

sends = Table(
    "sends",
    metadata,
    _union(),
    _words("channel"),
    _words("month"),  # "2021-04"
    Column("reminders", Integer, nullable=False),
    Column("others", Integer, nullable=False),
    PrimaryKeyConstraint("union", "channel", "month"),
)

contacts = Table(
    "contacts",
    metadata,
    _union(),
    _words("channel"),
    _words("mark"),  # of the account: a digest, so that the number of people is known without keeping who they were
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("union", "channel", "mark"),
)
