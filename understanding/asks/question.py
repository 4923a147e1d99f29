"""A question with all that helps to understand it, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rules.people.role import Role
from rules.plan import Catalogue
from understanding.asks.reading import Reading
from understanding.context import Context
from understanding.lexicon import Lexicon
from understanding.meaning import Ask


@dataclass(frozen=True, slots=True)
class Question:
    """`name` is how the plans call the person who asks, where that is known.

    `held` are the names whose items are that person's now, where hand-overs have changed that; None: only `name`.
    """

    reading: Reading
    today: date
    lexicon: Lexicon
    context: Context
    role: Role = Role.STAFF
    name: str | None = None
    held: frozenset[str] | None = None

    @property
    def catalogue(self) -> Catalogue:
        return self.lexicon.catalogue

    @property
    def text(self) -> str:
        return self.reading.line.text

    @property
    def folded(self) -> str:
        return self.reading.line.folded


@dataclass(frozen=True, slots=True)
class Understood:
    """What was meant, and what the chat is about from now on."""

    ask: Ask
    context: Context
