"""What a union's plans teach about words: names, topics, kinds of work, plans. Built once for each catalogue."""

from __future__ import annotations

import re
from copy import copy
from itertools import pairwise

from rules.plan import Catalogue, Item
from understanding.asks.plans import PlanBook
from understanding.initials import Initials
from understanding.kinds import WorkKind, is_kind
from understanding.mentions import Finder
from understanding.names import NameBook
from understanding.printed import SYLLABLE, Words, line_of, syllables
from understanding.term import Term
from understanding.topics import TopicIndex

HEADING = re.compile(r"(\d+(?:\.\d+)*)\.? ([^.;:]{3,90})")


class Lexicon:
    """The words of one union."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.names = NameBook(catalogue.items)
        self.finder = Finder(self.names)
        self.plans = PlanBook(catalogue)
        lines = {item.id: line_of(item.content) for item in catalogue.items}
        self._words: dict[int, Words] = {key: syllables(line) for key, line in lines.items()}
        self._typed = {key: SYLLABLE.findall(line.text) for key, line in lines.items()}
        self._marked_words = {word for typed in self._typed.values() for word in typed}
        self._marked = {pair for typed in self._typed.values() for pair in pairwise(typed)}
        self.initials = Initials(lines.values())
        self.term = Term(catalogue.plans)
        headings = _headings(catalogue)
        self.topics = TopicIndex(
            (item.id, (*self._words[item.id], *headings.get((item.plan, item.parent), ()))) for item in catalogue.items
        )
        self.passages = TopicIndex(
            (n, syllables(line_of(f"{passage.heading} {passage.text}"))) for n, passage in enumerate(catalogue.passages)
        )
        self.own_name = _own_name(catalogue)
        self._kinds: dict[str, frozenset[int]] = {}

    def over(self, catalogue: Catalogue) -> Lexicon:
        """The words of a later catalogue: these where items differ in their times alone, which make no words."""
        if _texts(catalogue) != _texts(self.catalogue):
            return Lexicon(catalogue)
        renewed = copy(self)
        renewed.catalogue = catalogue
        return renewed

    def words_of(self, item: Item) -> Words:
        return self._words[item.id]

    def of_kind(self, kind: WorkKind) -> frozenset[int]:
        """The items of a kind of work."""
        if kind.name not in self._kinds:
            self._kinds[kind.name] = frozenset(key for key, words in self._words.items() if is_kind(words, kind))
        return self._kinds[kind.name]

    def prints_word(self, word: str) -> bool:
        """Whether an item holds the word with just these marks."""
        return word in self._marked_words

    def prints_marked(self, first: str, second: str) -> bool:
        """Whether two neighbours stand together with just these marks: "bộ máy" is not "bỏ mấy"."""
        return (first, second) in self._marked

    def prints(self, words: Words) -> bool:
        """Whether all neighbours among the words stand together somewhere."""
        return all(self.topics.knows_pair(*pair) for pair in pairwise(words))

    def with_marks(self, words: Words) -> Words:
        """The words as an item prints them side by side; as they are where none does."""
        for hit in self.topics.search(words)[:1]:
            held, size = self._words[hit.key], len(words)
            for n in range(len(held) - size + 1):
                if held[n : n + size] == words:
                    return tuple(self._typed[hit.key][n : n + size])
        return words

    def knows(self, word: str) -> bool:
        """Whether the word is printed anywhere in the plans, titles and prose included."""
        return self.topics.knows(word) or self.passages.knows(word)


def _texts(catalogue: Catalogue) -> tuple[object, ...]:
    """All that words are learnt from."""
    items = [(i.id, i.plan, i.content, i.parent, i.lead, i.chair, i.coordinating, i.approver) for i in catalogue.items]
    return items, catalogue.plans, catalogue.passages, catalogue.events, catalogue.union, catalogue.union_name


def _own_name(catalogue: Catalogue) -> re.Pattern[str]:
    """ "Liên hiệp hội" and the union's own province, together or alone; not its capital ("TP Thanh Hóa")."""
    province = "|".join(re.escape(name) for name in (catalogue.union.replace("-", " "), "thua thien hue"))
    return re.compile(
        rf"\blien hiep (?:cac )?hoi(?: khoa hoc)?(?: (?:va )?ky thuat)?(?: tinh)?(?: (?:{province}))?\b"
        rf"|\btinh (?:ta|nha|minh)\b|(?<!pho )(?<!tp )\b(?:{province})\b"
    )


def _headings(catalogue: Catalogue) -> dict[tuple[str, str | None], Words]:
    """The words of numbered headings ("3. Hoạt động chào mừng"): items under them are about that too."""
    found = ((passage.plan, HEADING.fullmatch(passage.text)) for passage in catalogue.passages)
    return {(plan, match[1]): syllables(line_of(match[2])) for plan, match in found if match}
