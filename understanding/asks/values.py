"""One fact of an item that is named by what it is about: "ai chủ trì phản biện quy hoạch vùng huyện Thạch Thành"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rules.plan import Grain, Item, Period
from rules.query import Filter, in_force
from understanding.asks.cues import Cue
from understanding.asks.fillers import PHRASES
from understanding.asks.leftover import leftover
from understanding.asks.narrowing import meetings
from understanding.asks.question import Question, Understood
from understanding.asks.reading import Reading
from understanding.context import Context
from understanding.kinds import BY_NAME
from understanding.meaning import AskItems, AskValue, AskWhich, Query
from understanding.mentions import Mention
from understanding.printed import Words, line_of, syllables
from understanding.times import Said

ENOUGH = 0.6  # of the weight of what was asked must be in the item
CLOSE = 0.93  # of the best score: fits as well
WELL = 0.7  # enough to be listed
MANY = 8
TITLED = re.compile(r"\d|\bquy\b")
PREPARING = (BY_NAME["kế hoạch"], BY_NAME["phương án"])
"""A plan for a meeting is not the meeting: it is meant only when it is named."""


@dataclass(frozen=True, slots=True)
class Fit:
    item: Item
    score: float
    share: float


def value(question: Question) -> Understood | None:
    """The fact, of the one item that fits best or of two that fit alike; more are offered to choose from."""
    words = topic_words(question.reading, question)
    if not words or all(word.isdigit() for word in words):
        return None
    if len(set(words)) == 1 and not question.lexicon.topics.knows(words[0]):
        return None  # one word alone is not taken for another that looks like it
    return answer(question, words, best_fits(question, words) if (met := _met(question)) is None else met)


def _met(question: Question) -> list[Fit] | None:
    """ "Ban Chấp hành họp khi nào": its meetings of the time that was said, or of this year."""
    reading = question.reading
    topical = [mention for mention in reading.mentions if reading.is_topic(mention) and mention.who[0].is_governing]
    if not topical or reading.topics:
        return None
    year = Period(question.today.replace(month=1, day=1), question.today.replace(month=12, day=31), Grain.YEAR)
    body = tuple(reading.line.folded[topical[0].start : topical[0].end].split())
    found = (question.catalogue.by_id[key] for key in sorted(meetings(question, body)))
    return [Fit(i, 1.0, 1.0) for i in found if i.period is not None and i.period.overlaps(reading.span or year)] or None


def answer(question: Question, words: Words, fits: list[Fit]) -> Understood | None:
    """Say it for one or two, ask back for more."""
    if not fits:
        return None
    ids = tuple(sorted(fit.item.id for fit in fits))
    facets = question.reading.asked or question.context.facets
    context = Context(
        frame=question.context.frame, has_list=question.context.has_list, topic=words, plan=fits[0].item.plan
    )
    if len(ids) > 2:
        return Understood(AskWhich(ids[:MANY], facets), replace(context, options=ids[:MANY], facets=facets))
    return Understood(AskValue(ids, facets), replace(context, focus=ids))


def listed(question: Question) -> Understood | None:
    """The items that fit a topic well, where none holds it word for word."""
    fits = [fit for fit in best_fits(question, topic_words(question.reading, question)) if fit.share >= WELL]
    if not fits:
        return None
    query = Query(Filter(ids=frozenset(fit.item.id for fit in fits)))
    return Understood(AskItems(query), Context(frame=question.context.frame, has_list=True))


def topic_words(reading: Reading, question: Question) -> Words:
    """What the item is called by: here kinds, bodies, quarters and years are words of a title like any other."""
    people = [(m.start, m.end) for m in reading.mentions if m.who[0].is_person or _is_no_title(m, reading, question)]
    facets = [(start, end) for _, start, end in reading.facets]
    plans = [(said.start, said.end) for said in reading.plans]
    times = [(said.start, said.end) for said in reading.times if not _may_be_titled(said, reading.line.folded)]
    taken = [*reading.numbers.spans, *people, *facets, *plans, *times, *reading.own_names]
    return leftover(reading.line, taken, question.lexicon)


def _is_no_title(mention: Mention, reading: Reading, question: Question) -> bool:
    """A body of which no title holds a word: it is in the columns only."""
    return not any(map(question.lexicon.topics.knows, reading.line.folded[mention.start : mention.end].split()))


def _may_be_titled(said: Said, folded: str) -> bool:
    """Whether a title may hold a time: "quý II", "6 tháng đầu năm", "năm 2021", but not a month and no "cuối năm"."""
    return said.period.grain is not Grain.MONTH and TITLED.search(folded, said.start, said.end) is not None


def best_fits(question: Question, words: Words, within: frozenset[int] | None = None) -> list[Fit]:
    """The items that fit best, all those that fit alike; empty when none fits well enough."""
    by_id, reading = question.catalogue.by_id, question.reading
    fits = []
    for hit in question.lexicon.topics.search(words, within)[:60]:
        item = by_id[hit.key]
        if reading.plan_keys and item.plan not in reading.plan_keys:
            continue
        if len(set(words)) > 1 and not hit.near:
            continue  # syllables that nowhere stand together are no word of it
        fits.append(Fit(item, hit.score + _favour(question, item), hit.share))
    fits = [fit for fit in fits if fit.share >= ENOUGH]
    if not fits:
        return []
    best = max(fit.score for fit in fits)
    close = sorted((fit for fit in fits if fit.score >= CLOSE * best), key=lambda fit: fit.item.id)
    return _of_small_words(question, close)


def _of_small_words(question: Question, fits: list[Fit]) -> list[Fit]:
    """Of items that fit alike, those that hold most of what tells little elsewhere: "hội nghị triển khai …"."""
    said = [syllables(line_of(match[0])) for match in PHRASES.finditer(question.text)]
    held = [sum(question.lexicon.topics.holds(fit.item.id, words) for words in said) for fit in fits]
    return [fit for fit, count in zip(fits, held, strict=True) if count == max(held)]


def _favour(question: Question, item: Item) -> float:
    """What speaks for an item besides its words: a plan in force, the time that was said, the kind that was said."""
    reading, favour = question.reading, 0.0
    year = Period(question.today.replace(month=1, day=1), question.today.replace(month=12, day=31), Grain.YEAR)
    if in_force(question.catalogue.by_key[item.plan], year):
        favour += 0.1
    if reading.span is not None and item.period is not None and item.period.overlaps(reading.span):
        favour += 0.08
    if reading.kinds and any(item.id in question.lexicon.of_kind(said.kind) for said in reading.kinds):
        favour += 0.12
    if (
        not reading.kinds
        and any(item.id in question.lexicon.of_kind(kind) for kind in PREPARING)
        and "ke hoach" not in question.folded
    ):
        favour -= 0.12
    who = [someone for mention in reading.mentions for someone in mention.who]
    if any(item.party(field) in someone.cells_in((field,)) for someone in who for field in someone.fields):
        favour += 0.08
    return favour


def is_about_one(reading: Reading) -> bool:
    """Whether the question is for a fact of something, not for a list."""
    return bool(reading.asked) and not reading.left_out and not reading.has(Cue.LIST, Cue.COUNT, Cue.MOST, Cue.FEWEST)
