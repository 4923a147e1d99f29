"""Which items a topic means: all that hold it for a list, the best for a single fact."""

from __future__ import annotations

import re

from understanding.lexicon import Lexicon
from understanding.printed import Words
from understanding.topics import Hit, TopicIndex

LIST_SHARE, LIST_NEAR = 0.72, 0.4
LIKE_BEST = 0.85  # of the best score
WHOLE, NEIGHBOURS = 0.97, 0.7  # all words are there, most of them side by side
RARE = 6  # a single syllable is a topic only when few texts hold it
STRESS = re.compile(
    r"\b(?:ve|lien quan(?: den| toi)?|dinh(?: den| toi| dang)?|nhac(?: den| toi)?|noi(?: ve| den)"
    r"|theo|chu de|linh vuc|mang|vu|about)(?: cac| nhung| viec| mang| cong tac)* ?$"
)


def all_about(lexicon: Lexicon, groups: tuple[Words, ...]) -> frozenset[int]:
    """The items that hold a whole topic."""
    return _holding(lexicon.topics, tuple(word for group in groups for word in group))


def exactly(lexicon: Lexicon, phrase: Words) -> frozenset[int]:
    """The items in which the words stand together in this order."""
    return frozenset(hit.key for hit in lexicon.topics.search(phrase) if lexicon.topics.holds(hit.key, phrase))


def any_about(lexicon: Lexicon, groups: tuple[Words, ...]) -> frozenset[int]:
    """The items that hold one of several topics joined by "và", "hoặc", commas; none when one topic is nowhere."""
    found = [_holding(lexicon.topics, group) for group in groups]
    if any(not ids and len(group) > 1 for ids, group in zip(found, groups, strict=True)):
        return frozenset()
    return frozenset().union(*found)


def _holding(index: TopicIndex, words: Words) -> frozenset[int]:
    if not words:
        return frozenset()
    if len(words) == 1 and not words[0].isdigit() and sum(1 for _ in index.search(words)) > RARE:
        return frozenset()
    known = tuple(word for word in words if index.knows(index.correct(word)))
    if len(known) * 2 < len(words) or (len(known) == 1 and len(words) > 1):
        return frozenset()
    hits = [hit for hit in index.search(known) if hit.share >= LIST_SHARE and hit.near >= LIST_NEAR]
    if not hits:
        return frozenset()
    best = hits[0].score
    whole = [hit for hit in hits if (hit.share >= WHOLE and hit.near >= NEIGHBOURS) or hit.score >= LIKE_BEST * best]
    return frozenset(hit.key for hit in whole if _has_numbers(index, hit, words))


def _has_numbers(index: TopicIndex, hit: Hit, words: Words) -> bool:
    """A document's number that was said must be there: 433-QĐ/TU is not 166-KH/TU."""
    return all(index.holds(hit.key, (word,)) for word in words if word.isdigit() and index.knows(word))
