"""An English question in Vietnamese words, rule by rule: times first, then whole turns of phrase, then single terms."""

from __future__ import annotations

import re
from functools import cache

from understanding.english import phrases, sentences, terms, times
from understanding.english.detect import QUOTED, is_english
from understanding.english.rule import TOLD, Rule, Told, phrasebook, rule
from understanding.normalise import tidy

SHORT_FORMS = (
    (re.compile(r"\bcan't\b", re.IGNORECASE), "cannot"),
    (re.compile(r"\bwon't\b", re.IGNORECASE), "will not"),
    (re.compile(r"n't\b", re.IGNORECASE), " not"),
    (re.compile(r"'ll\b", re.IGNORECASE), " will"),
    (re.compile(r"'m\b", re.IGNORECASE), " am"),
    (re.compile(r"'re\b", re.IGNORECASE), " are"),
    (re.compile(r"'d\b", re.IGNORECASE), " would"),
    (re.compile(r"\b(what|who|when|where|how|that|it|there)'s\b", re.IGNORECASE), r"\1 is"),
)
LONE_MARKS = re.compile(rf"(?<=[\s{TOLD[1:-1]}])'s?(?!\w)|(?<=\w)'s\b|^[\s,.;:-]+")
DROPPED = rule(rf"(?-i:{'|'.join(phrases.DROPPED.split())})", "")


def to_vietnamese(text: str) -> str | None:
    """The Vietnamese question that an English one means; None when it is not English.

    Names, numbers, quoted words and Vietnamese ones stay as they are.
    """
    if not is_english(text):
        return None
    told = Told()
    line = _plain(re.sub(TOLD, "", tidy(text)).replace("’", "'"))
    line = QUOTED.sub(lambda match: told.keep(match[0]), line)
    for each in _rules():
        line = each.apply(line, told)
    return told.restore(LONE_MARKS.sub("", DROPPED.apply(line, told))) or None


def _plain(line: str) -> str:
    """The line without short forms ("what's"), and without capitals where they do not tell a name."""
    for short, long in SHORT_FORMS:
        line = short.sub(long, line)
    return line.lower() if line.isupper() else line[:1].lower() + line[1:]


@cache
def _rules() -> tuple[Rule, ...]:
    """Compiled for the first English question: most unions never hear one."""
    return (
        rule(sentences.REASON, sentences.reason),
        *phrasebook(sentences.DELEGATES + sentences.CHAT.strip("\n") + phrases.NUMBERS),
        *times.rules(),
        *phrasebook(sentences.CLAUSES),
        *phrasebook(terms.BODIES + terms.PLANS.strip("\n") + terms.KINDS + terms.MATTERS.strip("\n")),
        *phrasebook(phrases.FACTS + phrases.LINKS.strip("\n") + phrases.WORDS),
    )
