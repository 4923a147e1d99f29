"""The hour at which a union's reminders go out."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Who has set none keeps the hour as shipped."""
    op.create_table(
        "reminder_hours",
        sa.Column("union", sa.Text, primary_key=True),
        sa.Column("send_at", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE"),
    )
