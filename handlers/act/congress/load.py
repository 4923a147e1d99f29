"""A file of delegates onto the roll: all of it, or on request the good lines alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from documents.understand.roll.reader import Reader
from handlers.act.actor import Actor
from handlers.act.congress import roll
from rules.congress.entry import Entries, Entry, Fault, RollLine
from rules.congress.group import Delegation, Group
from rules.congress.quota import OverQuota
from rules.plan import Event
from storage import DelegateGroups, Delegates, Transaction
from understanding.normalise import fold


@dataclass(frozen=True, slots=True)
class Loaded:
    """`by_group` counts those who are new on the roll; `faults` are the lines left out."""

    by_group: tuple[tuple[Group, int], ...]
    faults: tuple[Fault, ...] = ()

    @property
    def count(self) -> int:
        return sum(number for _, number in self.by_group)


@dataclass(frozen=True, slots=True)
class Faulty:
    """Nothing was loaded: these lines are not right, so many others are."""

    faults: tuple[Fault, ...]
    good: int


async def load(
    tx: Transaction, actor: Actor, event: Event, lines: Iterable[RollLine], only_good: bool = False
) -> Loaded | Faulty | tuple[OverQuota, ...]:
    """Onto the roll with all good lines, or with none: where lines are faulty and that was not asked for, or quota."""
    groups = await roll.groups(tx, actor.union, event)
    store = DelegateGroups(tx, actor.union, event.plan)
    known = await Delegates(tx, actor.union).all(event.plan)
    entries = Reader(groups, await store.delegations(), known).entries(lines)
    if entries.faults and not only_good:
        return Faulty(entries.faults, len(entries.good))
    new = await _with_delegations(store, groups, entries)
    enrolled = await roll.enrol(tx, actor, event.plan, [entry.delegate for entry in new])
    if not isinstance(enrolled, roll.Enrolled):
        return enrolled
    counted = Counter(each.group for each in enrolled.delegates)
    return Loaded(tuple((group, counted[group.id]) for group in groups), entries.faults)


async def _with_delegations(store: DelegateGroups, groups: Iterable[Group], entries: Entries) -> list[Entry]:
    """The entries, those of a group with so many seats for each unit with their unit's delegation."""
    by_id = {group.id: group for group in groups}
    known = {(each.group, fold(each.name.lower())): each for each in await store.delegations()}
    found = []
    for entry in entries.good:
        delegate = entry.delegate
        if by_id[delegate.group].quota.each is not None and delegate.unit:
            key = delegate.group, fold(delegate.unit.lower())
            known[key] = await _delegation(store, known.get(key), entry)
            delegate = replace(delegate, delegation=known[key].id)
        found.append(replace(entry, delegate=delegate))
    return found


async def _delegation(store: DelegateGroups, known: Delegation | None, entry: Entry) -> Delegation:
    delegate = entry.delegate
    if known is None:
        new = Delegation(delegate.union, delegate.event, delegate.group, delegate.unit or "", entry.members)
        return await store.add_delegation(new)
    if entry.members is not None and known.members is None:
        known = replace(known, members=entry.members)
        await store.save_delegation(known)
    return known
