"""The first tables: plans and what stands in them, conversations, messages, delegates' answers."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
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


def _position() -> sa.Column[Any]:
    return sa.Column("position", sa.Integer, nullable=False)


def _of_union() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE")


def _of_plan() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["union", "plan"], ["plans.union", "plans.key"], ondelete="CASCADE")


def _of_message(rule: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["message"], ["outbox.id"], ondelete=rule)


def upgrade() -> None:
    """From nothing."""
    _unions_and_plans()
    _items()
    _beside_the_items()
    _audit()
    _outbox()
    _chats()
    _rsvps()


def _unions_and_plans() -> None:
    op.create_table(
        "unions",
        *_words("key", "name"),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "plans",
        *_words("union", "key", "title"),
        *_maybe("number", "issued", "issuer", "signer"),
        *_words("years"),
        *_maybe("source"),
        _moment("saved_at"),
        *_words("saved_by"),
        _of_union(),
        sa.PrimaryKeyConstraint("union", "key"),
    )


def _items() -> None:
    op.create_table(
        "items",
        sa.Column("id", ID, primary_key=True),
        *_words("union", "plan"),
        *_maybe("section", "no", "parent"),
        *_words("content"),
        *_maybe("time_text"),
        sa.Column("starts", sa.Date),
        sa.Column("ends", sa.Date),
        *_maybe("grain"),
        *_words("recurrence"),
        *_maybe("condition", "lead", "chair", "coordinating", "approver"),
        _position(),
        _of_plan(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "items", ["union", "plan", "position"])
    op.create_table(
        "corrections",
        sa.Column("item", ID, nullable=False),
        *_words("field"),
        *_maybe("printed", "corrected"),
        sa.ForeignKeyConstraint(["item"], ["items.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("item", "field"),
    )


def _beside_the_items() -> None:
    op.create_table("events", *_words("union", "plan", "body"), _of_plan(), sa.PrimaryKeyConstraint("union", "plan"))
    op.create_table(
        "targets",
        *_words("union", "plan"),
        _position(),
        *_words("what"),
        sa.Column("number", sa.BigInteger, nullable=False),
        *_words("unit"),
        *_maybe("by", "no"),
        _of_plan(),
        sa.PrimaryKeyConstraint("union", "plan", "position"),
    )
    op.create_table(
        "passages",
        *_words("union", "plan"),
        _position(),
        *_words("heading", "text"),
        *_maybe("item_no"),
        _of_plan(),
        sa.PrimaryKeyConstraint("union", "plan", "position"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", ID, primary_key=True),
        *_words("union", "subject", "what", "by"),
        _moment("at"),
        _of_union(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "audit", ["union", "subject"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ID, primary_key=True),
        *_words("union", "channel", "address", "kind"),
        *_maybe("key"),
        *_words("body", "state"),
        sa.Column("attempts", sa.Integer, nullable=False),
        _moment("due"),
        sa.Column("leased_until", MOMENT),
        _moment("created"),
        sa.Column("sent_at", MOMENT),
        *_maybe("platform_id", "error"),
        _of_union(),
        sa.UniqueConstraint("union", "key"),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "outbox", ["state", "due", "id"])


def _chats() -> None:
    op.create_table(
        "conversations",
        *_words("union", "channel", "chat", "state"),
        _moment("expires"),
        _of_union(),
        sa.PrimaryKeyConstraint("union", "channel", "chat"),
    )
    op.create_table(
        "reminder_lines",
        *_words("union", "key"),
        sa.Column("message", ID, nullable=False),
        _of_union(),
        _of_message("CASCADE"),
        sa.PrimaryKeyConstraint("union", "key"),
    )
    op.create_table(
        "updates",
        *_words("channel", "update"),
        _moment("at"),
        sa.Column("message", ID),
        _of_message("SET NULL"),
        sa.PrimaryKeyConstraint("channel", "update"),
    )
    op.create_index(None, "updates", ["at"])


def _rsvps() -> None:
    op.create_table(
        "rsvps",
        sa.Column("id", ID, primary_key=True),
        *_words("union", "event", "channel", "sender"),
        *_maybe("name"),
        *_words("answer"),
        *_maybe("reason", "substitute"),
        _moment("at"),
        *_words("by"),
        _of_union(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "rsvps", ["union", "event", "channel", "sender"])
