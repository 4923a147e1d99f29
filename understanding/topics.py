"""Finding items and passages by what they are about.

Vietnamese writes a word as several syllables, so pairs of syllables say more than single ones: "đặc san" is not
"đặc" and "san". An inverted index of both is built once for a union's plans; only the postings of the words asked
for are looked at, never all titles.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from rapidfuzz import fuzz, process

from understanding.printed import Words

TOO_COMMON = 0.5  # a word in more than half of all texts tells nothing when there are many texts


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that fits: `share` of what was asked for, by weight, is in it (0 to 1); `near` adds neighbouring pairs."""

    key: int
    share: float
    near: float

    @property
    def score(self) -> float:
        return (self.share + self.near) / 2


class TopicIndex:
    """The words of some texts, each under a whole number."""

    def __init__(self, texts: Iterable[tuple[int, Words]]) -> None:
        self._texts = dict(texts)
        self._single: dict[str, set[int]] = defaultdict(set)
        self._pairs: dict[tuple[str, str], set[int]] = defaultdict(set)
        for key, words in self._texts.items():
            for word in words:
                self._single[word].add(key)
            for pair in pairwise(words):
                self._pairs[pair].add(key)
        self._vocabulary = [word for word in self._single if len(word) > 2]
        self.correct = lru_cache(maxsize=4096)(self._correct)

    def knows(self, word: str) -> bool:
        return word in self._single

    def knows_pair(self, first: str, second: str) -> bool:
        return (first, second) in self._pairs

    def belong_together(self, first: str, second: str) -> bool:
        """Whether one of the two syllables is mostly printed beside the other."""
        both = len(self._pairs.get((first, second), ()))
        return both * 2 >= min(len(self._single.get(first, ())), len(self._single.get(second, ()))) > 0

    def weight(self, word: str) -> float:
        """How much a word tells: rare words more. A word never printed tells the most, and is in no text."""
        return math.log(1 + len(self._texts) / max(1, len(self._single.get(word, ()))))

    def _correct(self, word: str) -> str:
        """The printed word that a mistyped one means, or the word itself."""
        if word in self._single or len(word) < 4 or not word.isalpha():
            return word
        best = process.extractOne(word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=78)
        return str(best[0]) if best else word

    def search(self, asked: Sequence[str], within: frozenset[int] | None = None) -> list[Hit]:
        """The texts that hold something of what was asked for, best first."""
        words = [self.correct(word) for word in asked]
        singles = Counter({word: self.weight(word) for word in set(words)})
        pairs = {pair: self._pair_weight(pair) for pair in pairwise(words)}
        shares = self._collect(singles, self._single, within)
        nears = self._collect(pairs, self._pairs, within) if pairs else shares
        whole, whole_near = (
            sum(singles.values()) or 1.0,
            (sum(pairs.values()) if pairs else sum(singles.values())) or 1.0,
        )
        hits = [Hit(key, share / whole, nears.get(key, 0.0) / whole_near) for key, share in shares.items()]
        return sorted(hits, key=lambda hit: (-hit.score, hit.key))

    def _pair_weight(self, pair: tuple[str, str]) -> float:
        printed = len(self._pairs.get(pair, ()))
        return (
            math.log(1 + len(self._texts) / printed)
            if printed
            else 0.5 * min(self.weight(pair[0]), self.weight(pair[1]))
        )

    def _collect(
        self, weights: Mapping[Any, float], postings: Mapping[Any, set[int]], within: frozenset[int] | None
    ) -> dict[int, float]:
        totals: dict[int, float] = defaultdict(float)
        many = len(self._texts) > 1000
        for term, weight in weights.items():
            keys = postings.get(term, set())
            if many and len(keys) > TOO_COMMON * len(self._texts):
                continue
            for key in keys if within is None else keys & within:
                totals[key] += weight
        return totals

    def holds(self, key: int, phrase: Sequence[str]) -> bool:
        """Whether the words stand in the text one after the other."""
        words, size = self._texts[key], len(phrase)
        return any(words[n : n + size] == tuple(phrase) for n in range(len(words) - size + 1))
