"""Who does something, where and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.people.person import Account, Person
from rules.people.role import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """`sender` is the platform's id within `channel`; `name` how the plans call the person, where known.

    `person` and `account` are None where nobody is linked: a stranger, the terminal, or an administrator whom only
    the settings name. `quote` is what an answer that comes later shows, as in Incoming.
    """

    union: str
    channel: str
    sender: str
    role: Role
    at: datetime
    name: str | None = None
    chat: str = ""
    person: Person | None = None
    account: Account | None = None
    quote: str | None = None

    @property
    def roles(self) -> frozenset[Role]:
        """All roles at once: a leader may be a delegate too."""
        return self.person.roles | {self.role} if self.person else frozenset({self.role})

    @property
    def by(self) -> str:
        """As whom the person goes on record."""
        return self.name or self.sender

    @property
    def consented(self) -> bool:
        """Whether what the person writes may be kept. Who was not linked by us was not asked by us."""
        return self.account is None or self.account.consented is not None

    @property
    def alone(self) -> bool:
        """Whether nobody else reads the answer."""
        return not self.chat or self.chat == self.sender
