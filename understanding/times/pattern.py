"""Patterns written in good Vietnamese that also match careless Vietnamese.

A marked letter in a pattern matches itself and itself with marks missing ("tuần" finds "tuân" and "tuan", never
"tuấn"); hỏi and ngã, which half the country does not tell apart, stand for each other.
A letter after "=" matches only itself: "s=áu" is never "sau".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from understanding.times import numbers

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_LETTER = re.compile(r"(=)?[^\x00-\x7f]")
_HOOK, _TILDE = "\u0309", "\u0303"


@cache
def _careless(letter: str) -> str:
    """All letters that a careless hand writes for `letter`."""
    if letter == "đ":
        return "đd"
    base, *marks = list(unicodedata.normalize("NFD", letter))
    tone = "".join(mark for mark in marks if mark in _TONES)
    shape = "".join(mark for mark in marks if mark not in _TONES)
    tones = {"", tone} | ({_HOOK, _TILDE} if tone in (_HOOK, _TILDE) else set())
    written = {unicodedata.normalize("NFC", base + s + t) for s in {"", shape} for t in tones}
    return "".join(sorted(written))


def loose(pattern: str) -> str:
    """`pattern` with every marked letter loosened and every `<name>` replaced by its numbers."""
    for name, numerals in numbers.PATTERNS.items():
        pattern = pattern.replace(f"<{name}>", f"({numerals})")
    return _LETTER.sub(lambda match: match[0][1:] if match[1] else f"[{_careless(match[0])}]", pattern)


def whole(pattern: str) -> re.Pattern[str]:
    """`pattern` loosened, matching whole words only."""
    return re.compile(rf"(?<!\w)(?:{loose(pattern)})(?!\w)")


def ends(pattern: str) -> re.Pattern[str]:
    """`pattern` loosened, matching at the end of a text, from the start of a word or at a sign."""
    return re.compile(rf"(?:(?<!\w)|(?=\W))(?:{loose(pattern)})$")


def starts(pattern: str) -> re.Pattern[str]:
    """`pattern` loosened, for `match`: from where a text begins to the end of a word."""
    return re.compile(rf"(?:{loose(pattern)})(?!\w)")
