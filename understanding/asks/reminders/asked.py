"""How one asks to be reminded, or not to be; and how the office sets what the union is reminded of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from rules.calendar import next_month
from rules.reminders.wish import Every
from understanding.asks.deeds import words
from understanding.asks.deeds.subjects import Subject, find_subject
from understanding.asks.question import Question, Understood
from understanding.asks.reading import read_question
from understanding.asks.reminders import phrases
from understanding.asks.reminders.times import Span, hour_said, when, without
from understanding.english import is_english
from understanding.meaning import Ask
from understanding.normalise import Line, fold, read, tidy
from understanding.reminders import (
    AskHowToRemind,
    AskReminders,
    AskSwitches,
    BeQuiet,
    Preview,
    Remind,
    Resume,
    SayRead,
    SendAt,
    SetDay,
    Silence,
    Switch,
    WhichToRemind,
)

YEARLY = (Every.YEAR, Every.LUNAR_YEAR)
DAYS_BEFORE = 3  # when nobody said how long before


def reminder(question: Question) -> Understood | None:
    """Whatever is about reminders."""
    ask = next((ask for rule in RULES if (ask := rule(question))), None)
    return Understood(ask, question.context) if ask else None


def _tapped(question: Question) -> Ask | None:
    said = tidy(question.reading.said)
    if match := phrases.SEEN.fullmatch(said):
        return SayRead(match["key"])
    if match := phrases.STOP_OWN.fullmatch(said):
        return Silence(own=int(match["own"]))
    return None


def _switch(question: Question) -> Ask | None:
    folded = _line(question).folded
    turned = [on for on, phrase in ((True, phrases.ON), (False, phrases.OFF)) if phrase.search(folded)]
    found = next((name for name, phrase in phrases.SWITCH.items() if phrase.search(folded)), None)
    if turned and found and not words.is_question(question.reading.line):
        return Switch(found, turned[0])
    return AskSwitches() if phrases.SWITCHES.search(folded) else None


def _send_at(question: Question) -> Ask | None:
    folded = _line(question).folded
    if words.is_question(question.reading.line) or not phrases.SEND_AT.search(folded):
        return None
    hour, _ = hour_said(folded)
    return SendAt(hour) if hour is not None else None


def _preview(question: Question) -> Ask | None:
    if not phrases.PREVIEW.search(_line(question).folded):
        return None
    start = next((said.period.start for said in question.reading.times if said.period.start), None)
    return Preview((start or next_month(question.today)).replace(day=1))


def _quiet(question: Question) -> Ask | None:
    match = phrases.QUIET.search(_line(question).folded)
    hour, _ = hour_said(_line(question).folded)
    if match is None or hour is None:
        return None
    before = match["side"] == "truoc" or match["when"] == "before"
    return BeQuiet(end=hour) if before else BeQuiet(begin=hour)


def _list(question: Question) -> Ask | None:
    """Also where one is to be taken away, and it is not plain which: each has a button for that."""
    folded = _line(question).folded
    return AskReminders() if phrases.LIST.search(folded) or phrases.DROP.search(folded) else None


def _resume(question: Question) -> Ask | None:
    if not phrases.RESUME.search(_line(question).folded):
        return None
    subject = _subject(question)
    return Resume(subject.groups[0][0] if len(subject.groups) == 1 else None)


def _silence(question: Question) -> Ask | None:
    if not phrases.SILENCE.search(_line(question).folded):
        return None
    subject = _subject(question)
    if subject.missing:
        return subject.no_such
    if len(subject.groups) > 1:
        return WhichToRemind(tuple(group[0] for group in subject.groups), question.reading.said)
    return Silence(subject.groups[0][0] if subject.groups else None)


def _day(question: Question) -> Ask | None:
    """ "Thứ bảy 8/5 làm bù": a day that the calendar does not know of; questions about it are none of ours."""
    off, on = phrases.DAY_OFF.search(_line(question).folded), phrases.DAY_ON.search(_line(question).folded)
    day = next((s.period.start for s in question.reading.times if s.period.start and s.period.days == 1), None)
    if (
        day is None
        or not (off or on)
        or words.is_question(question.reading.line)
        or _line(question).folded.rstrip().endswith("?")
        or question.reading.asked
    ):
        return None
    return SetDay(day, works=on is not None)


def _remind(question: Question) -> Ask | None:
    match = phrases.REMIND.search(_line(question).folded)
    if match is None:
        return None
    said = when(_line(question), question.today, match.end())
    subject = _subject(_apart(question, said.spans))
    if subject.missing:
        return subject.no_such
    if len(subject.groups) > 1:
        return WhichToRemind(tuple(group[0] for group in subject.groups), question.reading.said)
    item = subject.groups[0][0] if subject.groups else None
    left = "" if item else _words(question, (match.span(), *said.spans))
    if said.every in YEARLY and item is None and not left:
        left = _words(question, ((0, said.spans[-1][0]),))  # the day says what it is: "ngày 10/3 âm giỗ Tổ"
    if said.every is None and item is None:
        return AskHowToRemind()
    if said.every is Every.BEFORE and item is None:
        return AskHowToRemind()
    if said.every is Every.ONCE and item is None and not left:
        return AskHowToRemind()
    if said.every is None:
        return Remind(Every.BEFORE, item, "", DAYS_BEFORE, None, said.hour, assumed=True)
    return Remind(said.every, item, left, said.days, said.day, said.hour)


def _subject(question: Question) -> Subject:
    """The item that is meant: by its number, its place or pointed at; words that only sound like one are words."""
    tapped = phrases.CHOSEN.fullmatch(question.reading.said)
    if tapped and int(tapped["item"]) in question.catalogue.by_id:
        return Subject(((int(tapped["item"]),),))
    if not (question.reading.numbers.items or question.reading.numbers.places or question.context.focus):
        return Subject()
    subject = find_subject(question)
    return Subject() if subject.is_topic or subject.is_near else subject


def _apart(question: Question, spans: tuple[Span, ...]) -> Question:
    """The question without its times where they stand among numbers: "item 27, 3 days before"."""
    said = question.reading.said
    if len(question.reading.numbers.items) < 2 or len(said) != len(_line(question).text):
        return question
    return replace(question, reading=read_question(without(said, spans), question.today, question.lexicon))


def _line(question: Question) -> Line:
    """The line without what the office's abbreviations stand for: what somebody wants to hear is kept as it is."""
    return _as_typed(question.reading.said)


@lru_cache(maxsize=1)
def _as_typed(said: str) -> Line:
    """Read once for all the rules that look at it."""
    return Line(tidy(said).lower(), fold(tidy(said).lower()), False) if is_english(said) else read(said)


def _words(question: Question, spans: tuple[Span, ...]) -> str:
    """What is left of the line once who and when are taken out, as it was typed."""
    said, line = tidy(question.reading.said), _line(question)
    left = without(said if len(said) == len(line.text) else line.text, spans)
    folded = fold(left.lower())
    start = match.end() if (match := phrases.JOINING.match(folded)) else 0
    end = match.start() if (match := phrases.ENDING.search(folded)) else len(folded)
    return left[start:end].strip() if start < end else ""


RULES: tuple[Callable[[Question], Ask | None], ...] = (
    _tapped,
    _switch,
    _send_at,
    _preview,
    _quiet,
    _resume,
    _silence,
    _list,
    _remind,
    _day,
)
