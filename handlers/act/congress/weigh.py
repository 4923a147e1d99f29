"""What a file of delegates would come to, before anything is written: who, which lines are in doubt, too few seats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from documents.understand.roll.reader import Reader
from handlers.act.congress import roll
from rules.congress.entry import Entries, Entry, Fault, RollLine, Wrong
from rules.congress.group import Delegation, Group
from rules.congress.quota import OverQuota, over
from rules.plan import Event
from storage import DelegateGroups, Delegates, Transaction
from understanding.normalise import fold

Units = dict[tuple[int, str], list[Entry]]


@dataclass(frozen=True, slots=True)
class Weighed:
    """`by_group` counts the good lines of each; `over` are the groups and units that would send too many."""

    entries: Entries
    by_group: tuple[tuple[Group, int], ...]
    over: tuple[OverQuota, ...]

    @property
    def count(self) -> int:
        return len(self.entries.good)

    @property
    def doubts(self) -> tuple[Fault, ...]:
        """The lines that somebody has to look at: not of those who are on the roll already."""
        return tuple(fault for fault in self.entries.faults if fault.wrong is not Wrong.LISTED)


async def weigh(tx: Transaction, union: str, event: Event, lines: Iterable[RollLine]) -> Weighed:
    """As the roll stands now."""
    groups = await roll.groups(tx, union, event)
    store = DelegateGroups(tx, union, event.plan)
    delegations = await store.delegations()
    entries = Reader(groups, delegations, await Delegates(tx, union).all(event.plan)).entries(lines)
    of_group, of_delegation = await store.taken()
    counted = [(group, sum(entry.delegate.group == group.id for entry in entries.good)) for group in groups]
    too_many = [over(group.name, group.quota.total, of_group.get(group.id, 0), asked) for group, asked in counted]
    known = {(each.group, fold(each.name.lower())): each for each in delegations}
    too_many += _of_units(_units(entries.good), {group.id: group for group in groups}, known, of_delegation)
    return Weighed(entries, tuple(counted), tuple(each for each in too_many if each))


def _units(good: Iterable[Entry]) -> Units:
    found: Units = defaultdict(list)
    for entry in good:
        if entry.delegate.unit:
            found[entry.delegate.group, fold(entry.delegate.unit.lower())].append(entry)
    return found


def _of_units(
    units: Units, groups: dict[int, Group], known: dict[tuple[int, str], Delegation], taken: dict[int, int]
) -> Iterator[OverQuota | None]:
    """Only of groups that give each unit so many seats; the first line of a unit tells its members."""
    for (group, unit), entries in units.items():
        if groups[group].quota.each is None:
            continue
        first = entries[0]
        delegation = known.get((group, unit)) or Delegation("", "", group, first.delegate.unit or "", first.members)
        if delegation.members is None:
            delegation = replace(delegation, members=first.members)
        yield over(delegation.name, delegation.seats_in(groups[group]), taken.get(delegation.id, 0), len(entries))
