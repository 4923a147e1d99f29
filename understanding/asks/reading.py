"""Everything found in one question, each part with its place; what is left over is the topic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from rules.plan import Party, Period
from rules.query import Named
from understanding import times
from understanding.abbreviations import spell_out
from understanding.asks.cues import Cue, find_cues, find_facets
from understanding.asks.fillers import PARTICLES, PHRASES
from understanding.asks.numbers import Numbers, find_numbers
from understanding.asks.plans import PlanSaid
from understanding.kinds import KindSaid, find_kinds
from understanding.lexicon import Lexicon
from understanding.meaning import Facet
from understanding.mentions import Mention
from understanding.normalise import Line, read
from understanding.printed import SYLLABLE, Words
from understanding.times import Said

EXCLUDES = re.compile(r"(?:\btru|khong phai|khong tinh|khong ke|\bngoai|bo qua|khong lay|loai|\bbo|except|khong thuoc|chu khong phai)(?: ra| di| bot)?(?: ca| cac| nhung| viec| cua| cai| phan| nhiem vu| may)* ?$")
ADDS = re.compile(r"(?:\bca|tinh luon|gom|them|bao gom|cong|lan)(?: ca| viec| cac| phan| trong| cua)* ?$")
MEETING = re.compile(r"(?:hoi nghi|\bhop|phien|cuoc|ky hop|quy che[^,;]*|hoat dong|kien toan)(?: (?:cua|toan the|lan|thu))* ?$")
MEETS = re.compile(r"(?: (?:nam nay|nam sau|quy nay|thang nay|quy [iv\d]+))* (?:hop|da hop|se hop|hoi nghi)\b")
JOINED = re.compile(r"[ ,;/&+-]*(?:va|voi|hoac|hay|cung|lan|&)?[ ,]*")
OR = re.compile(r"[,;+/]|\b(?:hoac|hay|va|voi|cung|cung nhu|lan)\b")
ROUTINE = (Cue.WITH_STANDING, Cue.WITHOUT_STANDING, Cue.ONLY_STANDING, Cue.MISTAKE)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A question taken apart. `topics` are what is left, in groups parted by "và", "hoặc", commas."""

    said: str
    line: Line
    times: tuple[Said, ...]
    numbers: Numbers
    mentions: tuple[Mention, ...]
    kinds: tuple[KindSaid, ...]
    plans: tuple[PlanSaid, ...]
    facets: tuple[tuple[Facet, int, int], ...]
    cues: dict[Cue, Span]
    topics: tuple[Words, ...]

    @property
    def span(self) -> Period | None:
        return union_of([said.period for said in self.asked_times])

    @property
    def time_said(self) -> str:
        return " và ".join(self.line.text[said.start : said.end].strip() for said in self.asked_times)

    @property
    def asked_times(self) -> tuple[Said, ...]:
        """Times joined by "và" are all meant; of others ("mai sang tháng 2 rồi, tháng đó …") the last, but no mere day."""
        groups: list[list[Said]] = []
        for said in self.times:
            joined = groups and JOINED.fullmatch(self.line.folded[groups[-1][-1].end : said.start])
            if joined:
                groups[-1].append(said)
            else:
                groups.append([said])
        wide = [group for group in groups if group[0].period.start != group[-1].period.end]
        return tuple((wide or groups)[-1]) if groups else ()

    @property
    def asked(self) -> tuple[Facet, ...]:
        return tuple(dict.fromkeys(facet for facet, _, _ in self.facets))

    @property
    def topic(self) -> Words:
        return tuple(word for group in self.topics for word in group)

    @property
    def plan_keys(self) -> tuple[str, ...]:
        """The plans to look in. "Tính cả kế hoạch đại hội" adds a plan to all others: it narrows nothing."""
        narrowing = (said for said in self.plans if not ADDS.search(self.line.folded[: said.start]))
        return tuple(dict.fromkeys(key for said in narrowing for key in said.keys))

    def has(self, *cues: Cue) -> bool:
        return any(cue in self.cues for cue in cues)

    def excluded(self, start: int) -> bool:
        """Whether what begins at `start` was said to be left out."""
        return EXCLUDES.search(self.line.folded[:start]) is not None

    def is_topic(self, mention: Mention) -> bool:
        """Whether a body is what is spoken of ("hội nghị Ban Thường vụ", "BTV họp mấy lần"), not who does it."""
        if all(someone.is_person for someone in mention.who):
            return False
        before, after = self.line.folded[: mention.start], self.line.folded[mention.end :]
        return MEETING.search(before) is not None or MEETS.match(after) is not None


def read_question(text: str, today: date, lexicon: Lexicon) -> Reading:
    """Take a question apart with a union's words."""
    line = spell_out(read(text))
    numbers = find_numbers(line)
    plans = lexicon.plans.find(line)
    said = tuple(t for t in times.find(line, today) if not _inside((t.start, t.end), numbers.spans))
    mentions = tuple(m for m in lexicon.finder.find(line) if not _inside((m.start, m.end), [(p.start, p.end) for p in plans]))
    kinds = tuple(k for k in find_kinds(line) if not _inside((k.start, k.end), [(p.start, p.end) for p in plans]))
    facets = tuple(find_facets(line))
    cues = find_cues(line.folded, without(line.folded, [(start, end) for _, start, end in facets]))
    taken = [*(span for cue, span in cues.items() if cue in ROUTINE), *own_names(line, lexicon)]
    taken += [*numbers.spans, *((p.start, p.end) for p in plans), *((t.start, t.end) for t in said)]
    taken += [(m.start, m.end) for m in mentions] + [(k.start, k.end) for k in kinds] + [(a, b) for _, a, b in facets]
    topics = leftover(line, taken, lexicon)
    return Reading(text, line, said, numbers, mentions, kinds, plans, facets, cues, topics)


def leftover(line: Line, taken: list[Span], lexicon: Lexicon) -> tuple[Words, ...]:
    """The words that nothing else has claimed, in groups."""
    masked = PHRASES.sub(lambda match: "|" * len(match[0]), without(line.folded, taken))
    groups = (_topic_words(part, lexicon) for part in _parts(masked, lexicon))
    return tuple(group for group in groups if group)


def _parts(masked: str, lexicon: Lexicon) -> list[str]:
    """The alternatives: what commas and "và" part, unless the words beside them are printed so ("khoa học và công nghệ")."""
    parts, begin = [], 0
    for link in OR.finditer(masked):
        before, after = SYLLABLE.findall(masked[begin : link.start()])[-1:], SYLLABLE.findall(masked[link.end() :])[:1]
        words = (*before, *SYLLABLE.findall(link[0]), *after)
        if before and after and lexicon.prints(words):
            continue
        parts.append(masked[begin : link.start()])
        begin = link.end()
    return [*parts, masked[begin:]]


def without(folded: str, taken: list[Span]) -> str:
    """The line with bars where something has been claimed; places stay."""
    letters = list(folded)
    for start, end in taken:
        letters[start:end] = "|" * (end - start)
    return "".join(letters)


def own_names(line: Line, lexicon: Lexicon) -> list[Span]:
    """The union's own name: in its own plans it tells nothing."""
    return [match.span() for match in lexicon.own_name.finditer(line.folded)]


def _topic_words(part: str, lexicon: Lexicon) -> Words:
    words: list[str] = []
    for run in part.split("|"):
        syllables = SYLLABLE.findall(run)
        words += [word for n, word in enumerate(syllables) if word not in PARTICLES or _in_topic(syllables, n, lexicon)]
    return tuple(words)


def _in_topic(words: list[str], place: int, lexicon: Lexicon) -> bool:
    """Whether a small word is half of a printed word: "đối thoại" beside a word of its own, "hội thi" by itself."""
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    index, word = lexicon.topics, words[place]
    return any(
        index.knows_pair(*pair) and (not PARTICLES.issuperset(pair) or index.belong_together(*pair))
        for pair in ((before, word), (word, after))
    )


def _inside(span: Span, others: tuple[Span, ...] | list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def union_of(periods: list[Period]) -> Period | None:
    """The stretch from the first to the last of some periods."""
    if len(periods) <= 1:
        return periods[0] if periods else None
    starts = [p.start for p in periods]
    ends = [p.end for p in periods]
    return Period(
        None if None in starts else min(s for s in starts if s),
        None if None in ends else max(e for e in ends if e),
        periods[0].grain,
    )


def named_by(reading: Reading, mention: Mention) -> Named:
    """The filter that a name stands for: the column follows from the words around it and from where it is printed."""
    return Named(_fields(reading, mention), frozenset().union(*(w.cells_in(_fields(reading, mention)) for w in mention.who)), reading.excluded(mention.start))


def _fields(reading: Reading, mention: Mention) -> tuple[Party, ...]:
    printed = {field for someone in mention.who for field in someone.fields}
    around = reading.line.folded[max(0, mention.start - 30) : mention.end + 40]
    before = reading.line.folded[max(0, mention.start - 24) : mention.start]
    if Party.CHAIR in printed and all(someone.is_person for someone in mention.who):
        return (Party.CHAIR,)
    if Party.APPROVER in printed and re.search(r"thong qua|\btrinh\b|\bduyet\b|phe duyet|y kien|dua ra", around):
        return (Party.APPROVER,)
    if Party.COORDINATING in printed and (
        re.search(r"(?:phoi hop|\bcung|\bvoi|lam viec)(?: [a-z]+){0,2} ?$", before) or re.match(r" (?:cung )?(?:tham gia )?phoi hop", reading.line.folded[mention.end :])
    ):
        return (Party.COORDINATING,)
    for field in (Party.LEAD, Party.APPROVER, Party.COORDINATING, Party.CHAIR):
        if field in printed:
            return (field,)
    return (Party.LEAD,)
