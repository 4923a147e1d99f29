"""What a reminder is made of: rules, lines, and whom they are for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from enum import StrEnum

from rules.plan import Item, Target

OFFICE = "Văn phòng"  # follows every plan up, so that its own digest is the whole month


class Rule(StrEnum):
    """Why something is mentioned; also the order of the sections."""

    PERSONAL = "personal"  # somebody's own reminder
    DEADLINE = "deadline"  # 7, 3, 1 working days before the day that its plan names
    CLOSING = "month_end"  # its month is nearly over
    MIDDLE = "mid_month"  # half its month is over
    QUARTER = "quarter_end"  # its quarter is in its last month, its last week
    DUE = "due"  # its period meets the month
    WEEK = "week"  # its period meets the week
    LATE = "late"  # its time is over and it is not done
    ESCALATED = "escalated"  # and its department was asked about it some time ago
    OTHERS = "others"  # its period meets the month, and somebody else does it: for leaders, who follow it from afar
    NEXT = "next_month"  # its period begins next month
    APPROVE = "to_approve"  # it comes up for the reader's approval
    WAITING = "waiting"  # no date until something has happened
    CONDITION = "condition"  # has that happened?
    TARGET = "target"  # how far a number has come
    STANDING = "standing"  # yearly, or the plan's whole term


class Audience(StrEnum):
    """In what capacity somebody is reminded."""

    OFFICE = "office"
    LEADER = "leader"
    DEPARTMENT = "department"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who is reminded: a person, or while nobody of that name is linked, a name that the plans print.

    `labels` are the names in the plans whose work is the recipient's; `key` tells recipients of a union apart.
    `silenced` are the items (ids) that the recipient does not want to hear of; `silent`: of nothing at all.
    """

    audience: Audience
    name: str
    labels: frozenset[str] = frozenset()
    key: str = ""
    silenced: frozenset[int] = frozenset()
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The items that one rule brings up, in the order of their plans."""

    rule: Rule
    items: tuple[Item, ...]


class Digest(StrEnum):
    """What sums up a stretch of time; it is owed as a whole."""

    MONTH = "month"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing that is to be said: on `day`, and not after `until`.

    `about` is an item, a target or a digest; `occurrence` tells one time of saying it from the next, so that a new
    date makes a new one. `doers` are the names that it concerns; `also` those who hear of it in their capacity.
    """

    rule: Rule | Digest
    about: Item | Target | None
    occurrence: str
    day: date
    until: date
    doers: frozenset[str] = frozenset()
    also: frozenset[Audience] = frozenset()
    at: time | None = None
    own: int = 0
    words: str = field(default="", repr=False)

    @property
    def item(self) -> Item | None:
        return self.about if isinstance(self.about, Item) else None

    @property
    def key(self) -> str:
        """Rule, subject and occurrence: with the recipient's key added, nothing is said twice."""
        return f"{self.rule}:{self._subject}:{self.occurrence}"

    @property
    def _subject(self) -> str:
        if self.own:
            return f"own{self.own}"
        if isinstance(self.about, Target):
            return f"{self.about.plan}/{self.about.what}"
        return "" if self.about is None else str(self.about.id or f"{self.about.plan}/{self.about.no}")

    def concerns(self, to: Recipient) -> bool:
        """Whether the recipient is to hear of it."""
        if to.silent or (self.item is not None and self.item.id in to.silenced):
            return False
        return to.audience in self.also or not self.doers.isdisjoint(to.labels)

    def moment(self, send_at: time, zone: tzinfo) -> datetime:
        """When it is to be said."""
        return datetime.combine(self.day, self.at or send_at, zone)
