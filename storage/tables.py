"""The tables. Every row belongs to a union, except the ids of updates, which belong to a channel."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)

from storage.columns import Id, Moment, Words

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "fk": "%(table_name)s_%(column_0_N_name)s_fk",
        "uq": "%(table_name)s_%(column_0_N_name)s_uq",
        "ix": "%(table_name)s_%(column_0_N_name)s_ix",
    }
)


def _words(name: str, **options: Any) -> Column[str]:
    return Column(name, Words, nullable=False, **options)


def _maybe(name: str) -> Column[str]:
    return Column(name, Words)


def _union() -> Column[str]:
    return Column("union", Words, ForeignKey("unions.key", ondelete="CASCADE"), nullable=False)


def _of_plan() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["union", "plan"], ["plans.union", "plans.key"], ondelete="CASCADE")


unions = Table(
    "unions",
    metadata,
    _words("key", primary_key=True),
    _words("name"),
    Column("revision", Integer, nullable=False),
)

plans = Table(
    "plans",
    metadata,
    _union(),
    _words("key"),
    _words("title"),
    _maybe("number"),
    _maybe("issued"),
    _maybe("issuer"),
    _maybe("signer"),
    _words("years"),  # JSON: [2019, 2020]
    _maybe("source"),
    Column("saved_at", Moment, nullable=False),
    _words("saved_by"),
    PrimaryKeyConstraint("union", "key"),
)

items = Table(
    "items",
    metadata,
    Column("id", Id, primary_key=True),
    _words("union"),
    _words("plan"),
    _maybe("section"),
    _maybe("no"),
    _maybe("parent"),
    _words("content"),
    _maybe("time_text"),
    Column("starts", Date),
    Column("ends", Date),
    _maybe("grain"),  # None: no period; a period may be open on both sides
    _words("recurrence"),
    _maybe("condition"),
    _maybe("lead"),
    _maybe("chair"),
    _maybe("coordinating"),
    _maybe("approver"),
    Column("position", Integer, nullable=False),
    Column("retired", Moment),  # when its plan was replaced by one that no longer has it
    _of_plan(),
    Index(None, "union", "plan", "position"),
    sqlite_autoincrement=True,  # the id of a removed item must never come to mean another
)

corrections = Table(
    "corrections",
    metadata,
    Column("item", Id, ForeignKey("items.id", ondelete="CASCADE"), nullable=False),
    _words("field"),
    _maybe("printed"),
    _maybe("corrected"),
    PrimaryKeyConstraint("item", "field"),
)

events = Table(
    "events",
    metadata,
    _words("union"),
    _words("plan"),
    _words("body"),  # JSON
    _of_plan(),
    PrimaryKeyConstraint("union", "plan"),
)

targets = Table(
    "targets",
    metadata,
    _words("union"),
    _words("plan"),
    Column("position", Integer, nullable=False),
    _words("what"),
    Column("number", BigInteger, nullable=False),
    _words("unit"),
    _maybe("by"),
    _maybe("no"),
    _of_plan(),
    PrimaryKeyConstraint("union", "plan", "position"),
)

passages = Table(
    "passages",
    metadata,
    _words("union"),
    _words("plan"),
    Column("position", Integer, nullable=False),
    _words("heading"),
    _words("text"),
    _maybe("item_no"),
    _of_plan(),
    PrimaryKeyConstraint("union", "plan", "position"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("subject"),
    _words("what"),
    _words("by"),
    Column("at", Moment, nullable=False),
    Index(None, "union", "subject"),
    sqlite_autoincrement=True,
)

conversations = Table(
    "conversations",
    metadata,
    _union(),
    _words("channel"),
    _words("chat"),
    _words("state"),  # JSON
    Column("expires", Moment, nullable=False),
    PrimaryKeyConstraint("union", "channel", "chat"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("channel"),
    _words("address"),
    _words("kind"),
    _maybe("key"),
    _words("body"),  # JSON of a Reply
    _words("state"),
    Column("attempts", Integer, nullable=False),
    Column("due", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("created", Moment, nullable=False),
    Column("sent_at", Moment),
    _maybe("platform_id"),
    _maybe("error"),
    Column("instead_of", Id),
    _maybe("quote"),
    UniqueConstraint("union", "key"),
    Index(None, "state", "due", "id"),
    Index(None, "union", "kind", "due"),
    Index(None, "union", "channel", "address"),
    sqlite_autoincrement=True,
)

reminder_lines = Table(
    "reminder_lines",
    metadata,
    _union(),
    _words("key"),
    Column("message", Id, ForeignKey("outbox.id", ondelete="CASCADE"), nullable=False, index=True),
    PrimaryKeyConstraint("union", "key"),
)

updates = Table(
    "updates",
    metadata,
    _words("channel"),
    _words("update"),
    Column("at", Moment, nullable=False, index=True),
    Column("message", Id, ForeignKey("outbox.id", ondelete="SET NULL"), index=True),
    PrimaryKeyConstraint("channel", "update"),
)

rsvps = Table(
    "rsvps",
    metadata,
    Column("id", Id, primary_key=True),
    _union(),
    _words("event"),
    _words("channel"),
    _words("sender"),
    _maybe("name"),
    _words("answer"),
    _maybe("reason"),
    _maybe("substitute"),
    Column("at", Moment, nullable=False),
    _words("by"),
    Index(None, "union", "event", "channel", "sender"),
    sqlite_autoincrement=True,
)
