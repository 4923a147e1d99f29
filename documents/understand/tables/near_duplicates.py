"""Cells of a column that differ by a slip from one the document writes far more often: "LHHội" beside "LHH"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

FAR_MORE_OFTEN = 2
MOST_NAMES = 200  # in one column; more are no vocabulary to compare with
_WORDS = re.compile(r"[\w&/]+")


@dataclass(frozen=True, slots=True)
class Slip:
    """`cell` is printed where `usual` is likely meant; they differ in `word` and `usual_word`."""

    cell: str
    usual: str
    word: str
    usual_word: str


def slips(cells: Sequence[str], document: str) -> Iterator[Slip]:
    """The likely slips among the cells of one column, by how often a `document` in small letters has either form."""
    distinct = list(Counter(cell.strip(" .;,") for cell in cells))
    if len(distinct) > MOST_NAMES:
        return
    for one, other in combinations(distinct, 2):
        if abs(len(one) - len(other)) > 2 or Levenshtein.distance(one, other, score_cutoff=2) > min(2, len(one) // 6):
            continue
        if pair := _differing_words(one, other):
            rarer, usual = sorted(pair, key=lambda phrase: _count(phrase, document))
            if _count(usual, document) >= FAR_MORE_OFTEN * max(_count(rarer, document), 1):
                cell, usual_cell = (one, other) if rarer == pair[0] else (other, one)
                yield Slip(cell, usual_cell, rarer, usual)


def _differing_words(one: str, other: str) -> tuple[str, str] | None:
    """The word in which two cells differ, with the word after it; None where they differ by numbers or initials."""
    a, b = _WORDS.findall(one), _WORDS.findall(other)
    if len(a) != len(b):
        return None
    places = [place for place, (x, y) in enumerate(zip(a, b, strict=True)) if x.lower() != y.lower()]
    if len(places) != 1 or min(len(a[places[0]]), len(b[places[0]])) < 3:
        return None
    place = places[0]
    if a[place].isdigit() or b[place].isdigit():
        return None
    return " ".join(a[place : place + 2]), " ".join(b[place : place + 2])


def _count(phrase: str, document: str) -> int:
    """How often the document, in small letters, has the phrase."""
    # A pattern that begins with letters is looked for many times as fast as one that looks behind itself.
    found = re.finditer(rf"{re.escape(phrase.lower())}(?!\w)", document)
    return sum(not document[max(match.start() - 1, 0) : match.start()].isalnum() for match in found)
