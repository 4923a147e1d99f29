"""A plan: the document that tasks stand in, and what it says besides them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """A planning document of one union.

    `issued` is as exact as printed: "2021-07-09", "2023-05" (the day left blank) or None. `years` are those in
    force; whether a plan holds for a time is decided by them, never by the issue date.
    """

    key: str
    title: str
    number: str | None = None
    issued: str | None = None
    issuer: str | None = None
    signer: str | None = None
    years: tuple[int, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Text outside the items, quoted when asked. `item_no` is set when it is the detail printed under an item."""

    plan: str
    heading: str
    text: str
    item_no: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A number that the plan promises: `what` as printed around it, `number` of `unit`, `by` when ("2025", "năm")."""

    plan: str
    what: str
    number: int
    unit: str
    by: str | None = None
    no: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """What looks wrong in a document: kept as printed, and said. `where` is a line, a row or an item."""

    where: str
    what: str
