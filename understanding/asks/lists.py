"""Lists, counts and rankings."""

from __future__ import annotations

from dataclasses import replace

from rules.plan import Grain, Period
from understanding.asks.cues import Cue
from understanding.asks.narrowing import has_items, to_query, topic_said
from understanding.asks.question import Question, Understood
from understanding.asks.rankings import ranked_by
from understanding.context import Context, Frame
from understanding.meaning import Ask, AskCount, AskItems, AskRanking, By, NotFound


def items(question: Question, frame: Frame) -> Understood:
    """A list of items."""
    query = to_query(question, frame)
    if query is None:
        return Understood(NotFound(" ".join(topic_said(question, frame))), question.context)
    alone = len(frame.named) == 1 and not frame.plans and not has_items(question, query)
    if alone and (issued := question.lexicon.plans.issued_by(question.reading.line)):
        return items(question, replace(frame, named=(), named_said=(), plans=issued))  # "của Đảng đoàn": of its plan
    return Understood(AskItems(query, question.reading.asked), _about(frame))


def is_empty(question: Question, ask: Ask) -> bool:
    """Whether it is a list with nothing in it."""
    return isinstance(ask, AskItems) and not has_items(question, ask.query)


def count(question: Question, frame: Frame) -> Understood:
    """How many."""
    query = to_query(question, frame)
    if query is None:
        return Understood(NotFound(" ".join(topic_said(question, frame))), question.context)
    return Understood(AskCount(query), _about(frame))


def ranking(question: Question, frame: Frame) -> Understood:
    """Who, which department, which month has the most or the fewest."""
    by = ranked_by(question.reading.line)
    year = Period(question.today.replace(month=1, day=1), question.today.replace(month=12, day=31), Grain.YEAR)
    spans = frame.spans or ((year,) if by in (By.MONTH, By.QUARTER) else ())  # "quý nào ít việc nhất": of this year
    frame = replace(frame, topic=(), spans=spans)
    query = to_query(question, frame)
    assert query is not None  # without a topic there is nothing to miss
    return Understood(AskRanking(query, by, Cue.MOST in question.reading.cues), _about(frame))


def _about(frame: Frame) -> Context:
    return Context(frame=frame, has_list=True, plan=frame.plans[0] if len(frame.plans) == 1 else None)
