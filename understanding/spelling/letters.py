"""Vietnamese letters: marks off, marks apart, and the one place for the tone."""

from __future__ import annotations

import re
import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng


def _table() -> dict[int, str]:
    latin = [chr(code) for first, last in ((0xC0, 0x250), (0x1E00, 0x1F00)) for code in range(first, last)]
    bare = {letter: unicodedata.normalize("NFD", letter)[0] for letter in latin}
    return {ord(letter): base for letter, base in bare.items() if base != letter} | {ord("đ"): "d", ord("Đ"): "D"}


_BARE = _table()
_NEW_PLACE = re.compile(r"(?<![qQ])(?:([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])|([uU])([ỳýỷỹỵỲÝỶỸỴ]))(?![^\W\d_])")


def fold(text: str) -> str:
    """`text` without marks, letter for letter, đ as d; upper and lower case stay."""
    return text.translate(_BARE)


def _old_place(match: re.Match[str]) -> str:
    first, second = match[1] or match[3], match[2] or match[4]
    base, tone = fold(second), apart(second)[1]
    return unicodedata.normalize("NFC", first + tone) + base


def place_tones(text: str) -> str:
    """Tones where the older spelling puts them, on the first letter of oa, oe, uy: hòa, khỏe, ủy, thúy (but quý)."""
    return _NEW_PLACE.sub(_old_place, text)


def apart(word: str) -> tuple[str, str]:
    """A word without its tone, and the tone ("" for none): "tuần" is "tuân" and huyền."""
    marked = unicodedata.normalize("NFD", word)
    tone = next((mark for mark in marked if mark in TONES), "")
    return unicodedata.normalize("NFC", "".join(mark for mark in marked if mark not in TONES)), tone


def together(toneless: str, tone: str, vowel: int) -> str:
    """A word with the tone on its letter number `vowel`."""
    return unicodedata.normalize("NFC", toneless[: vowel + 1] + tone + toneless[vowel + 1 :])
