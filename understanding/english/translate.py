"""An English question in Vietnamese words, rule by rule: times first, then whole turns of phrase, then single terms."""

from __future__ import annotations

import re

from understanding.english import phrases, sentences, terms, times
from understanding.english.detect import QUOTED, is_english
from understanding.english.rule import TOLD, Told, rule
from understanding.normalise import tidy

RULES = (
    sentences.REASON,
    *sentences.DELEGATES,
    *sentences.CHAT,
    *phrases.NUMBERS,
    *times.RULES,
    *times.LIMITS,
    *sentences.LONGER,
    *terms.RULES,
    *phrases.FACTS,
    *phrases.LINKS,
    *phrases.WORDS,
)
DROPPED = rule(
    r"a|an|the|in|on|at|for|by|is|are|was|were|be|been|being|do|does|did|have|has|had|will|would|should|shall|must|may|can|could|it|its|that|this"
    r"|these|those|there|their|them|they|we|our|us|you|your|all|any|some|so|then|what|which|held|hold|holds|take place|takes place|taking place|due|done"
    r"|planned|scheduled|expected|happening|going|coming|up|need|needs|needed|get|got|want|know|every|each|ok|okay|well|yes|if|as|into|up|out|please"
    r"|lead|leads|leading|chair|chairs|chairing|responsible|charge|work|works|working|tell|one|ones",
    "",
)
LONE_MARKS = re.compile(rf"(?<=[\s{TOLD[1:-1]}])['’]s?(?!\w)|^[\s,.;:-]+")


def to_vietnamese(text: str) -> str | None:
    """The Vietnamese question that an English one means, names and quoted words as they are; None when it is not English."""
    if not is_english(text):
        return None
    told = Told()
    line = re.sub(TOLD, "", tidy(text)).replace("’", "'")
    line = QUOTED.sub(lambda match: told.keep(match[0]), line)
    for each in RULES:
        line = each.apply(line, told)
    return told.restore(LONE_MARKS.sub("", DROPPED.apply(line, told))) or None
