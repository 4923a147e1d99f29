"""When the administrator puts a misread value right."""

from __future__ import annotations

from rules.plan import Item
from wording.en.facts import capital, number


def corrected(item: Item, old: str, new: str) -> str:
    return f"{capital(number(item))}: the time is now “{new}” instead of “{old}”; this is on record."
