"""Printed text as the words that questions are compared with."""

from __future__ import annotations

import re

from understanding.abbreviations import spell_out
from understanding.normalise import Line, fold, tidy

SYLLABLE = re.compile(r"[^\W_]+")
Words = tuple[str, ...]


def line_of(text: str) -> Line:
    """Lower case with abbreviations spelt out. A document is no chat: nothing else is touched."""
    words = tidy(text).lower()
    return spell_out(Line(words, fold(words), True))


def syllables(line: Line) -> Words:
    return tuple(SYLLABLE.findall(line.folded))
