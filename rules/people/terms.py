"""How long things about people last: what an installation sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from rules.reminders.allowance import Allowance


@dataclass(frozen=True, slots=True)
class Terms:
    """`bot` is the name under which Telegram knows the bot, for links (t.me/<bot>); None where it is not known.
    `pages` is the address (https) under which our pages are reached, None where there are none.

    `pages` is the address under which people reach our pages ("https://thuky.example"), None where they cannot.

    `messages`: what was said to people; `roll`: answers to an invitation, after the event; `people`: those who have
    left, and refusals. `allowances` are what channels may send in a month, by their names, where there is a limit.
    """

    bot: str | None = None
    codes: timedelta = timedelta(days=7)
    messages: timedelta = timedelta(days=90)
    roll: timedelta = timedelta(days=365)
    people: timedelta = timedelta(days=365)
    pages: str | None = None
    allowances: Mapping[str, Allowance] = field(default_factory=dict)

    def link(self, token: str) -> str | None:
        """The address that opens the bot with a token."""
        return f"https://t.me/{self.bot}?start={token}" if self.bot else None

    def page(self, path: str) -> str | None:
        """The address of a page, of which `path` is the part after the host ("/vao")."""
        return f"{self.pages}{path}" if self.pages else None
