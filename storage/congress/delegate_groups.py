"""The groups of an event's delegates, and the delegations within them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import func, insert, select, update

from rules.congress.group import Delegation, Group
from rules.congress.quota import Quota
from rules.plan import DelegateKind
from storage.congress.tables import delegate_groups, delegates, delegations
from storage.transaction import Record, Transaction

QUOTA = ("each", "each_large", "large_over", "total")
GROUP_COLUMNS = [delegate_groups.c[name] for name in ("id", "union", "event", "kind", "name", "position", *QUOTA)]
DELEGATION_COLUMNS = [delegations.c[name] for name in Delegation.__slots__]


class DelegateGroups:
    """Of one event; whoever adds delegates to a delegation has locked its group before counting."""

    def __init__(self, tx: Transaction, union: str, event: str) -> None:
        self._tx = tx
        self._union, self._event = union, event

    async def all(self) -> tuple[Group, ...]:
        """In their order."""
        this = (delegate_groups.c.union == self._union) & (delegate_groups.c.event == self._event)
        found = select(*GROUP_COLUMNS).where(this).order_by(delegate_groups.c.position, delegate_groups.c.id)
        return tuple(map(group_of, await self._tx.rows(found)))

    async def add(self, group: Group) -> Group:
        """The group with the id given; one of that name must not exist."""
        new = insert(delegate_groups).values(**_row(group)).returning(delegate_groups.c.id)
        return replace(group, id=await self._tx.value(new))

    async def save(self, group: Group) -> None:
        """Replace what is known of it."""
        await self._tx.write(update(delegate_groups).where(delegate_groups.c.id == group.id).values(**_row(group)))

    async def delegations(self) -> tuple[Delegation, ...]:
        """By name."""
        this = (delegations.c.union == self._union) & (delegations.c.event == self._event)
        rows = await self._tx.rows(select(*DELEGATION_COLUMNS).where(this).order_by(delegations.c.name))
        return tuple(Delegation(*row) for row in rows)

    async def add_delegation(self, delegation: Delegation) -> Delegation:
        """With the id given; one of that name must not exist."""
        values = {name: getattr(delegation, name) for name in Delegation.__slots__ if name != "id"}
        new = insert(delegations).values(**values).returning(delegations.c.id)
        return replace(delegation, id=await self._tx.value(new))

    async def save_delegation(self, delegation: Delegation) -> None:
        values = {name: getattr(delegation, name) for name in ("name", "members", "seats", "group")}
        await self._tx.write(update(delegations).where(delegations.c.id == delegation.id).values(**values))

    async def taken(self) -> tuple[dict[int, int], dict[int, int]]:
        """How many seats are taken, by group and by delegation."""
        mine = (delegates.c.union == self._union) & (delegates.c.event == self._event)
        counted = select(delegates.c.group, delegates.c.delegation, func.count()).where(
            mine, delegates.c.replaced_by.is_(None)
        )
        rows = await self._tx.rows(counted.group_by(delegates.c.group, delegates.c.delegation))
        return _summed((row[0], row[2]) for row in rows), _summed((row[1], row[2]) for row in rows if row[1])

    async def lock(self) -> None:
        """Whoever else wants to add delegates to the event waits until this transaction ends."""
        this = (delegate_groups.c.union == self._union) & (delegate_groups.c.event == self._event)
        await self._tx.rows(select(delegate_groups.c.id).where(this).order_by(delegate_groups.c.id).with_for_update())


def group_of(row: Record | Sequence[Any]) -> Group:
    """The group in a row that begins with GROUP_COLUMNS."""
    number, union, event, kind, name, position, *quota = tuple(row)[: len(GROUP_COLUMNS)]
    return Group(union, event, DelegateKind(kind), name, Quota(*quota), position, number)


def _row(group: Group) -> dict[str, Any]:
    plain = {name: getattr(group, name) for name in ("union", "event", "kind", "name", "position")}
    return plain | asdict(group.quota)


def _summed(pairs: Any) -> dict[int, int]:
    sums: dict[int, int] = {}
    for key, count in pairs:
        sums[key] = sums.get(key, 0) + count
    return sums
