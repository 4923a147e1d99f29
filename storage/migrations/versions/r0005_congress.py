"""The congress: what is settled, groups and delegations, the roll, answers, substitutions, sessions and visits."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """In the order in which they point to each other."""
    _arrangements()
    _groups()
    _delegates()
    _answers()
    _sessions()


def _arrangements() -> None:
    op.create_table(
        "arrangements",
        _union(),
        _words("event"),
        _words("body"),
        _words("by"),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("union", "event"),
        _of_union(),
    )


def _groups() -> None:
    op.create_table(
        "delegate_groups",
        _id(),
        _union(),
        _words("event"),
        _words("kind"),
        _words("name"),
        *(sa.Column(name, sa.Integer) for name in ("each", "each_large", "large_over", "total")),
        sa.Column("position", sa.Integer, nullable=False),
        _of_union(),
        sa.UniqueConstraint("union", "event", "name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "delegations",
        _id(),
        _union(),
        _words("event"),
        sa.Column("group", ID, nullable=False),
        _words("name"),
        *(sa.Column(name, sa.Integer) for name in ("members", "seats")),
        _of_union(),
        sa.ForeignKeyConstraint(["group"], ["delegate_groups.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("group", "name"),
        sqlite_autoincrement=True,
    )


def _delegates() -> None:
    op.create_table(
        "delegates",
        _id(),
        _union(),
        _words("event"),
        sa.Column("group", ID, nullable=False),
        *(sa.Column(name, ID) for name in ("delegation", "person")),
        sa.Column("number", sa.Integer, nullable=False),
        _words("code"),
        _words("name"),
        *(sa.Column(name, sa.Text) for name in ("title", "sex")),
        sa.Column("born", sa.Integer),
        *(sa.Column(name, sa.Text) for name in ("degree", "office", "unit", "phone")),
        sa.Column("party", sa.Boolean),
        *(sa.Column(name, sa.Text) for name in ("answer", "reason")),
        _words("needs"),
        sa.Column("answered", MOMENT),
        sa.Column("answered_by", sa.Text),
        sa.Column("replaced_by", ID),
        _of_union(),
        sa.ForeignKeyConstraint(["group"], ["delegate_groups.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["delegation"], ["delegations.id"], ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], ondelete="SET NULL"),
        sa.UniqueConstraint("union", "code"),
        sa.UniqueConstraint("union", "event", "number"),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "delegates", ["union", "event", "group"])
    op.create_index(None, "delegates", ["person"])


def _answers() -> None:
    op.create_table(
        "answers",
        _id(),
        _union(),
        sa.Column("delegate", ID, nullable=False),
        _words("answer"),
        sa.Column("reason", sa.Text),
        _words("needs"),
        _words("by"),
        _words("channel"),
        sa.Column("at", MOMENT, nullable=False),
        _of_union(),
        _of_delegate(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "answers", ["delegate"])
    op.create_table(
        "substitutions",
        _id(),
        _union(),
        _words("event"),
        sa.Column("delegate", ID, nullable=False),
        _words("name"),
        *(sa.Column(name, sa.Text) for name in ("office", "unit", "phone", "reason")),
        _words("by"),
        sa.Column("at", MOMENT, nullable=False),
        _words("decision"),
        sa.Column("decided_by", sa.Text),
        _of_union(),
        _of_delegate(),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "substitutions", ["union", "event", "decision"])


def _sessions() -> None:
    op.create_table(
        "sessions",
        _id(),
        _union(),
        _words("event"),
        _words("name"),
        *(sa.Column(name, MOMENT) for name in ("starts", "ends")),
        sa.Column("position", sa.Integer, nullable=False),
        _of_union(),
        sa.UniqueConstraint("union", "event", "name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "visits",
        sa.Column("session", ID, nullable=False),
        sa.Column("delegate", ID, nullable=False),
        _union(),
        sa.Column("entered", MOMENT, nullable=False),
        _words("by"),
        sa.Column("left", MOMENT),
        sa.PrimaryKeyConstraint("session", "delegate"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], ondelete="CASCADE"),
        _of_union(),
        _of_delegate(),
    )
    op.create_index(None, "visits", ["delegate"])


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, primary_key=True)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _union() -> sa.Column[str]:
    return _words("union")


def _of_union() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["union"], ["unions.key"], ondelete="CASCADE")


def _of_delegate() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["delegate"], ["delegates.id"], ondelete="CASCADE")
