"""Counting an event's delegates: each number by one query over the roll, whoever asks."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, func, select

from rules.congress.answer import Answer
from rules.congress.group import Group
from rules.congress.tally import Counts
from storage.congress.delegate_groups import GROUP_COLUMNS, group_of
from storage.congress.tables import delegate_groups, delegates, visits
from storage.transaction import Transaction


async def count(tx: Transaction, union: str, event: str, session: int | None) -> tuple[tuple[Group, Counts], ...]:
    """By group, in their order, those without delegates too; presence in the session (None: in none)."""
    seat = and_(delegates.c.group == delegate_groups.c.id, delegates.c.replaced_by.is_(None))
    came = and_(visits.c.delegate == delegates.c.id, visits.c.session == session)
    joined = delegate_groups.outerjoin(delegates, seat).outerjoin(visits, came)
    counted = (
        select(
            *GROUP_COLUMNS,
            func.count(delegates.c.id),
            *(func.count(delegates.c.id).filter(delegates.c.answer == answer) for answer in Answer),
            func.count(visits.c.delegate),
            func.count(visits.c.delegate).filter(visits.c.left.is_(None)),
        )
        .select_from(joined)
        .where(_of(union, event))
        .group_by(delegate_groups.c.id)
        .order_by(delegate_groups.c.position, delegate_groups.c.id)
    )
    found = []
    for row in await tx.rows(counted):
        invited, confirmed, declined, undecided, entered, inside = tuple(row)[len(GROUP_COLUMNS) :]
        silent = invited - confirmed - declined - undecided
        found.append((group_of(row), Counts(invited, confirmed, declined, undecided, silent, entered, inside)))
    return tuple(found)


def _of(union: str, event: str) -> ColumnElement[bool]:
    return and_(delegate_groups.c.union == union, delegate_groups.c.event == event)
