"""Slips of a scanner, put right for understanding only: what is kept and shown stays as printed.

A scanner takes l and I for 1, O for 0, and misreads "Quý". Only words that make no sense otherwise are touched.
"""

from __future__ import annotations

import re
from functools import lru_cache

_QUARTER = re.compile(r"\bqu[ỷỹỳỵ](?=\s+[IVl]{1,3}\b)", re.IGNORECASE)
_ROMAN = re.compile(r"(?<=\bquý\s)([IVl1|]{1,3})\b", re.IGNORECASE)
_AFTER_UNIT = re.compile(r"(?<=\bngày\s)[lIO]\b|(?<=\btháng\s)(?:[lIO]|l[lIO])\b|(?<=\btuần\s)[lIO]\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![^\W\d_lIO])(?<![\w.,])(?=[lIO|\d]*\d)[lIO|\d]{2,4}(?![^\W\d_])")
_LABEL = re.compile(r"^[lI](?=\.\d)|(?<=^\d\.)[lI](?=\.\s)|(?<=^\d\d\.)[lI](?=\.\s)")
_BETWEEN_STROKES = re.compile(r"(?<=\d/)[lIO|]{1,2}(?=/)")
_TO_DIGITS = str.maketrans("lI|O", "1110")
_TO_ROMAN = str.maketrans("l|1", "III")


def relabelled(text: str) -> str:
    """The text with the label that it begins with as it was likely meant: "5.l. Thời gian" is 5.1."""
    return _LABEL.sub("1", text)


@lru_cache(maxsize=1024)  # a column says the same few times over and over
def mended(text: str) -> str:
    """The text as it was likely meant, letter for letter as long as the one given."""
    text = _QUARTER.sub(lambda match: match[0][:2] + "ý", text)
    text = _ROMAN.sub(lambda match: match[1].translate(_TO_ROMAN) if "l" in match[1] else match[1], text)
    text = _AFTER_UNIT.sub(lambda match: match[0].translate(_TO_DIGITS), text)
    text = _BETWEEN_STROKES.sub(lambda match: match[0].translate(_TO_DIGITS), text)
    return _NUMBER.sub(lambda match: match[0].translate(_TO_DIGITS), text)
