"""The tables of reminding: what a union has set, what each person wishes, what was seen."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table

from storage.columns import Id, Moment, Words
from storage.people.tables import people
from storage.tables import items, metadata, outbox, unions


def _union() -> Column[str]:
    return Column("union", Words, ForeignKey(unions.c.key, ondelete="CASCADE"), nullable=False)


reminder_switches = Table(
    "reminder_switches",
    metadata,
    _union(),
    Column("name", Words, nullable=False),
    Column("is_on", Boolean, nullable=False),
    PrimaryKeyConstraint("union", "name"),
)

reminder_hours = Table(
    "reminder_hours",
    metadata,
    Column("union", Words, ForeignKey(unions.c.key, ondelete="CASCADE"), primary_key=True),
    Column("send_at", Words, nullable=False),  # "07:30"
)

own_days = Table(
    "own_days",
    metadata,
    _union(),
    Column("day", Date, nullable=False),
    Column("works", Boolean, nullable=False),
    PrimaryKeyConstraint("union", "day"),
)

wishes = Table(
    "wishes",
    metadata,
    Column("person", Id, ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("union", Words, nullable=False),
    Column("silent", Boolean, nullable=False),
    Column("silenced", Words, nullable=False),  # items: "24,26"
    Column("quiet_from", Words),  # "20:00"
    Column("quiet_to", Words),
)

own_reminders = Table(
    "own_reminders",
    metadata,
    Column("id", Id, primary_key=True),
    Column("union", Words, nullable=False),
    Column("person", Id, ForeignKey(people.c.id, ondelete="CASCADE"), nullable=False),
    Column("item", Id, ForeignKey(items.c.id, ondelete="CASCADE")),
    Column("words", Words, nullable=False),
    Column("every", Words, nullable=False),
    Column("days", Integer, nullable=False),
    Column("day", Date),
    Column("hour", Words),  # "09:00"; None: with the other lines of the day
    Column("made", Moment, nullable=False),
    Index(None, "union"),
    Index(None, "person"),
    sqlite_autoincrement=True,
)

seen = Table(
    "seen",
    metadata,
    Column("message", Id, ForeignKey(outbox.c.id, ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
)
