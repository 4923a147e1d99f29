"""A delegate as the roll has one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from rules.congress.answer import Answer


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Delegate:
    """All but the name may be unknown. `group` and `delegation` are ids, `number` is the one on the card.

    `title` goes before the name ("GS.TS", "Bà"), `office` is what one is, `unit` where. `party` is membership of the
    Party, counted and never shown. `person` is who is linked to the delegate's account. The last answer stands here,
    with who gave it; `replaced_by` is the delegate who comes instead.
    """

    union: str
    event: str
    group: int
    name: str
    title: str | None = None
    sex: Sex | None = None
    born: int | None = None
    degree: str | None = None
    office: str | None = None
    unit: str | None = None
    phone: str | None = field(default=None, repr=False)
    party: bool | None = field(default=None, repr=False)
    delegation: int | None = None
    number: int = 0
    code: str = field(default="", repr=False)
    person: int | None = None
    answer: Answer | None = None
    reason: str | None = field(default=None, repr=False)
    needs: tuple[str, ...] = ()
    answered: datetime | None = None
    answered_by: str | None = None
    replaced_by: int | None = None
    id: int = 0

    @property
    def called(self) -> str:
        """With the title, as one is addressed."""
        return f"{self.title} {self.name}" if self.title else self.name

    @property
    def invited(self) -> bool:
        """Whether the seat is still this delegate's own."""
        return self.replaced_by is None
