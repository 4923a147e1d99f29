"""The tables of a congress: what is settled, who is on the roll, who answered what, who came in when."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)

from storage.columns import Id, Moment, Words
from storage.tables import metadata


def _words(name: str) -> Column[str]:
    return Column(name, Words, nullable=False)


def _union() -> Column[str]:
    return Column("union", Words, ForeignKey("unions.key", ondelete="CASCADE"), nullable=False)


def _delegate() -> Column[int]:
    return Column("delegate", Id, ForeignKey("delegates.id", ondelete="CASCADE"), nullable=False)


# Events are named by their plan's key and not tied to its row: a document that is loaded again without its event, or
# taken away, must not take the roll along.
arrangements = Table(
    "arrangements",
    metadata,
    _union(),
    _words("event"),
    _words("body"),  # JSON
    _words("by"),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("union", "event"),
)

delegate_groups = Table(
    "delegate_groups",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("event"),
    _words("kind"),
    _words("name"),
    Column("each", Integer),
    Column("each_large", Integer),
    Column("large_over", Integer),
    Column("total", Integer),
    Column("position", Integer, nullable=False),
    UniqueConstraint("union", "event", "name"),
    sqlite_autoincrement=True,
)

delegations = Table(
    "delegations",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("event"),
    Column("group", Id, ForeignKey("delegate_groups.id", ondelete="CASCADE"), nullable=False),
    _words("name"),
    Column("members", Integer),
    Column("seats", Integer),
    UniqueConstraint("group", "name"),
    sqlite_autoincrement=True,
)

delegates = Table(
    "delegates",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("event"),
    Column("group", Id, ForeignKey("delegate_groups.id", ondelete="CASCADE"), nullable=False),
    Column("delegation", Id, ForeignKey("delegations.id", ondelete="SET NULL")),
    Column("person", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("number", Integer, nullable=False),
    _words("code"),
    _words("name"),
    Column("title", Words),
    Column("sex", Words),
    Column("born", Integer),
    Column("degree", Words),
    Column("office", Words),
    Column("unit", Words),
    Column("phone", Words),
    Column("party", Boolean),
    Column("answer", Words),
    Column("reason", Words),
    _words("needs"),  # JSON: ["Chỗ nghỉ"]
    Column("answered", Moment),
    Column("answered_by", Words),
    Column("replaced_by", Id),
    UniqueConstraint("union", "code"),
    UniqueConstraint("union", "event", "number"),
    Index(None, "union", "event", "group"),
    Index(None, "person"),
    sqlite_autoincrement=True,
)

answers = Table(
    "answers",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _delegate(),
    _words("answer"),
    Column("reason", Words),
    _words("needs"),
    _words("by"),
    _words("channel"),
    Column("at", Moment, nullable=False),
    Index(None, "delegate"),
    sqlite_autoincrement=True,
)

substitutions = Table(
    "substitutions",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("event"),
    _delegate(),
    _words("name"),
    Column("office", Words),
    Column("unit", Words),
    Column("phone", Words),
    Column("reason", Words),
    _words("by"),
    Column("at", Moment, nullable=False),
    _words("decision"),
    Column("decided_by", Words),
    Index(None, "union", "event", "decision"),
    sqlite_autoincrement=True,
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("event"),
    _words("name"),
    Column("starts", Moment),
    Column("ends", Moment),
    Column("position", Integer, nullable=False),
    UniqueConstraint("union", "event", "name"),
    sqlite_autoincrement=True,
)

visits = Table(
    "visits",
    metadata,
    Column("session", Id, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    _delegate(),
    _union(),
    Column("entered", Moment, nullable=False),
    _words("by"),
    Column("left", Moment),
    PrimaryKeyConstraint("session", "delegate"),
    Index(None, "delegate"),
)
