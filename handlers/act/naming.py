"""Who is meant by a name: somebody of the plans, somebody who was let in, or nobody yet."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from rules.people.person import Person
from understanding.abbreviations import spell_out
from understanding.lexicon import Lexicon
from understanding.names import Someone, core
from understanding.normalise import read
from wording.reply import Block, Choice, Kind, Reply


def in_plans(lexicon: Lexicon, name: str) -> tuple[Someone, ...]:
    """Whom the plans may mean by it: more than one where a given name is shared."""
    line = spell_out(read(name))
    whole = (m for m in lexicon.finder.find(line) if (m.start, m.end) == (0, len(line.text)))
    if found := {someone.core: someone for mention in whole for someone in mention.who}:
        return tuple(found.values())
    words = core(name)
    return tuple(someone for someone in lexicon.names.everyone if _ends(someone.core, words))


def known(lexicon: Lexicon, people: Iterable[Person], name: str) -> tuple[str, ...]:
    """As what those are called whom the name may mean, in the plans or beside them."""
    words = core(name)
    beside = [person.name for person in people if _ends(core(person.name), words)]
    return tuple(dict.fromkeys([someone.label for someone in in_plans(lexicon, name)] + beside))


def which(labels: Iterable[str], says: str, words: ModuleType) -> Reply:
    """Ask back; `says` is what choosing one says, with {} for the name."""
    named = tuple(labels)
    choices = tuple(Choice(label, says.format(label)) for label in named)
    return Reply(Kind.CLARIFY, (Block(words.chat.who(list(named))),), choices=choices)


def _ends(whole: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether it is the whole name, or its last words as people call each other."""
    return bool(words) and whole[-len(words) :] == words
