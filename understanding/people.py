"""What is meant about people: who gets in, who takes over, what is kept about oneself. Names are as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rules.people.role import Role


@dataclass(frozen=True, slots=True)
class Invite:
    """A code for one person; without a name it is asked how to. `department` as written, `phone` in digits."""

    who: str
    roles: frozenset[Role] = frozenset()
    department: str | None = None
    phone: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class InviteAll:
    """Codes for all chairs and departments of the plans at once."""


@dataclass(frozen=True, slots=True)
class Dismiss:
    """Somebody has left, and may see nothing any more."""

    who: str


@dataclass(frozen=True, slots=True)
class SayHandOver:
    """`since` is None where no day was said. Without names it is asked how to."""

    giver: str
    taker: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class AskPeople:
    """Who has been let in."""


@dataclass(frozen=True, slots=True)
class AskPhone:
    who: str


@dataclass(frozen=True, slots=True)
class AskWeb:
    """A way to the pages."""


@dataclass(frozen=True, slots=True)
class AskMyData:
    """What is kept about me."""


@dataclass(frozen=True, slots=True)
class DeleteMyData:
    """The first time it is asked whether that is meant."""

    confirmed: bool = False


AboutPeople = Invite | InviteAll | Dismiss | SayHandOver | AskPeople | AskPhone | AskWeb | AskMyData | DeleteMyData
