"""Where somebody can be written to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """A `channel` by its name ("telegram") and the chat's address on it."""

    channel: str
    address: str
