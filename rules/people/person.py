"""A person in a union, and the accounts through which the person is reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.people.role import Role


@dataclass(frozen=True, slots=True)
class Person:
    """`name` is how the plans call the person, `department` the one that staff belong to. `id` is given by storage."""

    union: str
    name: str
    roles: frozenset[Role]
    department: str | None = None
    phone: str | None = None
    active: bool = True
    id: int = 0

    @property
    def role(self) -> Role:
        """The one among the roles that may do the most; a person who has left is a stranger."""
        return next((role for role in Role if self.active and role in self.roles), Role.STRANGER)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody on a channel: `sender` is who writes, `address` where the answer goes. Both are the platform's ids.

    Of a person's accounts one is `preferred` for what is sent unasked; an account that cannot be written to any
    more is not `reachable`. `consented` is when its owner agreed that what they write is kept, None before.
    """

    person: int
    channel: str
    address: str
    sender: str
    linked: datetime
    preferred: bool = True
    reachable: bool = True
    consented: datetime | None = None
    id: int = 0
