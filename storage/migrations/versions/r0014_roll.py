"""The lines of a list of delegates that was sent, while it waits for a decision."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """What was sent before is a plan."""
    op.add_column("uploads", sa.Column("roll", sa.Text))
