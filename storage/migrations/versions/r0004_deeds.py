"""Deeds: what people said was done of the plans."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """One row for each deed; an undone one stays."""
    op.create_table(
        "deeds",
        sa.Column("id", ID, primary_key=True),
        sa.Column("union", sa.Text, nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("item", ID),
        sa.Column("target", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("party", sa.Text),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("batch", sa.Text, nullable=False),
        sa.Column("undone", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["item"], ["items.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["union", "plan"], ["plans.union", "plans.key"], ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "deeds", ["union", "by", "at"])
    op.create_index(None, "deeds", ["item"])
