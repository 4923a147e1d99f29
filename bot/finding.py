"""What an examination finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `missing` says that the bot cannot do its whole work as things are."""

    subject: str
    text: str
    missing: bool = False
