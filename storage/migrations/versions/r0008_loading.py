"""Jobs, documents that were sent, versions of plans; items that a plan no longer has stay, with what was done."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Nothing that is kept so far changes."""
    _jobs()
    _uploads()
    _versions()
    op.add_column("items", sa.Column("retired", MOMENT))


def _union() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE")


def _jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", ID, primary_key=True),
        sa.Column("union", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("leased_until", MOMENT),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("ended", MOMENT),
        sa.Column("error", sa.Text),
        _union(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "jobs", ["state", "due", "id"])


def _uploads() -> None:
    op.create_table(
        "uploads",
        sa.Column("id", ID, primary_key=True),
        sa.Column("union", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("chat", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary),
        sa.Column("document", sa.Text),
        sa.Column("seen", sa.Text),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _union(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "uploads", ["union", "channel", "chat"])


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("id", ID, primary_key=True),
        sa.Column("union", sa.Text, nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["union", "plan"], ["plans.union", "plans.key"], ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "versions", ["union", "plan"])
