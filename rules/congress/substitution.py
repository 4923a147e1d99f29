"""Sending somebody instead: when it is taken at once, and when the organisers decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from rules.plan import DelegateKind


class Decision(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class StandIn:
    """Who is to come instead, as far as told."""

    name: str
    office: str | None = None
    unit: str | None = None
    phone: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Substitution:
    """A wish to send `stand_in` for a delegate (id), and what the organisers made of it."""

    union: str
    event: str
    delegate: int
    stand_in: StandIn
    by: str
    at: datetime
    reason: str | None = None
    decision: Decision = Decision.WAITING
    decided_by: str | None = None
    id: int = 0


def at_once(kind: DelegateKind, proxies: bool) -> bool:
    """Whether no decision is needed: guests send whom they like, official delegates where `proxies` are accepted."""
    return kind is DelegateKind.GUEST or proxies
