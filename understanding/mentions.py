"""Finding in a line the people and bodies that the plans name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from understanding.names import NameBook, Someone
from understanding.normalise import Line, fold, read
from understanding.spelling.letters import apart

FORMS_OF_ADDRESS = (
    r"(?:a|anh|chi|c|bac|chu|co|ong|ba|dong chi|sep|thay|thim|cau|em"
    r"|thu truong|lanh dao|ts|pgs|chu tich|pho chu tich|o)"
)
HEAD_WORDS = {"ben": "ban", "phong": "ban", "to": "ban", "bo": "bo"}
LINKS = {"va", "-", "–", "&", "cac", "cua"}
OTHERS_AFTER = re.compile(r"\s*(?:tinh uy|ubnd|uy ban|hdnd|huyen uy|thanh uy|mttq|so|tinh doan|quoc hoi)\b")
ORGANISES = re.compile(r"to chuc\b")
"""What is done to a congress; as the name of a body it has "Ban" before it."""
GENERIC_HEADS = {
    "ban",
    "so",
    "hoi",
    "trung",
    "cac",
    "don",
    "bo",
    "phong",
    "co",
    "lien",
    "truong",
    "huyen",
    "to",
    "dang",
    "bi",
}
PLURALS = {"so", "hoi", "cac", "don"}
WORDS = re.compile(r"[^\W_]+|[-–&:;?!]")


@dataclass(frozen=True, slots=True)
class Mention:
    """`who` it may be (more than one when a given name is shared) between two offsets of the line."""

    start: int
    end: int
    who: tuple[Someone, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    typed: str
    start: int
    end: int


class Finder:
    """Compiled once for a union's names."""

    def __init__(self, book: NameBook) -> None:
        self._people = _person_pattern(book)
        self._by_given: dict[str, list[Someone]] = defaultdict(list)
        for person in book.people:
            for name in _name_forms(person):
                self._by_given[name].append(person)
        self._by_head: dict[str, list[Someone]] = defaultdict(list)
        for body in book.bodies:
            self._by_head[body.core[0]].append(body)
        self._bodies = book.bodies
        self._by_short = {body.short: body for body in book.bodies if body.short}

    def find(self, line: Line) -> tuple[Mention, ...]:
        """Everyone named in the line, in order, without overlaps."""
        people = list(self._find_people(line))
        bodies = [m for m in self._find_bodies(line) if not any(m.start < p.end and p.start < m.end for p in people)]
        return tuple(sorted(people + bodies, key=lambda mention: mention.start))

    def by_name(self, name: str) -> Someone | None:
        """The one person or body that a full or given name means."""
        words = fold(name.lower())
        people = self._by_given.get(words) or [p for p in (m.who[0] for m in self.find(read(name))) if p]
        return people[0] if len(people) == 1 else None

    def _find_people(self, line: Line) -> Iterator[Mention]:
        if self._people is None:
            return
        for match in self._people.finditer(line.folded):
            name = match["full"] or match["called"] or match["bare"] or match["oneself"]
            who = self._by_given[name]
            typed = line.text[slice(*match.span("bare"))]
            if not typed or typed == name or any(typed in person.marked for person in who):
                yield Mention(match.start(), match.end(), tuple(who))

    def _find_bodies(self, line: Line) -> Iterator[Mention]:
        words = [_Word(m[0], line.text[m.start() : m.end()], m.start(), m.end()) for m in WORDS.finditer(line.folded)]
        at = 0
        while at < len(words):
            best = self._longest(words, at, line)
            if best is None and words[at].text in self._by_short:
                best = (1, (self._by_short[words[at].text],))
            if best is None:
                at += 1
                continue
            length, who = best
            yield Mention(words[at].start, words[at + length - 1].end, who)
            at += length

    def _longest(self, words: list[_Word], at: int, line: Line) -> tuple[int, tuple[Someone, ...]] | None:
        head, said = words[at].text, words[at].typed
        if ORGANISES.match(line.folded, words[at].start):
            return None
        candidates = [
            body
            for body in self._by_head.get(HEAD_WORDS.get(head, head), [])
            if said in (head, body.head) or head in HEAD_WORDS
        ]
        scored = [(*_matched(words, at, body), body) for body in candidates]
        scored = [(count, length, body) for count, length, body in scored if _enough(count, body)]
        if not scored:
            return None
        most = max(count for count, _, _ in scored)
        length = max(length for count, length, _ in scored if count == most)
        if OTHERS_AFTER.match(line.folded, words[at + length - 1].end) and most < 4:
            return None
        best = [body for count, _, body in scored if count == most]
        exact = [body for body in best if len(body.core) == most]
        is_governing = any(body.is_governing for body in exact)
        meant = exact if exact and (is_governing or best[0].core[0] == "ban") else best
        return length, (*meant, *(self._led_by(exact[0]) if exact else ()))

    def _led_by(self, body: Someone) -> Iterator[Someone]:
        """Bodies of a longer name: "BCH Công đoàn" acts for "Công đoàn", "Sở, ngành liên quan" are "Sở, ngành"."""
        size, plural = len(body.core), body.core[0] in PLURALS
        longer = (other for other in self._bodies if len(other.core) > size)
        return (o for o in longer if o.core[-size:] == body.core or (plural and o.core[:size] == body.core))


def _matched(words: list[_Word], at: int, body: Someone) -> tuple[int, int]:
    """How many words of the name stand from `at` on, and over how many words of the line."""
    place, count, length = 1, 1, 1
    for offset, word in enumerate(words[at + 1 : at + 16], 1):
        if word.text in LINKS:
            continue
        reach = len(body.core) if body.core[0] == "ban" else min(place + 1, len(body.core))
        found = next((n for n in range(place, reach) if _alike(word, body.core[n], body.marked[n])), None)
        if found is None:
            break
        place, count, length = found + 1, count + 1, offset + 1
    return count, length


def _alike(said: _Word, printed: str, marked: str) -> bool:
    """Whether a word is that of a name; of short words the marks count, where they were typed: "văn" is not "vấn"."""
    if len(printed) < 4 or len(said.text) < 4:
        return said.text == printed and said.typed in (printed, marked, apart(marked)[0])
    return said.text == printed or fuzz.ratio(said.text, printed) >= 85


def _enough(count: int, body: Someone) -> bool:
    return count >= 3 or count == len(body.core) >= 2 or (count == 2 and body.core[0] not in GENERIC_HEADS)


def _name_forms(person: Someone) -> Iterator[str]:
    yield " ".join(person.core)
    if len(person.core) > 2:
        yield " ".join(person.core[-2:])
    yield person.core[-1]


def _person_pattern(book: NameBook) -> re.Pattern[str] | None:
    if not book.people:
        return None
    long = sorted({f for p in book.people for f in _name_forms(p) if " " in f}, key=len, reverse=True)
    given = sorted({p.core[-1] for p in book.people}, key=len, reverse=True)
    any_long, any_given = "|".join(map(re.escape, long)), "|".join(map(re.escape, given))
    role = r"(?:chu tri|chu chi|phu trach|chi dao|dung ra|lo\b|lam\b|thi sao|co viec|co gi|phai)"
    return re.compile(
        rf"\b(?:(?:{FORMS_OF_ADDRESS}|toi la|ten la) )?(?P<full>{any_long})\b"
        rf"|\b(?:{FORMS_OF_ADDRESS}|(?:toi|em|minh|day|ten) la) (?P<called>{any_given})\b"
        r"(?! (?:trien|hanh|bieu|dong|hien|huy|vang|quyen)\b)(?! ban (?:nhan|mttq|mat|kiem|dan|thuong))"
        rf"|(?<!tinh )(?<!huyen )(?<!thanh )(?<!dang )\b(?P<bare>{any_given})\b(?= {role})"
        rf"|\b(?:toi|em|minh) (?P<oneself>{any_given})\b(?= (?:day|ne)\b)"
    )
