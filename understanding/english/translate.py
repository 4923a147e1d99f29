"""An English question in Vietnamese words, rule by rule: times first, then whole turns of phrase, then single terms."""

from __future__ import annotations

import re
from functools import cache

from understanding.english import phrases, sentences, terms, times
from understanding.english.detect import QUOTED, is_english
from understanding.english.rule import TOLD, Rule, Told, phrasebook, rule
from understanding.normalise import tidy

LONE_MARKS = re.compile(rf"(?<=[\s{TOLD[1:-1]}])['’]s?(?!\w)|^[\s,.;:-]+")


def to_vietnamese(text: str) -> str | None:
    """The Vietnamese question that an English one means; None when it is not English.

    Names, numbers, quoted words and Vietnamese ones stay as they are.
    """
    if not is_english(text):
        return None
    told = Told()
    line = re.sub(TOLD, "", tidy(text)).replace("’", "'")
    line = QUOTED.sub(lambda match: told.keep(match[0]), line)
    for each in _rules():
        line = each.apply(line, told)
    return told.restore(LONE_MARKS.sub("", line)) or None


@cache
def _rules() -> tuple[Rule, ...]:
    """Compiled for the first English question: most unions never hear one."""
    return (
        rule(sentences.REASON, sentences.reason),
        *phrasebook(sentences.DELEGATES + sentences.CHAT.strip("\n") + phrases.NUMBERS),
        *times.rules(),
        *phrasebook(sentences.CLAUSES),
        *phrasebook(terms.BODIES + terms.PLANS.strip("\n") + terms.KINDS + terms.MATTERS.strip("\n")),
        *phrasebook(phrases.FACTS + phrases.LINKS.strip("\n") + phrases.WORDS + phrases.DROPPED.strip("\n")),
    )
