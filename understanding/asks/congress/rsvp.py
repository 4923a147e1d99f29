"""What delegates say in their own words: coming, not coming, somebody instead, am I on the list."""

from __future__ import annotations

from dataclasses import replace

from rules.people.role import Role
from understanding.asks.congress.rsvp_phrases import (
    ABOUT_EVENT,
    ASKS_HOW_MANY,
    CLAUSE,
    CONFIRM,
    COUNTS,
    DECLINE,
    DOUBTS,
    NAMED,
    NO_REASON,
    PART_OF_IT,
    PARTS,
    QUESTION,
    REASON,
    SPEAKS_FOR_ONESELF,
    STAND_IN,
    STAND_IN_FIRST,
    STATUS,
    SUBSTITUTE,
    UNDECIDED,
    WHETHER,
    WHETHER_ALLOWED,
)
from understanding.asks.cues import Cue
from understanding.asks.question import Question, Understood
from understanding.english import to_vietnamese
from understanding.normalise import tidy
from understanding.rsvp import Answer, AskRsvpCount, SayRsvp


def rsvp_count(question: Question) -> Understood | None:
    """How many have answered: the organisers' question."""
    if COUNTS.search(question.text) and not question.reading.numbers.items:
        return Understood(AskRsvpCount(), question.context)
    return None


def rsvp(question: Question) -> Understood | None:
    """An answer to an invitation, from a delegate or about an event that the chat is about."""
    text = question.text
    about = ABOUT_EVENT.search(text) or question.context.event is not None
    if question.role is not Role.DELEGATE and not (about and SPEAKS_FOR_ONESELF.match(text)):
        return None
    if question.role is not Role.DELEGATE and (question.reading.asked or question.reading.has(Cue.LIST, Cue.COUNT)):
        return None
    said = _answer(text, _as_written(question))
    if said is None:
        return None
    coming = question.catalogue.event_to_come(question.today)
    event = question.context.event or (coming.plan if coming else None)
    return Understood(said, replace(question.context, event=event))


def _answer(text: str, written: str) -> SayRsvp | None:
    if ASKS_HOW_MANY.search(text) or (WHETHER_ALLOWED.match(text) and SUBSTITUTE.search(text)):
        return None
    if SUBSTITUTE.search(text) and (not WHETHER.search(text) or NAMED.match(_stand_in(written) or "")):
        return SayRsvp(Answer.SUBSTITUTE, _reason(written), _stand_in(written))
    if STATUS.search(text):
        return SayRsvp(Answer.STATUS)
    if QUESTION.search(text) and not DOUBTS.match(text):
        return None
    if UNDECIDED.search(text):
        return SayRsvp(Answer.UNDECIDED, _reason(written))
    return SayRsvp(Answer.CONFIRM) if _comes_in_part(text) else _last_said(text, written)


def _last_said(text: str, written: str) -> SayRsvp | None:
    """Yes or no, where both were said the last."""
    for clause in reversed(CLAUSE.split(text)):
        if DECLINE.search(clause):
            return SayRsvp(Answer.DECLINE, _reason(written))
        if CONFIRM.search(clause):
            return SayRsvp(Answer.CONFIRM)
    return SayRsvp(Answer.DECLINE, _reason(written)) if DECLINE.search(text) else None


def _comes_in_part(text: str) -> bool:
    """ "Ngày 14 tôi dự được còn ngày 15 thì vắng": who is away for a part comes all the same."""
    parts = PARTS.split(text)
    come = [part for part in parts if CONFIRM.search(part) and not DECLINE.search(part)]
    away = [part for part in parts if DECLINE.search(part)]
    return bool(come and away) and all(PART_OF_IT.search(part) for part in (*come, *away))


def _as_written(question: Question) -> str:
    """The line with its capitals and marks; an English one in the words that it was turned into."""
    said = question.reading.said
    return tidy(to_vietnamese(said) or said)


def _reason(written: str) -> str | None:
    """The reason given, as it was written."""
    match = REASON.search(written.lower())
    if match is None:
        return None
    said = NO_REASON.sub("", written[match.start("reason") : match.end("reason")]).strip()
    return said or written[match.start() : match.end()].split()[0]


def _stand_in(written: str) -> str | None:
    """Who comes instead, as it was written."""
    for pattern in (STAND_IN, STAND_IN_FIRST):
        if match := pattern.search(written.lower()):
            return written[match.start("who") : match.end("who")].strip() or None
    return None
