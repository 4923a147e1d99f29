"""Messages that take the place of others, and indexes for what a long outbox is asked."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Deleting a message looks for its lines and updates: without an index, through all of them."""
    op.add_column("outbox", sa.Column("instead_of", ID))
    op.create_index(None, "outbox", ["union", "kind", "due"])
    op.create_index(None, "outbox", ["union", "channel", "address"])
    op.create_index(None, "reminder_lines", ["message"])
    op.create_index(None, "updates", ["message"])
    op.create_index(None, "accounts", ["union", "channel", "address"])
