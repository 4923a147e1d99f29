"""Groups of delegates, and the delegations within them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rules.congress.quota import Quota
from rules.plan import DelegateGroup, DelegateKind


@dataclass(frozen=True, slots=True)
class Group:
    """Delegates of one `kind` whom the plan, or the office since, lists together; in the order of `position`."""

    union: str
    event: str
    kind: DelegateKind
    name: str
    quota: Quota = field(default_factory=Quota)
    position: int = 0
    id: int = 0

    @property
    def short(self) -> str:
        """The name without what the plan prints about it: "Hội thành viên"."""
        return re.split(r"\s*[:(;]", self.name, maxsplit=1)[0] or self.name


@dataclass(frozen=True, slots=True)
class Delegation:
    """An association or unit that sends delegates, with its `members` where known.

    `seats` is what the office granted it, whatever the group's quota says.
    """

    union: str
    event: str
    group: int
    name: str
    members: int | None = None
    seats: int | None = None
    id: int = 0

    def seats_in(self, group: Group) -> int | None:
        """How many delegates it may send; None: as many as the group takes."""
        return self.seats if self.seats is not None else group.quota.of(self.members)


def printed(union: str, event: str, group: DelegateGroup, position: int) -> Group:
    """A group as its plan prints it."""
    quota = Quota(group.each, group.each_large, group.large_over)
    return Group(union, event, group.kind, group.name, quota, position)
