"""What is told as done, read from a line: which deed, on which item, how sure we are that it was meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from rules.people.role import Role
from understanding.asks import numbered
from understanding.asks.deeds import phrases, words
from understanding.asks.deeds.answers import Told, answered, forgotten, picked
from understanding.asks.deeds.subjects import Subject, find_subject, of_condition, of_target
from understanding.asks.deeds.times import given
from understanding.asks.deeds.who import who_said
from understanding.asks.question import Question, Understood
from understanding.context import Context
from understanding.deeds import (
    AboutDeeds,
    AskBack,
    AskHistory,
    Done,
    Missing,
    SayAssigned,
    SayCounted,
    SayExtension,
    SayFulfilled,
    SayMark,
    Undo,
)
from understanding.meaning import NoSuchItem
from understanding.normalise import tidy

Found = AboutDeeds | NoSuchItem


def deed(question: Question) -> Understood | None:
    """A deed, or what has to be asked back before it is one; None for questions and everything else."""
    if question.role is Role.DELEGATE:
        return None
    if numbered.PICKED.match(question.reading.said):
        return None
    told = picked(question) or answered(question) or Told(question, question.reading.said)
    if isinstance(told, AskBack):
        return Understood(told, _context(question, told))
    if not isinstance(told, Told):
        return Understood(told, forgotten(question.context))
    for rule in RULES:
        if found := rule(told):
            return Understood(found, _context(question, found))
    return None


def forgetting(question: Question) -> Question:
    """The question in a chat that is no longer about what we asked back."""
    return replace(question, context=forgotten(question.context)) if question.context.deed else question


def _undo(told: Told) -> Found | None:
    if told.chosen or not phrases.UNDO.search(told.folded) or words.is_question(told.question.reading.line):
        return None
    groups = find_subject(told.question).groups if told.question.reading.numbers.spans else ()
    return Undo(groups[0][0] if len(groups) == 1 else None)


def _history(told: Told) -> Found | None:
    if not phrases.HISTORY.search(told.folded):
        return None
    subject = told.subject()
    if subject.missing:
        return subject.no_such
    if len(subject.groups) == 1 and not subject.is_topic:
        return AskHistory(subject.groups[0][0])
    return AskBack(Missing.ITEM, AskHistory, told.said, subject.groups) if subject.groups else None


def _extension(told: Told) -> Found | None:
    line = told.question.reading.line
    asked = re.sub(r"\s*(?:duoc|dc) (?:khong|ko|chu)\b.*$", "", line.folded)
    line = replace(line, text=line.text[: len(asked)], folded=asked)
    if not phrases.EXTEND.search(words.before_reason(line).folded) or words.is_question(line):
        return None
    subject = told.subject()
    if not subject.groups:
        return subject.no_such
    item = told.question.catalogue.by_id[subject.groups[0][0]] if len(subject.groups) == 1 else None
    until = item.period.end if item is not None and item.period is not None else None
    new = given(line, told.question.reading.numbers.spans, told.question.today, until)
    if item is None:
        return AskBack(Missing.ITEM, SayExtension, told.said, subject.groups)
    period = new.of(item) if new else None
    if period is None:
        return AskBack(Missing.TIME, SayExtension, told.said, subject.groups) if subject.is_plain else None
    found = SayExtension(item.id, period, words.reason(told.said))
    earlier = until is not None and period.end is not None and period.end <= until
    polite = asked != told.question.folded
    return _sure(told, subject, found, not (earlier or polite))


def _fulfilled(told: Told) -> Found | None:
    line = told.question.reading.line
    if not phrases.FULFILLED.search(line.folded) or words.is_question(line):
        return None
    subject = Subject((told.chosen,)) if told.chosen else of_condition(told.question)
    if subject is None or not subject.groups:
        return None
    if len(subject.groups) > 1:
        return AskBack(Missing.ITEM, SayFulfilled, told.said, subject.groups)
    item = told.question.catalogue.by_id[subject.groups[0][0]]
    new = given(line, told.question.reading.numbers.spans, told.question.today, told.question.today)
    period = new.of(item) if new else None
    if period is None:
        return AskBack(Missing.TIME, SayFulfilled, told.said, subject.groups)
    return _sure(told, subject, SayFulfilled(item.id, period, told.said), sure=True)


def _counted(told: Told) -> Found | None:
    line = words.before_reason(told.question.reading.line)
    match = phrases.PROGRESS.search(line.folded)
    if match is None or told.question.reading.numbers.items or words.is_question(line):
        return None
    fits = (told.chosen,) if told.chosen else of_target(told.question, int(match["whole"]) if match["whole"] else None)
    if not fits:
        return None
    if len(fits) > 1:
        return AskBack(Missing.TARGET, SayCounted, told.said, fits)
    return SayCounted(fits[0][0], int(match["number"]), words.reason(told.said))


def _assigned(told: Told) -> Found | None:
    line = told.question.reading.line
    if not phrases.ASSIGN.search(line.folded) or words.is_question(line):
        return None
    said = who_said(told.said)
    if said is None:
        return None
    subject = told.subject()
    if subject.is_topic or not (subject.groups or subject.missing):
        return None
    if len(subject.groups) != 1:
        return subject.no_such or AskBack(Missing.ITEM, SayAssigned, told.said, subject.groups)
    return _sure(told, subject, SayAssigned(subject.groups[0], said.who, said.party), said.ordered)


def _marked(told: Told) -> Found | None:
    line = told.question.reading.line
    state = words.state_said(line)
    if state is None or words.is_question(line):
        return None
    subject = told.subject()
    if not subject.groups:
        return subject.no_such
    if len(subject.groups) > 1:
        return AskBack(Missing.ITEM, SayMark, told.said, subject.groups)
    return _sure(told, subject, SayMark(subject.groups[0], state[0], words.remark(told.said)), state[1])


def _noted(told: Told) -> Found | None:
    """A remark alone: how far the item is goes with it, so that it is asked."""
    said = words.as_written(told.said)
    match = phrases.NOTE.fullmatch(said.folded)
    subject = told.subject() if match else Subject()
    if match is None or len(subject.groups) != 1 or words.is_plain_state(match["note"]):
        return subject.no_such
    return AskBack(Missing.STATE, SayMark, tidy(told.said)[match.start("note") :].strip(), subject.groups)


def _sure(told: Told, subject: Subject, done: Done, sure: bool) -> Found:
    """The deed, or the question whether it was meant."""
    if told.chosen or (sure and subject.is_plain):
        return done
    return AskBack(Missing.YES, type(done), told.said, subject.groups, done)


def _context(question: Question, found: Found) -> Context:
    """What the chat is about after it: the item, and what we have asked back."""
    context = forgotten(question.context)
    if isinstance(found, AskBack):
        options = tuple(group[0] for group in found.meant) if found.missing is Missing.ITEM else ()
        return replace(
            context, deed=found.said, deed_meant=found.meant, deed_missing=found.missing.value, options=options
        )
    if isinstance(found, SayMark | SayAssigned):
        return replace(context, focus=found.items)
    if isinstance(found, SayExtension | SayFulfilled | AskHistory):
        return replace(context, focus=(found.item,))
    return context


RULES: tuple[Callable[[Told], Found | None], ...] = (
    _undo, _history, _extension, _counted, _fulfilled, _assigned, _noted, _marked,
)  # fmt: skip
