"""Who does something, where and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.people.role import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """`sender` is the platform's id within `channel`; `name` how the plans call the person, where known."""

    union: str
    channel: str
    sender: str
    role: Role
    at: datetime
    name: str | None = None
