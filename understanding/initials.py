"""Abbreviations that only a union's own plans explain: "TĐKT", where they print "thi đua – khen thưởng"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from understanding.normalise import Line, fold
from understanding.printed import SYLLABLE

SIZES = (3, 4, 5)
TYPED = re.compile(r"(?<![\w/&-])(?:[A-ZĐ]{3,5}|[b-df-hj-np-tv-xzđ]{4,5})(?![\w/&-])")
"""Capitals, or four letters and more without a vowel: a word of chat is shorter."""
PART = re.compile(r"[,;:.()]")


class Initials:
    """The runs of printed words under their first letters, where only one run has them."""

    def __init__(self, lines: Iterable[Line]) -> None:
        runs: dict[str, set[str]] = defaultdict(set)
        for line in lines:
            for part in PART.split(line.text):
                for run in _runs(SYLLABLE.findall(part)):
                    runs["".join(fold(word[0]) for word in run)].add(" ".join(run))
        self._long = {short: found.pop() for short, found in runs.items() if len(found) == 1}

    def spell_out(self, line: Line, said: str) -> Line:
        """The line with such abbreviations, as they were typed in `said`, in full words."""
        shorts = {match[0].lower() for match in TYPED.finditer(said)}
        text = line.text
        for short in shorts:
            if long := self._long.get(fold(short)):
                text = re.sub(rf"(?<!\w){short}(?!\w)", long, text)
        return line if text == line.text else Line(text, fold(text), line.marked)


def _runs(words: list[str]) -> Iterable[list[str]]:
    return (words[n : n + size] for size in SIZES for n in range(len(words) - size + 1))
