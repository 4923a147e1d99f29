"""Printed text as the words that questions are compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from understanding.abbreviations import spell_out
from understanding.normalise import Line, fold, tidy

SYLLABLE = re.compile(r"[^\W_]+")
Words = tuple[str, ...]
QUARTERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def line_of(text: str) -> Line:
    """Lower case with abbreviations spelt out. A document is no chat: nothing else is touched."""
    words = tidy(text).lower()
    return spell_out(Line(words, fold(words), True))


def syllables(line: Line) -> Words:
    return arabic(SYLLABLE.findall(line.folded))


def arabic(words: Sequence[str]) -> Words:
    """The words with quarters in figures: plans print "Quý II", people type "quý 2" as well."""
    before = ("", *words)
    return tuple(QUARTERS.get(word, word) if last == "quy" else word for last, word in zip(before, words, strict=False))
