"""Everything found in one question, each part with its place; what is left over is the topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rules.plan import Period
from understanding import english, times
from understanding.abbreviations import spell_out
from understanding.asks.asides import find_asides
from understanding.asks.cues import Cue, find_cues
from understanding.asks.facets import find_facets
from understanding.asks.leftover import LEAVES_OUT, Span, Topics, find_topics, without
from understanding.asks.numbers import Numbers, find_numbers
from understanding.asks.plans import PlanSaid
from understanding.asks.strangers import find_strangers
from understanding.kinds import KindSaid, find_kinds
from understanding.lexicon import Lexicon
from understanding.meaning import Facet
from understanding.mentions import Mention
from understanding.normalise import Line, read
from understanding.phrases import phrase_pattern
from understanding.printed import SYLLABLE, Words
from understanding.times import Said

EXCLUDES = phrase_pattern(
    rf"{LEAVES_OUT}( (ra|đi|bớt|do|đến|tới))?"
    "( (cả|các|những|việc|của|cái|phần|nhiệm vụ|mấy|lớp|cuộc|buổi|số))* ?$"
)
ALSO_EXCLUDED = phrase_pattern("[ ,/&+]*(và|với|hoặc|hay|cùng|lẫn)? *(các|những|mấy)? ?")
REMARK = phrase_pattern(r" (xong )?rồi\b")
REMARKED = phrase_pattern(r"(ra|qua|sang|xong|hết|vào|đã)\b.*\brồi")
DENIED = phrase_pattern(
    r" (thì |lại )?không (phải|làm|chủ trì|phụ trách|đầu mối|tham mưu|phối hợp|tham gia|liên quan|dính)\b"
)
ADDS = phrase_pattern(r"(\bcả|tính luôn|gồm|thêm|bao gồm|cộng|lẫn)( cả| việc| các| phần| trong| của)* ?$")
MEETING = phrase_pattern(
    r"(hội nghị|(?<!phối )(?<!tổng )(?<!kết )\bhọp|phiên|cuộc|kỳ họp|quy chế[^,;]*|hoạt động|kiện toàn)"
    "( (của|toàn thể|lần|thứ))* ?$"
)
GOVERNING_MEETS = phrase_pattern(
    r"( (năm nay|năm sau|quý này|tháng này|quý [iv\d]+|thì|có|đã|sẽ|chủ trì|bao nhiêu|mấy|những|các|cuộc|lần"
    r"|phiên|kỳ|buổi))* (họp|hội nghị)\b"
)
MEETS = phrase_pattern(r"( (năm nay|năm sau|quý này|tháng này|quý [iv\d]+))* (họp|đã họp|sẽ họp|hội nghị)\b")
JOINED = phrase_pattern("[ ,;/&+-]*(và|với|hoặc|hay|cùng|lẫn|&)?[ ,]*(tháng|quý|ngày|năm|tuần)? ?")
ROUTINE = (Cue.WITH_STANDING, Cue.WITHOUT_STANDING, Cue.ONLY_STANDING, Cue.WAITING, Cue.MISTAKE, Cue.LATE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A question taken apart.

    `left_out` are the places of what was said to be left out; `strangers` are names that no plan holds; `own_names` is
    where the union itself is named, which in its own plans tells nothing.
    """

    said: str
    line: Line
    times: tuple[Said, ...]
    numbers: Numbers
    mentions: tuple[Mention, ...]
    kinds: tuple[KindSaid, ...]
    plans: tuple[PlanSaid, ...]
    facets: tuple[tuple[Facet, int, int], ...]
    cues: dict[Cue, Span]
    left_out: frozenset[int]
    found_topics: Topics
    strangers: tuple[str, ...] = ()
    own_names: tuple[Span, ...] = ()

    @property
    def topics(self) -> tuple[Words, ...]:
        return self.found_topics.wanted

    @property
    def spans(self) -> tuple[Period, ...]:
        return tuple(said.period for said in self.asked_times)

    @property
    def other_spans(self) -> tuple[Period, ...]:
        """Times that were said to be left out."""
        return tuple(said.period for said in self.times if said.start in self.left_out)

    @property
    def span(self) -> Period | None:
        return union_of(self.spans)

    @property
    def time_said(self) -> str:
        return " và ".join(self.line.text[said.start : said.end].strip() for said in self.asked_times)

    @property
    def asked_times(self) -> tuple[Said, ...]:
        """Times joined by "và" are all meant; of others the last, but no mere day.

        "Mai sang tháng 2 rồi, tháng đó có gì": the month.
        """
        wanted = [said for said in self.times if said.start not in self.left_out]
        groups: list[list[Said]] = []
        for said in [each for each in wanted if not self._is_remark(each)] or wanted:
            if groups and JOINED.fullmatch(self.line.text[groups[-1][-1].end : said.start]):
                groups[-1].append(said)
            else:
                groups.append([said])
        wide = [group for group in groups if group[0].period.start != group[-1].period.end]
        return tuple((wide or groups)[-1]) if groups else ()

    def _is_remark(self, said: Said) -> bool:
        """Whether a time only says what day it is: "ra Tết rồi, tháng 2 …"."""
        words = self.line.text[said.start : said.end]
        return bool(REMARK.match(self.line.text[said.end :]) or REMARKED.fullmatch(words))

    def _without_times(self, end: int) -> str:
        """The line up to a place, as if no time had been said: "hội nghị quý 3 của …"."""
        kept, start = "", 0
        for said in self.times:
            if said.end <= end:
                kept, start = f"{kept}{self.line.text[start : said.start].rstrip()}", said.end
        return kept + self.line.text[start:end]

    @property
    def asked(self) -> tuple[Facet, ...]:
        return tuple(dict.fromkeys(facet for facet, _, _ in self.facets))

    @property
    def topic(self) -> Words:
        return tuple(word for group in self.topics for word in group)

    @property
    def plan_keys(self) -> tuple[str, ...]:
        """The plans to look in. "Tính cả kế hoạch đại hội" adds a plan to all others: it narrows nothing."""
        narrowing = (
            s for s in self.plans if not ADDS.search(self.line.text[: s.start]) and s.start not in self.left_out
        )
        return tuple(dict.fromkeys(key for said in narrowing for key in said.keys))

    @property
    def other_plans(self) -> frozenset[str]:
        """Plans that were said to be left out."""
        return frozenset(key for said in self.plans if said.start in self.left_out for key in said.keys)

    def has(self, *cues: Cue) -> bool:
        return any(cue in self.cues for cue in cues)

    def excluded(self, start: int) -> bool:
        """Whether what begins at `start` was said to be left out."""
        return start in self.left_out

    def is_topic(self, mention: Mention) -> bool:
        """Whether a body is what is spoken of ("hội nghị Ban Thường vụ", "BTV họp mấy lần"), not who does it."""
        if all(someone.is_person for someone in mention.who):
            return False
        before, after = self._without_times(mention.start), self.line.text[mention.end :]
        meets = MEETS if not mention.who[0].is_governing else GOVERNING_MEETS
        return MEETING.search(before) is not None or meets.match(after) is not None


def read_question(text: str, today: date, lexicon: Lexicon) -> Reading:
    """Take a question apart with a union's words."""
    line = spell_out(read(english.to_vietnamese(text) or text))
    line = lexicon.term.spell_out(lexicon.initials.spell_out(line, text))
    numbers = _no_issue(find_numbers(line), line, lexicon)
    plans = _plans(line, lexicon)
    in_plans = [(p.start, p.end) for p in plans]
    said = tuple(t for t in times.find(line, today) if not _inside((t.start, t.end), [*numbers.spans, *in_plans]))
    mentions = tuple(m for m in lexicon.finder.find(line) if not _inside((m.start, m.end), in_plans))
    asides = find_asides(line, mentions)
    mentions = tuple(m for m in mentions if not _inside((m.start, m.end), asides))
    kinds = tuple(k for k in find_kinds(line) if not _inside((k.start, k.end), [*in_plans, *asides]))
    said = tuple(t for t in said if not _inside((t.start, t.end), asides)) or said
    facets = tuple(find_facets(line))
    cues = find_cues(line.text, without(line.text, [(start, end) for _, start, end in facets]))
    own_names = tuple(match.span() for match in lexicon.own_name.finditer(line.folded))
    taken = [
        *(span for cue, span in cues.items() if cue in ROUTINE),
        *own_names,
        *numbers.spans,
        *in_plans,
        *asides,
    ]
    named = [*((m.start, m.end) for m in mentions), *((k.start, k.end) for k in kinds)]
    taken += [*named, *((t.start, t.end) for t in said), *((start, end) for _, start, end in facets)]
    left_out = _left_out(line, mentions) | _left_out(line, kinds) | _left_out(line, said) | _left_out(line, plans)
    topics = find_topics(line, taken, lexicon)
    strangers = tuple(find_strangers(text, mentions))
    return Reading(
        text, line, said, numbers, mentions, kinds, plans, facets, cues, left_out, topics, strangers, own_names
    )


def _no_issue(numbers: Numbers, line: Line, lexicon: Lexicon) -> Numbers:
    """ "Số 4 đặc san" is an issue of something that the plans number, and no item."""
    if (
        len(numbers.items) != 1
        or len(numbers.spans) != 1
        or not line.folded[slice(*numbers.spans[0])].startswith("so ")
    ):
        return numbers
    words = SYLLABLE.findall(line.folded[numbers.spans[0][1] :])[:2]
    hits = lexicon.topics.search((*words, "so", numbers.items[0]))[:5] if len(words) == 2 else []
    printed = any(
        lexicon.topics.holds(hit.key, words) and lexicon.topics.holds(hit.key, ("so", numbers.items[0])) for hit in hits
    )
    return Numbers() if printed else numbers


def _plans(line: Line, lexicon: Lexicon) -> tuple[PlanSaid, ...]:
    """The plans named. "Chương trình công tác năm 2022" is not that of 2021, and its year narrows nothing else."""
    found = []
    for said in lexicon.plans.find(line):
        year = re.match(r" ?(?:nam )?(20\d\d)\b", line.folded[said.end :])
        keys = tuple(k for k in said.keys if not year or int(year[1]) in lexicon.catalogue.by_key[k].years)
        of_one_year = year and all(len(lexicon.catalogue.by_key[k].years) == 1 for k in keys)
        if keys:
            found.append(PlanSaid(said.start, said.end + (year.end() if year and of_one_year else 0), keys))
    return tuple(found)


def _left_out(line: Line, found: Sequence[Mention | KindSaid | PlanSaid | Said]) -> frozenset[int]:
    """What stands after "trừ", "ngoài" or before "không làm", and what is joined to it by "và"."""
    starts: set[int] = set()
    last: Span | None = None
    for each in found:
        joined = last and last[0] in starts and ALSO_EXCLUDED.fullmatch(line.text[last[1] : each.start])
        denied = DENIED.match(line.text[each.end :]) if isinstance(each, Mention) else None
        if joined or denied or EXCLUDES.search(line.text[: each.start]):
            starts.add(each.start)
        last = (each.start, each.end)
    return frozenset(starts)


def _inside(span: Span, others: tuple[Span, ...] | list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def union_of(periods: tuple[Period, ...]) -> Period | None:
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
