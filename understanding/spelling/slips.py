"""Slips of the hand and of the ear: doubled and swapped letters, misplaced horns, hỏi for ngã, i for y."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from understanding.spelling.letters import apart, fold
from understanding.spelling.syllable import is_syllable, with_tone
from understanding.spelling.telex import KEPT, decode
from understanding.spelling.vocabulary import COMMON, FOLDED

# words of which the twin with the other of hỏi and ngã is none
_HEARD = frozenset(
    "những cũng chủ phản biểu kể kiểm phải của để sẽ mỗi tổ ủy lễ dẫn lãnh vẫn đã nghĩa thưởng chỉnh hỏi cả nhỉ "
    "giảng giải bảo trưởng xử thẩm khẩn phẩm chữa giữ giữa chẳng hẳn cử nhở hưởng đảng điểm chuyển khởi cổ ngũ".split()
)
_OTHER_EAR = str.maketrans("ảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹ", "ãẵẫẽễĩõỗỡũữỹảẳẩẻểỉỏổởủửỷ")
_AS_HEARD = {word.translate(_OTHER_EAR): word for word in _HEARD}
_WITH_Y = {"quí": "quý", "quỉ": "quỷ", "quĩ": "quỹ", "qui": "quy", "kĩ": "kỹ", "kỉ": "kỷ", "kì": "kỳ", "kí": "ký",
           "lí": "lý", "tỉ": "tỷ", "mĩ": "mỹ", "sỹ": "sĩ", "bẩy": "bảy"}  # fmt: skip
_KNOWN = {**{wrong: right for wrong, right in _AS_HEARD.items() if wrong not in _HEARD}, **_WITH_Y}


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    """The word that was meant by `word` (lower case), or `word` itself."""
    if word in _KNOWN:
        return _KNOWN[word]
    if len(word) < 3 or len(word) > 9 or word in KEPT:
        return word
    if is_syllable(word):
        return word if word.isascii() else with_tone(*apart(word))
    horned = _horns_in_place(word)
    if horned != word and is_syllable(horned):
        return horned
    for candidate in _candidates(word):
        if candidate in COMMON or (candidate.isascii() and word.isascii() and candidate in FOLDED):
            return candidate
        if not candidate.isascii() and fold(candidate) in FOLDED and is_syllable(candidate):
            return candidate
    return word


def _candidates(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        if fold(word[place]) == fold(word[place - 1]):
            yield word[:place] + word[place + 1 :]
            yield word[: place - 1] + word[place:]
    for place in range(1, len(word)):
        swapped = word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]
        yield swapped
        yield _horns_in_place(swapped)
        decoded = decode(swapped)
        if decoded:
            yield decoded


def _horns_in_place(word: str) -> str:
    """ "ngừoi", "thừơng", "chưong", "chuă": the horn belongs to both letters or the first, the tone to the second."""
    toneless, tone = apart(word)
    toneless = re.sub("uă$", "ưa", toneless)
    for wrong in ("ưo", "uơ"):
        toneless = toneless.replace(wrong, "ươ")
    return with_tone(toneless, tone)
