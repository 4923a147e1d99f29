"""What a person typed, made readable: one form for marks, tones and spaces, chat spelling spelt out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_FOLDED = str.maketrans({"đ": "d", "Đ": "D"})
_MARK = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as read: `folded` has the length of `text`, without marks; `marked`: whether the writer used marks."""

    text: str
    folded: str
    marked: bool


def fold(text: str) -> str:
    """`text` without marks, letter for letter, đ as d; upper and lower case stay."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text).translate(_FOLDED)


def tidy(text: str) -> str:
    """`text` in NFC with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def read(said: str) -> Line:
    """The line that `said` means."""
    text = tidy(said).lower()
    return Line(text, fold(text), _MARK.search(text) is not None)
