"""What a Vietnamese syllable can be: onset, rime and tone."""

from __future__ import annotations

from functools import lru_cache

from understanding.spelling.letters import apart, fold, together

_ONSETS = (
    "ngh", "ng", "nh", "kh", "gh", "gi", "ch", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
)  # fmt: skip
_RIMES = frozenset(
    "a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
    "ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang "
    "oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt "
    "ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyt uyu "
    "uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu "
    "ych ynh yt".split()
)
_FOLDED = frozenset(fold(rime) for rime in _RIMES)
_STOPS = ("c", "ch", "p", "t")
_CHECKED = ("\u0301", "\u0323", "")  # tones before a stop; none while the mark is missing
_VOWELS = frozenset("aăâeêioôơuưy")


def _parts(toneless: str) -> tuple[str, str]:
    """Onset and rime of the longest onset that leaves a rime."""
    for onset in _ONSETS:
        rest = toneless[len(onset) :]
        if toneless.startswith(onset) and rest and rest[0] in _VOWELS:
            return onset, rest
    return "", toneless


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether `word` (lower case) can be a Vietnamese syllable, marks missing or not."""
    toneless, tone = apart(word)
    onset, rime = _parts(toneless)
    if rime not in (_FOLDED if toneless.isascii() or (toneless[1:].isascii() and toneless[0] == "đ") else _RIMES):
        return (onset == "gi" and rime in ("", "n")) or (onset == "g" and rime in _RIMES)
    return tone in _CHECKED or not rime.endswith(_STOPS)


@lru_cache(maxsize=4096)
def is_spelt(word: str) -> bool:
    """Whether `word` (lower case) is a Vietnamese syllable as it stands, no mark missing."""
    toneless, tone = apart(word)
    onset, rime = _parts(toneless)
    if rime not in _RIMES:
        return onset == "gi" and rime in ("", "n")
    return bool(tone in _CHECKED[:2]) or not rime.endswith(_STOPS)


def with_tone(toneless: str, tone: str) -> str:
    """`toneless` with `tone` on the vowel that carries it."""
    if not tone:
        return toneless
    onset, rime = _parts(toneless)
    vowels = [place for place, letter in enumerate(rime) if letter in _VOWELS]
    shaped = [place for place in vowels if rime[place] in "ăâêôơư"]
    if not vowels:
        return toneless
    if shaped:
        place = shaped[-1]
    elif len(vowels) == 1 or (len(vowels) == 2 and vowels[-1] == len(rime) - 1):
        place = vowels[0]
    else:
        place = vowels[1]
    return together(toneless, tone, len(onset) + place)
