"""Calendar feeds."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """One row for each address that a calendar program reads."""
    op.create_table(
        "feeds",
        sa.Column("token_hash", sa.Text, primary_key=True),
        sa.Column("union", sa.Text, sa.ForeignKey("unions.key", ondelete="CASCADE"), nullable=False),
        sa.Column("person", ID, sa.ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
        sa.Column("department", sa.Text),
        sa.Column("begun", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index(None, "feeds", ["person"])
