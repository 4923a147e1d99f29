"""What a platform lets a bot send in a month, and the room in it that belongs to reminders."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Used:
    """Messages sent in a month."""

    reminders: int = 0
    others: int = 0

    @property
    def total(self) -> int:
        return self.reminders + self.others


@dataclass(frozen=True, slots=True)
class Allowance:
    """`month` messages in a calendar month, `reserved` of them kept for reminders; `people` who may write at all."""

    month: int
    reserved: int
    people: int

    def __post_init__(self) -> None:
        if not 0 <= self.reserved <= self.month:
            raise ValueError("no more can be reserved than there is")

    def left(self, used: Used, *, reminder: bool) -> int:
        """How many more messages of that kind may be sent: what is not a reminder leaves the reserved room alone."""
        kept = used.reminders if reminder else max(used.reminders, self.reserved)
        return max(0, self.month - used.others - kept)

    def counted(self, used: Used, *, reminder: bool) -> Used | None:
        """What is used once one more is sent; None when there is no room for it."""
        if not self.left(used, reminder=reminder):
            return None
        if reminder:
            return replace(used, reminders=used.reminders + 1)
        return replace(used, others=used.others + 1)

    def reached(self, before: Used, after: Used) -> int | None:
        """The mark that this message has reached, in per cent of the month: 80 or 100; None between them."""
        marks = (share for share in (100, 80) if before.total * 100 < share * self.month <= after.total * 100)
        return next(marks, None)
