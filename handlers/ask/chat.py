"""Greetings, help, and what cannot be answered."""

from __future__ import annotations

from handlers.ask.turn import Spoken, Turn
from understanding.meaning import AskDay, AskWho, CannotSay, Greet, NoSuchItem, NotFound, Reason
from wording.reply import Choice, Kind, say


def greet(ask: Greet, turn: Turn) -> Spoken:
    words = turn.words.chat
    said = (words.HELLO, words.HELP) if ask.wants_help else (words.WELCOME if ask.thanks else words.HELLO,)
    return Spoken(say(Kind.HELP, *said), turn.context)


def day(ask: AskDay, turn: Turn) -> Spoken:
    return Spoken(say(Kind.NONE, turn.words.chat.day(ask.day, ask.day == turn.today)), turn.context)


def cannot_say(ask: CannotSay, turn: Turn) -> Spoken:
    words = turn.words.chat
    asked_back = {Reason.WHICH: words.WHICH, Reason.WHO: words.WHO, Reason.WHOSE: words.WHOSE}
    if ask.reason in asked_back:
        return Spoken(say(Kind.CLARIFY, asked_back[ask.reason]), turn.context)
    sentence = {
        Reason.UNKNOWN: words.UNKNOWN,
        Reason.ASK_ORGANISERS: words.ASK_ORGANISERS,
        Reason.OUTSIDE: words.OUTSIDE,
        Reason.PERSONAL: words.PERSONAL,
        Reason.TOO_LONG: words.TOO_LONG,
        Reason.NO_PLAN: words.NO_PLAN,
        Reason.NO_DAY: words.no_day(ask.about),
        Reason.NOT_PRINTED: words.not_printed(ask.about),
    }
    return Spoken(say(Kind.NONE, sentence.get(ask.reason) or words.other_union(ask.about)), turn.context)


def no_such(ask: NoSuchItem, turn: Turn) -> Spoken:
    plans = [turn.catalogue.by_key[key] for key in ask.plans]
    sizes = {plan.key: sum(1 for _ in turn.catalogue.of_plan(plan.key)) for plan in plans}
    return Spoken(say(Kind.NONE, turn.words.items.no_such(ask.numbers, plans, sizes)), turn.context)


def not_found(ask: NotFound, turn: Turn) -> Spoken:
    return Spoken(say(Kind.NONE, turn.words.items.not_found(ask.about)), turn.context)


def who(ask: AskWho, turn: Turn) -> Spoken:
    """Two people share the name: which one?"""
    reply = say(Kind.CLARIFY, turn.words.chat.who(list(ask.labels)))
    choices = tuple(Choice(label, ask.question.replace("{}", label)) for label in ask.labels)
    return Spoken(type(reply)(reply.kind, reply.before, choices=choices), turn.context)
