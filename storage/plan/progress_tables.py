"""The table of deeds: what people said was done of the plans."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Table

from storage.columns import Id, Moment, Words
from storage.tables import metadata

deeds = Table(
    "deeds",
    metadata,
    Column("id", Id, primary_key=True),
    Column("union", Words, nullable=False),
    Column("plan", Words, nullable=False),
    Column("item", Id, ForeignKey("items.id", ondelete="CASCADE")),  # None for a target
    Column("target", Words),  # what a target promises, None for an item
    Column("kind", Words, nullable=False),
    Column("party", Words),  # of an assignment
    Column("value", Words, nullable=False),
    Column("note", Words),
    Column("by", Words, nullable=False),
    Column("at", Moment, nullable=False),
    Column("batch", Words, nullable=False),  # what was done at one go, and is undone so
    Column("undone", Moment),
    ForeignKeyConstraint(["union", "plan"], ["plans.union", "plans.key"], ondelete="CASCADE"),
    Index(None, "union", "by", "at"),
    Index(None, "item"),
    sqlite_autoincrement=True,
)
