"""What a handler of a question has at hand, and what it gives back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from types import ModuleType

from rules.people.terms import Terms
from rules.plan import Catalogue, Item, Plan
from understanding.context import Context
from understanding.lexicon import Lexicon
from wording.reply import Block, Cited, Reply


@dataclass(frozen=True, slots=True)
class Turn:
    """`words` is the language to answer in: `wording.vi` or `wording.en`.

    `may_mark`: whoever asks may tell how far an item is.
    """

    lexicon: Lexicon
    today: date
    context: Context
    words: ModuleType
    terms: Terms = field(default_factory=Terms)
    may_mark: bool = False

    @property
    def catalogue(self) -> Catalogue:
        return self.lexicon.catalogue

    def item(self, key: int) -> Item:
        return self.catalogue.by_id[key]

    def plans_of(self, items: Iterable[Item]) -> tuple[Plan, ...]:
        return tuple(self.catalogue.by_key[key] for key in dict.fromkeys(item.plan for item in items))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A reply, and what the chat is about after it."""

    reply: Reply
    context: Context


def cited(items: Iterable[Item]) -> tuple[Cited, ...]:
    """Items as the sources of a reply."""
    return tuple(Cited(item.plan, item.section, item.no) for item in items)


def blocks(lines: Iterable[str], style: str = "text") -> tuple[Block, ...]:
    return tuple(Block(line, style) for line in lines if line)
