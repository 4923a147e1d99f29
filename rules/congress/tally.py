"""The numbers of a congress at one moment: the same in the chat, on the board and in the report."""

from __future__ import annotations

from dataclasses import dataclass

from rules.congress.group import Group
from rules.congress.quorum import Quorum, Threshold
from rules.plan import DelegateKind


@dataclass(frozen=True, slots=True)
class Counts:
    """Of delegates whose seat is their own. `undecided` have answered, `silent` have not; `inside` are there now."""

    invited: int = 0
    confirmed: int = 0
    declined: int = 0
    undecided: int = 0
    silent: int = 0
    came: int = 0
    inside: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in Counts.__slots__))


@dataclass(frozen=True, slots=True)
class Tally:
    """By group, in their order; presence is that of one session."""

    groups: tuple[tuple[Group, Counts], ...]
    threshold: Threshold

    def of(self, kind: DelegateKind | None = None) -> Counts:
        """All groups together, or those of a kind."""
        return sum((counts for group, counts in self.groups if kind in (None, group.kind)), Counts())

    @property
    def quorum(self) -> Quorum:
        official = self.of(DelegateKind.OFFICIAL)
        needed = self.threshold.needed(official.invited)
        return Quorum(official.invited, official.confirmed, official.declined, official.inside, needed)
