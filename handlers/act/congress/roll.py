"""The roll: opened with the plan's groups, filled with delegates, never over quota."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.act.actor import Actor
from rules.congress.delegate import Delegate
from rules.congress.group import Delegation, Group, printed
from rules.congress.quota import OverQuota, over
from rules.plan import Event
from storage import Audit, DelegateGroups, Delegates, Transaction


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Those who are now on the roll, with their codes and numbers."""

    delegates: tuple[Delegate, ...]


async def groups(tx: Transaction, union: str, event: Event) -> tuple[Group, ...]:
    """The event's groups; the first time those that its plan prints."""
    store = DelegateGroups(tx, union, event.plan)
    known = await store.all()
    if known:
        return known
    names = {group.name: group for group in event.groups}  # a name that is printed twice is one group
    return tuple(
        [await store.add(printed(union, event.plan, each, place)) for place, each in enumerate(names.values(), 1)]
    )


async def enrol(tx: Transaction, actor: Actor, event: str, new: Sequence[Delegate]) -> Enrolled | tuple[OverQuota, ...]:
    """Put all of them on the roll, or none where one of their groups or delegations is full."""
    store = DelegateGroups(tx, actor.union, event)
    await store.lock()
    full = await _over(store, new)
    if full:
        return full
    added = await Delegates(tx, actor.union).add(event, new)
    what = json.dumps({"enrolled": [each.id for each in added]})
    await Audit(tx).write(actor.union, f"event:{event}", what, actor.by, actor.at)
    return Enrolled(added)


async def _over(store: DelegateGroups, new: Sequence[Delegate]) -> tuple[OverQuota, ...]:
    by_group = {group.id: group for group in await store.all()}
    of_group, of_delegation = await store.taken()
    found = []
    for delegation in await store.delegations():
        asked = sum(each.delegation == delegation.id for each in new)
        found.append(_of_delegation(delegation, by_group, of_delegation.get(delegation.id, 0), asked))
    for group in by_group.values():
        asked = sum(each.group == group.id for each in new)
        found.append(over(group.name, group.quota.total, of_group.get(group.id, 0), asked) if asked else None)
    return tuple(each for each in found if each)


def _of_delegation(delegation: Delegation, groups: dict[int, Group], taken: int, asked: int) -> OverQuota | None:
    return over(delegation.name, delegation.seats_in(groups[delegation.group]), taken, asked) if asked else None
