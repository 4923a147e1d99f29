"""Groups: chats of several people, each tied to a department or to the whole union."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """One row for each group that is tied."""
    op.create_table(
        "groups",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("union", "channel", "chat")),
        sa.Column("department", sa.Text),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("union", "channel", "chat"),
    )
