"""Whose bot this is."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Office:
    """Whose plans are asked here, which chats are the administrator's, and the clock (aware, the union's zone)."""

    union: str
    admins: Collection[str]
    now: Callable[[], datetime]
