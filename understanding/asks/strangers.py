"""People who are named but stand in no plan: "chị Lan" where nobody is called so.

Leaving such a name out would mislead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from understanding.mentions import Mention
from understanding.normalise import fold, tidy
from understanding.spelling.telex import decode

ADDRESSED = re.compile(
    r"\b(?:anh|chị|bác|chú|cô|ông|bà|đ/c|đồng chí|sếp|thầy) (?P<name>\w+(?: \w+){0,3})", re.IGNORECASE
)
SPOKEN_TO = re.compile(r" *(?:ơi|ạ|à|nhé|nha|cho|giúp|xem|,|!)")
OFFICES = frozenset("tong thu ky chu tich pho bi thu van phong thuong truc dang doan ban giam doc truong".split())


def find_strangers(text: str, known: Sequence[Mention]) -> Iterator[str]:
    """Names after a form of address that are none of the known ones. "Chị Lan ơi" is spoken to, not asked about."""
    given = {someone.core[-1] for mention in known for someone in mention.who}
    line = tidy(text)
    for match in ADDRESSED.finditer(line):
        name = list(takewhile(lambda word: word.istitle(), match["name"].split()))
        words = [fold(decode(word.lower()) or word.lower()) for word in name]
        rest = line[match.start("name") + len(" ".join(name)) :]
        if words and words[-1] not in given and words[0] not in OFFICES and not SPOKEN_TO.match(rest):
            yield " ".join(name)
