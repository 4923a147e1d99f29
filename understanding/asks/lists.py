"""Lists, counts and rankings."""

from __future__ import annotations

from dataclasses import replace

from understanding.asks.cues import Cue
from understanding.asks.narrowing import has_items, to_query, topic_said
from understanding.asks.question import Question, Understood
from understanding.asks.rankings import ranked_by
from understanding.context import Context, Frame
from understanding.meaning import Ask, AskCount, AskItems, AskRanking, NotFound


def items(question: Question, frame: Frame) -> Understood:
    """A list of items."""
    query = to_query(question, frame)
    if query is None:
        return Understood(NotFound(" ".join(topic_said(question, frame))), question.context)
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
    frame = replace(frame, topic=())
    query = to_query(question, frame)
    assert query is not None  # without a topic there is nothing to miss
    by = ranked_by(question.reading.line)
    return Understood(AskRanking(query, by, Cue.MOST in question.reading.cues), _about(frame))


def _about(frame: Frame) -> Context:
    return Context(frame=frame, has_list=True, plan=frame.plans[0] if len(frame.plans) == 1 else None)
