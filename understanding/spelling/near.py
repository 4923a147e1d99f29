"""What cannot be a syllable, taken for the one common syllable near it, or for two that were written as one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from understanding.spelling.letters import fold
from understanding.spelling.syllable import is_spelt, is_syllable
from understanding.spelling.telex import KEPT
from understanding.spelling.vocabulary import COMMON, FOLDED, LOST_MARKS

_FOREIGN = frozenset("fjwz")
_SHORTEST_GLUED, _LONGEST_GLUED = 5, 14
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=4096)
def repaired(word: str, in_marked_line: bool) -> str:
    """The word meant by `word` (lower case); `word` itself where none or more than one may be meant."""
    if in_marked_line and word in LOST_MARKS:
        return LOST_MARKS[word]
    if is_spelt(word) or word in KEPT or len(word) < 3 or _FOREIGN & set(word) or not _VOWELS & set(fold(word)):
        return word
    if word.isascii():
        if is_syllable(word):
            return (in_marked_line and _with_marks(word)) or word
        return _with_n(word) or _apart(word) or word
    if is_syllable(word):
        return word
    return _with_n(word) or _undoubled(word) or _apart(word) or _only(v for v in COMMON if _one_slip(word, v)) or word


def _with_n(word: str) -> str | None:
    """ "vắg", "thàh": the n of ng and nh left out."""
    if word[-1] not in "gh" or word[-2] in "ngckpt":
        return None
    full = f"{word[:-1]}n{word[-1]}"
    return full if is_spelt(full) and (not word.isascii() or fold(full) in FOLDED) else None


def _undoubled(word: str) -> str | None:
    """ "giaấy": a letter typed twice, once without its mark."""
    twice = [n for n in range(1, len(word)) if fold(word[n]) == fold(word[n - 1])]
    shorter = (word[:n] + word[n + 1 :] for place in twice for n in (place - 1, place))
    return _only(one for one in shorter if not one.isascii() and is_spelt(one))


def _with_marks(word: str) -> str | None:
    """ "viec" beside words with marks: no syllable without them."""
    return _only(common for common in COMMON if fold(common) == word)


def _apart(word: str) -> str | None:
    """ "hộinghị": two syllables; without any mark, two common ones."""
    if not _SHORTEST_GLUED <= len(word) <= _LONGEST_GLUED:
        return None
    splits = [(word[:place], word[place:]) for place in range(2, len(word) - 1)]
    if word.isascii():
        return _only(
            f"{one} {two}" for one, two in splits if min(len(one), len(two)) > 2 and one in FOLDED and two in FOLDED
        )
    spelt = [f"{one} {two}" for one, two in splits if is_spelt(one) and is_spelt(two)]
    return spelt[0] if len(spelt) == 1 else _only(said for said in spelt if COMMON.issuperset(said.split()))


def _only(candidates: Iterable[str]) -> str | None:
    found = set(candidates)
    return found.pop() if len(found) == 1 else None


def _one_slip(typed: str, meant: str) -> bool:
    """Whether one letter was left out, added, swapped with the next or mistaken."""
    if abs(len(typed) - len(meant)) > 1 or len(meant) < 3:
        return False
    same = next((n for n, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    rest, left = typed[same:], meant[same:]
    if len(rest) == len(left):
        return rest[1:] == left[1:] or (rest[:2] == left[1::-1] and rest[2:] == left[2:])
    return rest[1:] == left or rest == left[1:]
