"""The message that an answer shows: of a reply, and of slow work whose reply is still to come."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """What was asked before shows nothing."""
    for table in ("outbox", "jobs"):
        op.add_column(table, sa.Column("quote", sa.Text))
