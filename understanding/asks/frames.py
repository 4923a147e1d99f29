"""The parts of a question that narrow a list, found together: whose, when, what kind, about what, how it stands."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rules.plan import Grain, Party, Period
from rules.plan.progress import Status
from rules.query import Named, Standing, in_force
from understanding.asks.cues import Cue
from understanding.asks.parties import filled_by, is_loose, named_by
from understanding.asks.plans import EVENTS
from understanding.asks.pointing import pointed_at, pointed_spans
from understanding.asks.question import Question
from understanding.asks.reading import Reading
from understanding.asks.statuses import find_status, is_soon
from understanding.context import Frame
from understanding.mentions import Mention
from understanding.phrases import phrase_pattern
from understanding.printed import Words

TOGETHER = phrase_pattern(
    r"\bcùng (làm|đứng|chủ trì|thực hiện|phối hợp|tham mưu|tham gia|nhau|lo|phụ trách)\b",
    r"\b(làm|cùng) chung\b",
    "chung (nhau|tay)",
)
COMING = phrase_pattern(r"\bsắp (tới|đến|diễn ra)\b(?! hạn)", "(thời gian|những ngày|dạo) tới", r"\btới đây\b")
SOON = timedelta(days=14)
A_DAY = timedelta(days=1)
BESIDE_EVENT = re.compile(
    rf"\b(?P<side>sau|truoc)(?: khi| ngay)?(?: ket thuc| to chuc| dien ra| buoi| het)* (?P<noun>{'|'.join(EVENTS)})\b"
)


def frame_of(question: Question) -> Frame:
    """The parts of a question that narrow a list."""
    reading = question.reading
    topical = [m for m in reading.mentions if reading.is_topic(m)]
    loose = [m for m in reading.mentions if m not in topical and is_loose(reading, m) and not reading.excluded(m.start)]
    filters = [m for m in reading.mentions if m not in topical and m not in loose]
    together = TOGETHER.search(question.text) is not None
    named, said = _alternatives(
        together, [(named_by(reading, m), " hoặc ".join(who.label for who in m.who[:2])) for m in filters]
    )
    if not named:
        named, said = _own(question) or _alternatives(False, list(pointed_at(question)))
    bodies = (*(("hoi", "nghi", *_words(reading, m)) for m in topical), *(_words(reading, m) for m in loose))
    plans = reading.plan_keys or _all_but(question, reading.other_plans) or _event_plan(question, reading.topics)
    topics = () if plans and not reading.plans else reading.topics
    return Frame(
        spans=tuple(_from_today(span, question.today) for span in reading.spans)
        or pointed_spans(question)
        or _beside_event(question)
        or _of_no_time(question),
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
        filled=filled_by(reading.line),
    )


def _words(reading: Reading, mention: Mention) -> Words:
    return tuple(reading.line.folded[mention.start : mention.end].split())


def _from_today(span: Period, today: date) -> Period:
    """ "Trước 20/7", "hết năm": what is still to come until then."""
    return Period(today, span.end, Grain.SPAN) if span.start is None and span.end and span.end >= today else span


def _beside_event(question: Question) -> tuple[Period, ...]:
    """ "Trước đại hội", "sau lễ kỷ niệm": the days of an event that a plan in force tells bound the time."""
    match = BESIDE_EVENT.search(question.folded)
    key = question.lexicon.plans.event_nouns.get(match["noun"]) if match else None
    found = (event for event in question.catalogue.events if event.plan == key and event.period is not None)
    period = next((event.period for event in found), None)
    if match is None or period is None or period.start is None or period.end is None:
        return ()
    if match["side"] == "sau":
        return (Period(period.end + A_DAY, None, Grain.SPAN),)
    return (_from_today(Period(None, period.start - A_DAY, Grain.SPAN), question.today),)


def _of_no_time(question: Question) -> tuple[Period, ...]:
    """ "Chưa đến hạn", "sắp tới": from today on; "sắp đến hạn": two weeks; "chưa xong": what has begun this year."""
    today = question.today
    if question.reading.has(Cue.NOT_YET):
        return (Period(today, None, Grain.SPAN),)
    if is_soon(question.reading.line):
        return (Period(today, today + SOON, Grain.SPAN),)
    if COMING.search(question.text):
        return (Period(today, None, Grain.SPAN),)
    begun = Period(today.replace(month=1, day=1), today, Grain.SPAN)
    return (begun,) if find_status(question.reading.line) is Status.OPEN else ()


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


def _own(question: Question) -> tuple[tuple[Named, ...], tuple[str, ...]] | None:
    """The items of the person who asks, where they ask for their own."""
    if not question.name or not question.reading.has(Cue.MINE):
        return None
    names = {question.name or ""} if question.held is None else question.held
    found = (question.lexicon.finder.by_name(name) for name in sorted(names))
    mine = [someone for someone in found if someone]
    if not mine and question.held is None:
        return None
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


def _all_but(question: Question, other: frozenset[str]) -> tuple[str, ...]:
    """ "Không tính kế hoạch đại hội": all plans besides."""
    return tuple(plan.key for plan in question.catalogue.plans if plan.key not in other) if other else ()


def _standing(question: Question) -> Standing:
    reading = question.reading
    if reading.has(Cue.WAITING):
        return Standing.WAITING
    if reading.has(Cue.WITHOUT_STANDING):
        return Standing.WITHOUT
    if reading.has(Cue.WITH_STANDING):
        return Standing.WITH
    return Standing.ONLY if reading.has(Cue.ONLY_STANDING) else Standing.AUTO
