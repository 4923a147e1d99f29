"""The tables of people: who they are, where they are reached, how they get in, who took over from whom."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, PrimaryKeyConstraint, Table, UniqueConstraint

from storage.columns import Id, Moment, Words
from storage.tables import metadata


def _words(name: str) -> Column[str]:
    return Column(name, Words, nullable=False)


def _moment(name: str) -> Column[Any]:
    return Column(name, Moment, nullable=False)


def _union() -> Column[str]:
    return Column("union", Words, ForeignKey("unions.key", ondelete="CASCADE"), nullable=False)


def _person() -> Column[int]:
    return Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False)


people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("name"),
    _words("roles"),  # "leader,delegate"
    Column("department", Words),
    Column("phone", Words),
    Column("active", Boolean, nullable=False),
    Column("left", Moment),
    Index(None, "union", "name"),
    sqlite_autoincrement=True,  # the id of somebody who is gone must never come to mean another
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _person(),
    _words("channel"),
    _words("address"),
    _words("sender"),
    Column("preferred", Boolean, nullable=False),
    Column("reachable", Boolean, nullable=False),
    _moment("linked"),
    Column("consented", Moment),
    UniqueConstraint("union", "channel", "sender"),
    Index(None, "person"),
    Index(None, "union", "channel", "address"),
    sqlite_autoincrement=True,
)

refusals = Table(
    "refusals",
    metadata,
    _union(),
    _words("channel"),
    _words("sender"),
    _person(),
    _moment("at"),
    PrimaryKeyConstraint("union", "channel", "sender"),
)

codes = Table(
    "codes",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _person(),
    _words("salt"),
    _words("code_hash"),
    _words("token_hash"),
    _moment("created"),
    _words("by"),
    _moment("expires"),
    Column("used", Moment),
    Index(None, "union", "expires"),
    Index(None, "token_hash"),
    sqlite_autoincrement=True,
)

code_guesses = Table(
    "code_guesses",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("channel"),
    _words("sender"),
    _moment("at"),
    Index(None, "union", "at"),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    _words("token_hash"),
    _union(),
    _person(),
    _moment("begun"),
    _moment("expires"),
    PrimaryKeyConstraint("token_hash"),
    Index(None, "person"),
)

feeds = Table(
    "feeds",
    metadata,
    _words("token_hash"),
    _union(),
    _person(),
    Column("department", Words),  # None: the person's own work
    _moment("begun"),
    PrimaryKeyConstraint("token_hash"),
    Index(None, "person"),
)

hand_overs = Table(
    "hand_overs",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("giver"),
    _words("taker"),
    Column("since", Date, nullable=False),
    _words("by"),
    _moment("at"),
    Index(None, "union"),
    sqlite_autoincrement=True,
)

groups = Table(
    "groups",
    metadata,
    _union(),
    _words("channel"),
    _words("chat"),
    Column("department", Words),  # None: the whole union
    _words("by"),
    _moment("at"),
    PrimaryKeyConstraint("union", "channel", "chat"),
)
