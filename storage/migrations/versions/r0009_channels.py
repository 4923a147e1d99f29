"""What was read of a channel that reads once, how much was sent in a month, and to how many people."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _of(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in ("union", "channel", *names)]


def _belongs() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE")


def upgrade() -> None:
    """Three tables."""
    op.create_table(
        "inbox",
        sa.Column("id", ID, primary_key=True),
        *_of("update", "chat", "body"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _belongs(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "inbox", ["channel", "update"], unique=True)
    op.create_index(None, "inbox", ["union", "channel", "id"])
    op.create_table(
        "sends",
        *_of("month"),
        sa.Column("reminders", sa.Integer, nullable=False),
        sa.Column("others", sa.Integer, nullable=False),
        _belongs(),
        sa.PrimaryKeyConstraint("union", "channel", "month"),
    )
    op.create_table(
        "contacts",
        *_of("mark"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _belongs(),
        sa.PrimaryKeyConstraint("union", "channel", "mark"),
    )
