"""The association or unit that a name means; one that was not known is one more."""

from __future__ import annotations

from collections.abc import Iterable

from rules.congress.group import Delegation, Group
from storage import DelegateGroups
from understanding.normalise import fold


async def delegation_called(store: DelegateGroups, groups: Iterable[Group], name: str) -> Delegation | None:
    """None where the event has no groups.

    A new one joins the group for associations where it is called one ("Hội …"), otherwise that for units; where no
    group has seats for each of them, as at a ceremony, the first.
    """
    wanted = fold(name.lower())
    if known := next((each for each in await store.delegations() if fold(each.name.lower()) == wanted), None):
        return known
    known_groups = tuple(groups)
    with_seats = [group for group in known_groups if group.quota.each is not None]
    sort = "hoi" if wanted.startswith("hoi ") else "don vi"
    fitting = [group for group in with_seats if sort in fold(group.name.lower())] or with_seats or known_groups
    if not fitting:
        return None
    group = fitting[0]
    return await store.add_delegation(Delegation(group.union, group.event, group.id, name[:200]))
