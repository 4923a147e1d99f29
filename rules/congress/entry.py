"""One line of a roll as a file gives it, and what may be wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from rules.congress.delegate import Delegate


class Column(StrEnum):
    """What a roll may tell of a delegate, in the order of its template."""

    GROUP = "group"
    TITLE = "title"
    NAME = "name"
    SEX = "sex"
    BORN = "born"
    DEGREE = "degree"
    OFFICE = "office"
    UNIT = "unit"
    MEMBERS = "members"  # of the association that the delegate comes from
    PHONE = "phone"
    PARTY = "party"


class Wrong(StrEnum):
    """Why a line cannot be taken as it is."""

    NO_NAME = "no_name"
    NO_GROUP = "no_group"
    UNKNOWN_GROUP = "unknown_group"
    SEX = "sex"
    BORN = "born"
    MEMBERS = "members"
    PHONE = "phone"
    PARTY = "party"
    TOO_LONG = "too_long"
    TWICE = "twice"  # with another line
    LISTED = "listed"  # somebody on the roll already
    ALIKE = "alike"  # but for a slip of the pen


@dataclass(frozen=True, slots=True)
class RollLine:
    """`number` is the line's in the file, from 1; cells as written, empty ones left out."""

    number: int
    cells: dict[Column, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """`line` is the file's, from 1; `said` what stands there, or with whom it is the same."""

    line: int
    wrong: Wrong
    said: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that can be taken. `members` is how many its association has, where told."""

    line: int
    delegate: Delegate
    members: int | None = None


@dataclass(frozen=True, slots=True)
class Entries:
    """What a file comes to: lines that are good, and faults by line."""

    good: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = field(default=())
