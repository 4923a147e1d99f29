"""The words of a question that nothing else has claimed: its topic, in groups, wanted or to be left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from understanding.asks.fillers import PHRASES
from understanding.asks.particles import MARKED_PREPOSITIONS, PREPOSITIONS, is_particle
from understanding.lexicon import Lexicon
from understanding.normalise import Line, fold
from understanding.phrases import any_of, phrase_pattern
from understanding.printed import SYLLABLE, Words, arabic

Span = tuple[int, int]
OR = re.compile(r"[,;+/?!]|\b(?:hoac|hay|va|voi|cung|cung nhu|lan|ke ca)\b")
LEAVES_OUT = any_of(
    r"\btrừ|(?<!đối )\bngoài|bỏ qua|\bloại|\bbỏ|except",
    "không (phải|tính|kể|lấy|thuộc|do|dính|liên quan|nói)|khỏi kể",
)
LEFT_OUT = phrase_pattern(rf"{LEAVES_OUT}\b( (đến|tới|về))?(?! ra\b)")
LIGHT = frozenset(
    tuple(fold(words).split())
    for words in ("công tác", "tham gia", "chuẩn bị", "phần việc", "quan tâm", "kế hoạch công tác", "công tác chuẩn bị")
)
"""What says little: beside other words it belongs to them, alone it is no topic."""


@dataclass(frozen=True, slots=True)
class Topics:
    """Groups parted by "và", "hoặc", commas; those after "trừ", "ngoài" are `unwanted`."""

    wanted: tuple[Words, ...] = ()
    unwanted: tuple[Words, ...] = ()


def find_topics(line: Line, taken: Iterable[Span], lexicon: Lexicon) -> Topics:
    """What a question is about besides all that has been found in it."""
    fillers = [match.span() for match in PHRASES.finditer(without(line.text, taken))]
    unfilled = without(line.folded, taken)
    masked = without(line.folded, [*taken, *fillers])
    wanted, unwanted = [], []
    for start, part in _parts(masked, lexicon):
        out = LEFT_OUT.search(line.text[start : start + len(part)])
        cut = out.end() if out else len(part)
        wanted.append(_topic_words(part[:cut], start, line, lexicon))
        unwanted.append(_left_out(part[cut:], unfilled[start + cut : start + len(part)], start + cut, line, lexicon))
    return Topics(
        tuple(group for group in wanted if group and group not in LIGHT),
        tuple(group for group in unwanted if group and group not in LIGHT),
    )


def leftover(line: Line, taken: Iterable[Span], lexicon: Lexicon) -> Words:
    """All words that nothing has claimed, wanted or not."""
    topics = find_topics(line, taken, lexicon)
    return tuple(word for group in (*topics.wanted, *topics.unwanted) for word in group)


def without(folded: str, taken: Iterable[Span]) -> str:
    """The line with bars where something has been claimed; places stay."""
    letters = list(folded)
    for start, end in taken:
        letters[start:end] = "|" * (end - start)
    return "".join(letters)


def _parts(masked: str, lexicon: Lexicon) -> Iterable[tuple[int, str]]:
    """The alternatives with their places, unless the words beside a link are printed so ("khoa học và công nghệ")."""
    begin = 0
    for link in OR.finditer(masked):
        before, after = SYLLABLE.findall(masked[begin : link.start()])[-1:], SYLLABLE.findall(masked[link.end() :])[:1]
        if before and after and lexicon.prints((*before, *SYLLABLE.findall(link[0]), *after)):
            continue
        yield begin, masked[begin : link.start()]
        begin = link.end()
    yield begin, masked[begin:]


def _left_out(part: str, unfilled: str, start: int, line: Line, lexicon: Lexicon) -> Words:
    """What is to be left out; small words too when an item prints all of it just so ("không phải duyệt nội dung")."""
    whole = arabic(SYLLABLE.findall(unfilled))
    printed = (
        len(whole) > 1
        and "|" not in unfilled.strip()
        and any(lexicon.topics.holds(hit.key, whole) for hit in lexicon.topics.search(whole))
    )
    return whole if printed else _topic_words(part, start, line, lexicon)


def _topic_words(part: str, start: int, line: Line, lexicon: Lexicon) -> Words:
    words: list[str] = []
    for run in re.finditer(r"[^|]+", part):
        found = list(SYLLABLE.finditer(run[0]))
        folded = list(arabic([match[0] for match in found]))
        begin = start + run.start()
        marked = [line.text[begin + match.start() : begin + match.end()] for match in found]
        words += [
            _as_known(folded, marked, n, line, lexicon)
            for n, word in enumerate(folded)
            if not is_particle(marked[n]) or _in_topic(folded, marked, n, line, lexicon)
        ]
    return tuple(words)


def _as_known(words: list[str], marked: list[str], place: int, line: Line, lexicon: Lexicon) -> str:
    """The word without marks; with them where no plan has it so and nothing beside it shows a slip.

    "Phở" is not "phổ".
    """
    word, typed = words[place], marked[place]
    if not line.marked or word == typed or lexicon.prints_word(typed) or not lexicon.topics.knows(word):
        return word
    beside = [pair for pair in ((place - 1, place), (place, place + 1)) if pair[0] >= 0 and pair[1] < len(words)]
    slip = any(lexicon.topics.knows_pair(words[first], words[second]) for first, second in beside)
    return word if slip else typed


def _in_topic(words: list[str], marked: list[str], place: int, line: Line, lexicon: Lexicon) -> bool:
    """Whether a small word is half of a printed word: "đối thoại" beside a word of its own, "hội thi" by itself."""
    typed = marked[place]
    is_preposition = typed in (MARKED_PREPOSITIONS if line.marked else PREPOSITIONS)
    if typed != words[place] and not lexicon.prints_word(typed):
        return False
    for first, second in ((place - 1, place), (place, place + 1)):
        if first < 0 or second >= len(words) or not lexicon.topics.knows_pair(words[first], words[second]):
            continue
        small = is_particle(marked[first]) and is_particle(marked[second])
        if not small and not is_preposition:
            return True
        as_printed = not line.marked or lexicon.prints_marked(marked[first], marked[second])
        ends_a_word = small or second == place  # "chương trình", but not "về công"
        if ends_a_word and as_printed and lexicon.topics.belong_together(words[first], words[second]):
            return True
    return False
