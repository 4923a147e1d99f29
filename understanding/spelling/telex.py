"""Telex and VNI keys left raw ("nawm nay", "thangs", "viêcj", "tha1ng"), decoded where a real syllable comes out."""

from __future__ import annotations

from functools import lru_cache

from understanding.spelling.letters import apart, fold
from understanding.spelling.syllable import is_syllable, with_tone

_TONES = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI_TONES = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"a": "ă", "o": "ơ", "u": "ư"}
_VNI_SHAPES = {"6": _HATS, "7": _HORNS, "8": _HORNS}
_VOWELS = frozenset("aăâeêioôơuưy")
# other languages' words and office words that would decode to something
KEPT = frozenset(
    "test list post best last lost host most must just cost trust cast past rest term her for per or as is us was has "
    "his this its bus gas yes plus car far bar war air our are max box mix fix six tax see too been seen soon moon "
    "born turn corn warm ios sos tor hr cos2 does goes less pass boss mess miss loss has had cat let max tas tasks "
    "cafe bars cars jobs mails".split()
)


@lru_cache(maxsize=4096)
def decode(word: str) -> str | None:
    """The syllable that the keys of `word` (lower case) make; None when they make none or it needs no decoding."""
    if len(word) < 3 or len(word) > 10 or word in KEPT or not _suspicious(word):
        return None
    toneless, tone = apart(word)
    letters = ""
    for key in toneless:
        letters, tone = _press(letters, tone, key)
    written = with_tone(letters, tone)
    return written if written != word and is_syllable(written) else None


def _suspicious(word: str) -> bool:
    """Whether a key stands where a syllable has none: a tone key after a vowel, w, a doubled vowel, a digit, dd."""
    bare = fold(word)
    return not is_syllable(word) or any(pair in bare for pair in ("aa", "ee", "oo", "dd"))


def _press(letters: str, tone: str, key: str) -> tuple[str, str]:
    typed_vowel = any(letter in _VOWELS for letter in letters)
    if typed_vowel and key in _TONES:
        return letters, _TONES[key]
    if typed_vowel and key in _VNI_TONES:
        return letters, _VNI_TONES[key]
    if (key == "d" and letters == "d") or (key == "9" and letters.startswith("d")):
        return "đ" + letters[1:], tone
    if key == "w":
        return _horned(letters), tone
    if key in _HATS and key in letters:
        return _shaped(letters, {key: _HATS[key]}), tone
    if key in _VNI_SHAPES:
        return _horned(letters) if key == "7" else _shaped(letters, _VNI_SHAPES[key]), tone
    return letters + key, tone


def _horned(letters: str) -> str:
    if "uo" in letters:
        return letters.replace("uo", "ươ")
    return _shaped(letters, _HORNS) if any(letter in _HORNS for letter in letters) else letters + "ư"


def _shaped(letters: str, shapes: dict[str, str]) -> str:
    """The last letter that takes the shape, in it."""
    for place in reversed(range(len(letters))):
        if letters[place] in shapes:
            return letters[:place] + shapes[letters[place]] + letters[place + 1 :]
    return letters
