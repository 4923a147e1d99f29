"""Phrases as people write them, made into patterns for lines without marks.

A phrase keeps its marks so that it can be read ("thời hạn"); folded, it finds both what was typed with them and what
was typed without. It may hold regex syntax; a plain parenthesis only groups, what is captured has a name.
"""

from __future__ import annotations

import re

from understanding.normalise import fold
from understanding.spelling.letters import apart, together

_PLAIN_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_CLASS_OR_LETTER = re.compile(r"\[[^\]]*\]|[^\W\d_]")


def folded_phrase(phrase: str) -> str:
    """The pattern of a phrase: a mark that was typed must be the phrase's own, one that was not is no matter."""
    return _PLAIN_GROUP.sub("(?:", _CLASS_OR_LETTER.sub(_typed, phrase))


def _typed(match: re.Match[str]) -> str:
    """A letter with the letters that it may be typed as ("ộ": "ộ", "ô", "ọ", "o"); a class of letters as it stands."""
    letter = match[0]
    if letter.isascii() or len(letter) > 1:
        return letter
    shape, tone = apart(letter)
    return f"[{''.join(dict.fromkeys((letter, shape, together(fold(letter), tone, 0), fold(letter))))}]"


def any_of(*phrases: str) -> str:
    """The pattern of a group that matches the first of the phrases that fits."""
    return f"(?:{'|'.join(map(folded_phrase, phrases))})"


def phrase_pattern(*phrases: str) -> re.Pattern[str]:
    """`any_of`, compiled. A phrase says itself where a word must begin or end (`\\b`)."""
    return re.compile(any_of(*phrases))


def whole_words(*phrases: str) -> re.Pattern[str]:
    """`any_of`, compiled, between the ends of words."""
    return re.compile(rf"\b{any_of(*phrases)}\b")


def word_starts(*phrases: str) -> re.Pattern[str]:
    """`any_of`, compiled, where a word begins; it may end as it likes."""
    return re.compile(rf"\b{any_of(*phrases)}")


def up_to(count: int) -> str:
    """At most `count` more words, whichever."""
    return rf"(?: [^\W\d_]+){{0,{count}}}"


def syllable_set(*lines: str) -> frozenset[str]:
    """The syllables of some lines, each folded."""
    return frozenset(fold(" ".join(lines)).split())
