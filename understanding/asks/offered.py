"""What was offered to choose from, or shown: words that tell one of it ("cái về tuyên truyền ấy")."""

from __future__ import annotations

from dataclasses import replace

from rules.plan import Item
from understanding.asks.cues import Cue
from understanding.asks.question import Question, Understood
from understanding.asks.values import answer, best_fits, topic_words
from understanding.meaning import AskValue


def chosen_option(question: Question) -> Understood | None:
    """After we asked back, spoke of two or gave a list: words that tell one ("cái về tuyên truyền ấy")."""
    reading, context = question.reading, question.context
    options = context.options or (context.focus if len(context.focus) > 1 else ())
    options = options or (context.listed if reading.has(Cue.THAT) and not reading.times else ())
    if not options or reading.numbers.spans or reading.has(Cue.LIST, Cue.COUNT):
        return None
    words = topic_words(reading, question)
    anywhere = {fit.item.id for fit in best_fits(question, words)} if words else set()
    if anywhere and anywhere.isdisjoint(options):
        return None  # another matter
    fitting = [key for key in options if _fits(question, question.catalogue.by_id[key])]
    if len(fitting) == 1 and (reading.times or reading.plans):
        return _one(question, fitting[0])
    if not words or (reading.times and not reading.topics):
        return None
    fits = best_fits(question, words, frozenset(fitting or options))
    return answer(question, words, fits) if 1 <= len(fits) <= 2 else None


def _fits(question: Question, item: Item) -> bool:
    """Whether an offered item is in the plan and the time that were said now."""
    reading = question.reading
    in_time = item.period is not None and any(item.period.within(span) for span in reading.spans)
    return (not reading.plan_keys or item.plan in reading.plan_keys) and (not reading.spans or in_time)


def _one(question: Question, key: int) -> Understood:
    context = question.context
    facets = question.reading.asked or context.facets
    return Understood(AskValue((key,), facets), replace(context, focus=(key,), options=(), facets=()))
