"""Lists, counts and rankings: the parts of a question become one filter."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from rules.plan import Grain, Party, Period
from rules.plan.progress import Status
from rules.query import Filter, Named, Standing, find, in_force
from understanding.asks.cues import Cue
from understanding.asks.parties import is_loose, named_by
from understanding.asks.question import Question, Understood
from understanding.asks.rankings import ranked_by
from understanding.asks.reading import Reading
from understanding.asks.statuses import SAID, find_status, is_soon
from understanding.asks.topic_search import STRESS, all_about, any_about, exactly
from understanding.context import Context, Frame
from understanding.kinds import BY_NAME
from understanding.meaning import Ask, AskCount, AskItems, AskRanking, NotFound, Query
from understanding.mentions import Mention
from understanding.normalise import Line
from understanding.printed import Words

TOGETHER = re.compile(
    r"\bcung (?:lam|dung|chu tri|thuc hien|phoi hop|tham muu|tham gia|nhau|lo|phu trach)\b"
    r"|\b(?:lam|cung) chung\b|chung (?:nhau|tay)"
)
SOON = timedelta(days=14)
LOOSE = {"kế hoạch", "chương trình"}
"""Words that also just mean "something planned": where no item is of the kind, any will do."""


def frame_of(question: Question) -> Frame:
    """The parts of a question that narrow a list."""
    reading = question.reading
    topical = [m for m in reading.mentions if reading.is_topic(m)]
    loose = [m for m in reading.mentions if m not in topical and is_loose(reading, m) and not reading.excluded(m.start)]
    filters = [m for m in reading.mentions if m not in topical and m not in loose]
    together = TOGETHER.search(question.folded) is not None
    named, said = _alternatives(
        together, [(named_by(reading, m), " hoặc ".join(who.label for who in m.who[:2])) for m in filters]
    )
    if question.name and reading.has(Cue.MINE) and not named:
        named, said = _own(question)
    bodies = (*(("hoi", "nghi", *_words(reading, m)) for m in topical), *(_words(reading, m) for m in loose))
    plans = reading.plan_keys or _event_plan(question, reading.topics)
    topics = () if plans and not reading.plan_keys else reading.topics
    return Frame(
        spans=tuple(_from_today(span, question.today) for span in reading.spans) or _of_no_time(question),
        span_said=reading.time_said,
        named=named,
        named_said=said,
        plans=plans,
        kinds=tuple(("-" if reading.excluded(k.start) else "") + k.kind.name for k in reading.kinds),
        topic=(*bodies, *topics),
        unwanted=reading.found_topics.unwanted,
        standing=_standing(question),
        status=find_status(reading.line),
        other_than=reading.other_spans,
    )


def _words(reading: Reading, mention: Mention) -> Words:
    return tuple(reading.line.folded[mention.start : mention.end].split())


def _from_today(span: Period, today: date) -> Period:
    """ "Trước 20/7", "hết năm": what is still to come until then."""
    return Period(today, span.end, Grain.SPAN) if span.start is None and span.end and span.end >= today else span


def _of_no_time(question: Question) -> tuple[Period, ...]:
    """ "Chưa đến hạn": from today on. "Chưa xong": what should have begun this year. "Sắp đến hạn": two weeks."""
    today = question.today
    if question.reading.has(Cue.NOT_YET):
        return (Period(today, None, Grain.SPAN),)
    if is_soon(question.reading.line):
        return (Period(today, today + SOON, Grain.SPAN),)
    begun = Period(today.replace(month=1, day=1), today, Grain.SPAN)
    return (begun,) if find_status(question.reading.line) is Status.OPEN else ()


def items(question: Question, frame: Frame) -> Understood:
    """A list of items."""
    query = to_query(question, frame)
    if query is None:
        return Understood(NotFound(" ".join(_topic_said(question, frame))), question.context)
    return Understood(AskItems(query, question.reading.asked), _about(frame))


def is_empty(question: Question, ask: Ask) -> bool:
    """Whether it is a list with nothing in it."""
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
    """The filter for a frame; None when its topic is in no item.

    A word that was not stressed as the topic and would leave nothing is dropped, and said to be dropped.
    """
    narrowed = bool(frame.spans or frame.named or frame.kinds or frame.plans)
    stressed = _is_stressed(question, frame)
    wanted = tuple(group for group in frame.topic if not narrowed or stressed or len(group) > 1)
    frame = replace(frame, topic=wanted)
    ids = _topic_ids(question, frame) if wanted else None
    query = _filtered(question, frame, ids)
    if ids is None or not is_empty(question, AskItems(query)):
        return query
    if narrowed and not stressed:
        return _filtered(question, frame, None, ignored=_topic_said(question, frame))
    return query if ids else None


def _filtered(question: Question, frame: Frame, ids: frozenset[int] | None, ignored: tuple[str, ...] = ()) -> Query:
    topic = _topic_said(question, frame) if ids is not None else ()
    kinds = [BY_NAME[name] for name in frame.kinds if not name.startswith("-")]
    if kinds:
        of_kind = frozenset().union(*(question.lexicon.of_kind(kind) for kind in kinds))
        both = of_kind if ids is None else ids & of_kind
        ids = both if both or not all(kind.name in LOOSE for kind in kinds) else ids
    without = any_about(question.lexicon, frame.unwanted).union(
        *(question.lexicon.of_kind(BY_NAME[name[1:]]) for name in frame.kinds if name.startswith("-"))
    )
    asked = Filter(
        frame.spans,
        frozenset(frame.plans),
        frozenset(),
        frame.named,
        ids,
        without,
        frame.standing,
        frame.status,
        other_than=frame.other_than,
    )
    said = (*(name.replace("-", "trừ ") for name in frame.kinds), *frame.named_said, *topic)
    said = (*said, SAID[frame.status]) if frame.status else said
    return Query(asked, frame.span_said, said, tuple(word for word in ignored if " " in word or len(word) > 3))


def _topic_ids(question: Question, frame: Frame) -> frozenset[int]:
    """The items of the frame's topic."""
    meetings = [group for group in frame.topic if group[:2] == ("hoi", "nghi")]
    if meetings and (met := _meetings_of(question, meetings[0][2:])):
        return met
    ids = all_about(question.lexicon, frame.topic) | _of_bodies(question, frame)
    if len(frame.topic) > 1 and not _fits_anywhere(question, frame, ids):
        ids = any_about(question.lexicon, frame.topic)
    return ids


def _meetings_of(question: Question, body: Words) -> frozenset[int]:
    """The meetings of a body, called by its whole name or by as much of it as the plans print there."""
    for size in range(len(body), 1, -1):
        met = exactly(question.lexicon, ("hoi", "nghi", *body[:size])) | exactly(
            question.lexicon, ("hop", *body[:size])
        )
        if met:
            return met
    return frozenset()


def _is_stressed(question: Question, frame: Frame) -> bool:
    """Whether the topic was asked for in so many words ("về …", "liên quan đến …") or is printed somewhere else."""
    index, folded = question.lexicon.topics, question.folded
    for group in frame.topic:
        place = folded.find(" ".join(group))
        if place > 0 and STRESS.search(folded[:place]) and any(index.knows(word) for word in group):
            return True
        if len(group) > 1 and question.lexicon.prints(group):
            return True
    return False


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


def _alternatives(together: bool, found: list[tuple[Named, str]]) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """Names of the same columns are alternatives, unless they do it together; of different ones, all must hold."""
    if together:
        return tuple(named for named, _ in found), tuple(said for _, said in found)
    merged: dict[tuple[object, bool], Named] = {}
    for named, _ in found:
        key = (named.fields, named.excluded)
        known = merged.get(key)
        merged[key] = named if known is None else Named(named.fields, known.cells | named.cells, named.excluded)
    return tuple(merged.values()), tuple(("trừ " if named.excluded else "") + said for named, said in found)


def _own(question: Question) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """The items of the person who asks."""
    names = {question.name or ""} if question.held is None else question.held
    found = (question.lexicon.finder.by_name(name) for name in sorted(names))
    mine = [someone for someone in found if someone]
    if not mine and question.held is None:
        return (), ()
    fields = tuple(dict.fromkeys(field for someone in mine for field in someone.fields)) or tuple(Party)
    cells = frozenset().union(*(someone.cells_in(someone.fields) for someone in mine))
    return (Named(fields, cells),), tuple(someone.label for someone in mine) or (question.name or "",)


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
