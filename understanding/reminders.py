"""What is meant about reminders: one's own, those that one does not want, how the union reminds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from rules.reminders.wish import Every


@dataclass(frozen=True, slots=True)
class Remind:
    """A reminder of one's own, as in `rules.reminders.Own`. `assumed`: when it comes was not said."""

    every: Every
    item: int | None = None
    words: str = ""
    days: int = 0
    day: date | None = None
    hour: time | None = None
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class AskHowToRemind:
    """A reminder was wanted, but not of what or not when."""


@dataclass(frozen=True, slots=True)
class WhichToRemind:
    """A reminder of one of several items (ids): asked back. `said` goes along with the choices."""

    items: tuple[int, ...]
    said: str


@dataclass(frozen=True, slots=True)
class AskReminders:
    """Which reminders do I have?"""


@dataclass(frozen=True, slots=True)
class Silence:
    """No more reminders: of an item (id), of the own one of that number, or none at all."""

    item: int | None = None
    own: int | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    """Reminders again: of an item (id), or all."""

    item: int | None = None


@dataclass(frozen=True, slots=True)
class BeQuiet:
    """Nothing is to come after `begin`, or before `end`."""

    begin: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True)
class Switch:
    """Turn something of the union's reminders (see `rules.reminders.SWITCHES`) on or off."""

    name: str
    on: bool


@dataclass(frozen=True, slots=True)
class SendAt:
    """The union's reminders go out from this hour on."""

    hour: time


@dataclass(frozen=True, slots=True)
class AskSwitches:
    """How does the union remind?"""


@dataclass(frozen=True, slots=True)
class SetDay:
    """The union works, or does not, on a day, whatever the calendar says."""

    day: date
    works: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What goes to whom in a month (its first day)."""

    month: date


@dataclass(frozen=True, slots=True)
class SayRead:
    """A reminder was seen; `key` is that of its message."""

    key: str


AboutReminders = (
    Remind
    | AskHowToRemind
    | WhichToRemind
    | AskReminders
    | Silence
    | Resume
    | BeQuiet
    | Switch
    | SendAt
    | AskSwitches
    | SetDay
    | Preview
    | SayRead
)
