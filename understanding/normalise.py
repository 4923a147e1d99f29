"""What a person typed, made readable once, at the door.

Letters get one form (NFC, tones in the older place: hòa, khỏe, ủy), the unseen goes, raw Telex is decoded, chat and
regional words are spelt out. Office abbreviations (VP, BTV, LHH) are words and stay.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from understanding.spelling import chat, near, regional, slips, telex
from understanding.spelling.letters import fold, place_tones

__all__ = ["Line", "fold", "printable", "read", "tidy"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line as read: `folded` has the length of `text`, without marks; `marked`: whether the writer used marks."""

    text: str
    folded: str
    marked: bool


_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]"
)
# piled-up marks, which no language writes, take quadratic time to put in order
_PILED = re.compile(
    r"([\u0300-\u036f]{3})[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u20d0-\u20ff]+"
)
_OTHER_PILED = re.compile(
    r"[\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4,}"
)
_WORD = re.compile(r"(?<![\w@])[^\W\d_]+(?![\w@])")
_VNI = re.compile(r"(?<!\w)[a-z]+[1-9]{1,2}[a-z]+[1-9]?(?!\w)")
_VNI_WORD = re.compile(r"(?<!\w)[A-Za-z]+[1-9]{1,2}(?:[a-z]+[1-9]?)?(?!\w)")
_ADDRESS = re.compile(r"[.@/]\w")
_MARK = re.compile(r"[à-ỹđ]")
_ENGLISH = frozenset(
    "what which who when where how is are was does of for this that list show please due month year today tomorrow "
    "next many there with from by and".split()
)  # fmt: skip


def tidy(text: str) -> str:
    """`text` in NFC with single spaces and tones in the older place; control, zero-width and direction marks go.

    An arrow is a dash.
    """
    seen = printable(text).replace("→", "-")
    return seen if seen.isascii() else place_tones(seen)


def printable(text: str) -> str:
    """`text` as its writer spells it, a name above all, but in NFC, on one line and without what nobody sees."""
    seen = _UNSEEN.sub("", text)
    if not seen.isascii():
        seen = unicodedata.normalize("NFC", _OTHER_PILED.sub("", _PILED.sub(r"\1", seen)))
    return " ".join(seen.split())


def read(said: str) -> Line:
    """The line that `said` means."""
    tidied = tidy(said)
    if _is_english(tidied):
        text = tidied.lower()
        return Line(text, fold(text), False)
    meant = _mended if tidied.isupper() and not tidied.isascii() else _mended_but_abbreviations
    marked = _MARK.search(tidied.lower()) is not None
    typed = _WORD.sub(lambda match: meant(match, marked), tidied)
    if _VNI.search(typed):
        typed = _VNI_WORD.sub(lambda match: telex.decode(match[0].lower()) or match[0], typed)
    text = _WORD.sub(_chat_word, typed).lower()
    marked = _MARK.search(typed.lower()) is not None
    text = regional.standard(chat.spell_letters(text), marked)
    return Line(text, fold(text), marked)


def _chat_word(match: re.Match[str]) -> str:
    """The word that chat spelling means; a letter before a stroke begins an abbreviation ("k/hoạch")."""
    begins_another = len(match[0]) == 1 and match.string[match.end() :][:1] == "/"
    return match[0] if begins_another else chat.WORDS.get(match[0], match[0])


def _mended(match: re.Match[str], marked: bool) -> str:
    """The word meant, in a line with marks or without; names inside it are not repaired."""
    word = match[0].lower()
    if word in chat.WORDS:
        return word
    decoded = telex.decode(word)
    if decoded:
        return decoded
    mended = slips.mended(word)
    named = match.start() > 0 and match[0][0].isupper()
    address = _ADDRESS.match(match.string, match.end()) is not None
    return mended if named or address or mended != word else near.repaired(word, marked)


def _mended_but_abbreviations(match: re.Match[str], marked: bool) -> str:
    """The word meant; capitals stay, so that "K" and "VS" are not taken for chat words."""
    return match[0] if match[0].isupper() else _mended(match, marked)


def _is_english(text: str) -> bool:
    return text.isascii() and len(_ENGLISH.intersection(text[:400].lower().split())) >= 2
