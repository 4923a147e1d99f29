"""Lists, counts and rankings: the parts of a question become one filter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rules.plan import Grain, Party, Period
from rules.query import Filter, Named, Standing, find, in_force
from understanding.asks.cues import Cue, ranked_by
from understanding.asks.parties import is_loose, named_by
from understanding.asks.question import Question, Understood
from understanding.asks.reading import Reading
from understanding.asks.topic_search import ABOUT, all_about, any_about, exactly
from understanding.context import Context, Frame
from understanding.kinds import BY_NAME
from understanding.meaning import Ask, AskCount, AskItems, AskRanking, NotFound, Query
from understanding.mentions import Mention
from understanding.normalise import Line
from understanding.printed import Words

LOOSE = {"kế hoạch", "chương trình"}
"""Words that also just mean "something planned": where no item is of the kind, any will do."""


def frame_of(question: Question) -> Frame:
    """The parts of a question that narrow a list."""
    reading = question.reading
    topical = [m for m in reading.mentions if reading.is_topic(m)]
    loose = [m for m in reading.mentions if m not in topical and is_loose(reading, m) and not reading.excluded(m.start)]
    filters = [m for m in reading.mentions if m not in topical and m not in loose]
    named, said = _alternatives([(named_by(reading, m), " hoặc ".join(who.label for who in m.who[:2])) for m in filters])
    if question.name and reading.has(Cue.MINE) and not named:
        named, said = _own(question)
    bodies = (*(("hoi", "nghi", *_words(reading, m)) for m in topical), *(_words(reading, m) for m in loose))
    plans = reading.plan_keys or _event_plan(question, reading.topics)
    topics = () if plans and not reading.plan_keys else reading.topics
    return Frame(
        spans=tuple(_from_today(span, question.today) for span in reading.spans) or _from_now(question),
        span_said=reading.time_said,
        named=named,
        named_said=said,
        plans=plans,
        kinds=tuple(("-" if reading.excluded(k.start) else "") + k.kind.name for k in reading.kinds),
        topic=(*bodies, *topics),
        unwanted=reading.found_topics.unwanted,
        standing=_standing(question),
    )


def _words(reading: Reading, mention: Mention) -> Words:
    return tuple(reading.line.folded[mention.start : mention.end].split())


def _from_today(span: Period, today: date) -> Period:
    """ "Trước 20/7", "hết năm": what is still to come until then."""
    return Period(today, span.end, Grain.SPAN) if span.start is None and span.end and span.end >= today else span


def _from_now(question: Question) -> tuple[Period, ...]:
    """ "Chưa đến hạn": from today on."""
    return (Period(question.today, None, Grain.SPAN),) if question.reading.has(Cue.NOT_YET) else ()


def items(question: Question, frame: Frame) -> Understood:
    """A list of items."""
    query = to_query(question, frame)
    if query is None:
        return Understood(NotFound(" ".join(_topic_said(question, frame))), question.context)
    return Understood(AskItems(query, question.reading.asked), _about(frame))


def is_empty(question: Question, ask: Ask) -> bool:
    """Whether a list has nothing in it."""
    return isinstance(ask, AskItems) and not find(question.catalogue, ask.query.filter, question.today).items


def count(question: Question, frame: Frame) -> Understood:
    """How many."""
    query = to_query(question, frame)
    if query is None:
        return Understood(NotFound(" ".join(_topic_said(question, frame))), question.context)
    return Understood(AskCount(query), _about(frame))


def ranking(question: Question, frame: Frame) -> Understood:
    """Who, which department, which month has the most or the fewest."""
    frame = replace(frame, topic=())
    query = to_query(question, frame)
    assert query is not None  # without a topic there is nothing to miss
    by = ranked_by(question.reading.line)
    return Understood(AskRanking(query, by, Cue.MOST in question.reading.cues), _about(frame))


def to_query(question: Question, frame: Frame) -> Query | None:
    """The filter for a frame; None when its topic is in no item."""
    ids, about = _topic_ids(question, frame)
    topic = _topic_said(question, frame) if ids is not None else ()
    if ids is not None and not ids and about:
        return None
    kinds = [BY_NAME[name] for name in frame.kinds if not name.startswith("-")]
    if kinds:
        of_kind = frozenset().union(*(question.lexicon.of_kind(kind) for kind in kinds))
        both = of_kind if ids is None else ids & of_kind
        ids = both if both or not all(kind.name in LOOSE for kind in kinds) else ids
    without = any_about(question.lexicon, frame.unwanted).union(
        *(question.lexicon.of_kind(BY_NAME[name[1:]]) for name in frame.kinds if name.startswith("-"))
    )
    asked = Filter(frame.spans, frozenset(frame.plans), frozenset(), frame.named, ids, without, frame.standing)
    said = (*(name.replace("-", "trừ ") for name in frame.kinds), *frame.named_said, *topic)
    return Query(asked, frame.span_said, said)


def _topic_ids(question: Question, frame: Frame) -> tuple[frozenset[int] | None, bool]:
    """The items of the frame's topic, None for any; and whether the topic was so plain that nothing else will do."""
    if not frame.topic:
        return None, False
    narrowed = frame.spans or frame.named or frame.kinds or frame.plans
    stressed = ABOUT.search(question.folded) is not None and any(question.lexicon.knows(w) for g in frame.topic for w in g)
    if narrowed and not stressed and all(len(group) == 1 for group in frame.topic):
        return None, False
    meetings = [group for group in frame.topic if group[:2] == ("hoi", "nghi")]
    if meetings and (met := exactly(question.lexicon, meetings[0])):
        return met, True
    ids = all_about(question.lexicon, frame.topic) | _of_bodies(question, frame)
    if len(frame.topic) > 1 and not _fits_anywhere(question, frame, ids):
        ids = any_about(question.lexicon, frame.topic)
    return ids, True


def _of_bodies(question: Question, frame: Frame) -> frozenset[int]:
    """The items of the bodies that the topic names, in whatever column."""
    finder, found = question.lexicon.finder, set()
    for group in frame.topic:
        text = " ".join(group)
        for mention in finder.find(Line(text, text, False)):
            cells = frozenset().union(*(someone.cells_in(Party) for someone in mention.who))
            if (mention.start, mention.end) == (0, len(text)):
                found |= {i.id for i in question.catalogue.items if any(i.party(field) in cells for field in Party)}
    return frozenset(found)


def _fits_anywhere(question: Question, frame: Frame, ids: frozenset[int]) -> bool:
    """Whether one of the items is in the rest of the frame."""
    asked = Filter(frame.spans, frozenset(frame.plans), frozenset(), frame.named, ids)
    return bool(ids) and bool(find(question.catalogue, asked, question.today).items)


def _alternatives(found: list[tuple[Named, str]]) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """Names of the same columns joined by "và", "hoặc" are alternatives; of different ones, all must hold."""
    merged: dict[tuple[object, bool], Named] = {}
    for named, _ in found:
        key = (named.fields, named.excluded)
        known = merged.get(key)
        merged[key] = named if known is None else Named(named.fields, known.cells | named.cells, named.excluded)
    return tuple(merged.values()), tuple(("trừ " if named.excluded else "") + said for named, said in found)


def _own(question: Question) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """The items of the person who asks."""
    someone = question.lexicon.finder.by_name(question.name or "")
    if someone is None:
        return (), ()
    return (Named(someone.fields, someone.cells_in(someone.fields)),), (someone.label,)


def _event_plan(question: Question, topics: tuple[Words, ...]) -> tuple[str, ...]:
    """The plan that prepares the event which is all the topic there is, when it is in force for the asked time."""
    said = " ".join(word for group in topics for word in group)
    span = question.reading.span or Period(question.today, question.today, Grain.DAY)
    for noun, key in question.lexicon.plans.event_nouns.items():
        if said == noun and in_force(question.catalogue.by_key[key], span):
            return (key,)
    return ()


def _standing(question: Question) -> Standing:
    reading = question.reading
    if reading.has(Cue.WAITING):
        return Standing.WAITING
    if reading.has(Cue.WITHOUT_STANDING):
        return Standing.WITHOUT
    if reading.has(Cue.WITH_STANDING):
        return Standing.WITH
    return Standing.ONLY if reading.has(Cue.ONLY_STANDING) else Standing.AUTO


def _topic_said(question: Question, frame: Frame) -> tuple[str, ...]:
    """The topic in the words that the person used, with their marks."""
    folded, text = question.folded, question.reading.line.text
    said = []
    for group in frame.topic:
        words = " ".join(group)
        place = folded.find(words)
        said.append(text[place : place + len(words)] if place >= 0 else words)
    return tuple(said)


def _about(frame: Frame) -> Context:
    return Context(frame=frame, has_list=True, plan=frame.plans[0] if len(frame.plans) == 1 else None)
