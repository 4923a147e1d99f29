"""How a union, and each person, wants to be reminded; the office's own days; what was seen."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Nothing that is kept so far changes."""
    _of_unions()
    _of_people()
    op.create_table(
        "seen",
        sa.Column("message", ID, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["message"], ["outbox.id"], ondelete="CASCADE"),
    )


def _of_unions() -> None:
    union = sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE")
    op.create_table(
        "reminder_switches",
        sa.Column("union", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("is_on", sa.Boolean, nullable=False),
        union,
    )
    op.create_table(
        "own_days",
        sa.Column("union", sa.Text, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("works", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE"),
    )


def _of_people() -> None:
    op.create_table(
        "wishes",
        sa.Column("person", ID, primary_key=True),
        sa.Column("union", sa.Text, nullable=False),
        sa.Column("silent", sa.Boolean, nullable=False),
        sa.Column("silenced", sa.Text, nullable=False),
        sa.Column("quiet_from", sa.Text),
        sa.Column("quiet_to", sa.Text),
        sa.ForeignKeyConstraint(["person"], ["people.id"], ondelete="CASCADE"),
    )
    op.create_table(
        "own_reminders",
        sa.Column("id", ID, primary_key=True),
        sa.Column("union", sa.Text, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("item", ID),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("every", sa.Text, nullable=False),
        sa.Column("days", sa.Integer, nullable=False),
        sa.Column("day", sa.Date),
        sa.Column("hour", sa.Text),
        sa.Column("made", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["item"], ["items.id"], ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "own_reminders", ["union"])
    op.create_index(None, "own_reminders", ["person"])
