"""People: who they are, their accounts and codes, refusals, hand-overs."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def _words(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text) for name in names]


def _moment(name: str) -> sa.Column[Any]:
    return sa.Column(name, MOMENT, nullable=False)


def _truth(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Boolean, nullable=False) for name in names]


def _of_union() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE")


def _of_person() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["person"], ["people.id"], ondelete="CASCADE")


def upgrade() -> None:
    """People beside plans."""
    _people()
    _accounts()
    _codes()
    _hand_overs()


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", ID, primary_key=True),
        *_words("union", "name", "roles"),
        *_maybe("department", "phone"),
        *_truth("active"),
        sa.Column("left", MOMENT),
        _of_union(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "people", ["union", "name"])


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", ID, primary_key=True),
        *_words("union"),
        sa.Column("person", ID, nullable=False),
        *_words("channel", "address", "sender"),
        *_truth("preferred", "reachable"),
        _moment("linked"),
        sa.Column("consented", MOMENT),
        _of_union(),
        _of_person(),
        sa.UniqueConstraint("union", "channel", "sender"),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "accounts", ["person"])
    op.create_table(
        "refusals",
        *_words("union", "channel", "sender"),
        sa.Column("person", ID, nullable=False),
        _moment("at"),
        _of_union(),
        _of_person(),
        sa.PrimaryKeyConstraint("union", "channel", "sender"),
    )


def _codes() -> None:
    op.create_table(
        "codes",
        sa.Column("id", ID, primary_key=True),
        *_words("union"),
        sa.Column("person", ID, nullable=False),
        *_words("salt", "code_hash", "token_hash"),
        _moment("created"),
        *_words("by"),
        _moment("expires"),
        sa.Column("used", MOMENT),
        _of_union(),
        _of_person(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "codes", ["union", "expires"])
    op.create_index(None, "codes", ["token_hash"])
    op.create_table(
        "code_guesses",
        sa.Column("id", ID, primary_key=True),
        *_words("union", "channel", "sender"),
        _moment("at"),
        _of_union(),
    )
    op.create_index(None, "code_guesses", ["union", "at"])


def _hand_overs() -> None:
    op.create_table(
        "hand_overs",
        sa.Column("id", ID, primary_key=True),
        *_words("union", "giver", "taker"),
        sa.Column("since", sa.Date, nullable=False),
        *_words("by"),
        _moment("at"),
        _of_union(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "hand_overs", ["union"])
