"""Which question it is: rules in order, each for one sort, the first that knows the question answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from rules.people.role import Role
from rules.query import Standing
from understanding.asks import (
    calendar,
    chat,
    corrections,
    delivery,
    events,
    follow,
    how_far,
    lists,
    loading,
    numbered,
    offered,
    people,
    pointing,
    prose,
    reports,
    values,
    versions,
)
from understanding.asks.congress import rsvp
from understanding.asks.congress import said as congress
from understanding.asks.cues import Cue
from understanding.asks.deeds import told as deeds
from understanding.asks.frames import frame_of
from understanding.asks.question import Question, Understood
from understanding.asks.reading import read_question
from understanding.asks.reminders import asked as reminders
from understanding.asks.terms import WORK
from understanding.context import Context, Frame
from understanding.lexicon import Lexicon
from understanding.meaning import AskWho, CannotSay, NotFound, Reason
from understanding.phrases import phrase_pattern

LONGEST = 2_000  # characters; longer than any question a person types
HOW_MANY = phrase_pattern(
    "bao nhiêu",
    rf"\b(có|còn|được|tất cả|tổng|gồm|là|bận|làm|xong|thành|trì|trách|lo|nhận|giao) mấy {WORK}",
)
ABOUT = phrase_pattern(rf"\b{WORK} (nào )?(nói |nhắc )?(về|liên quan (đến|tới)) (?P<matter>\w[^?!.,;]{{3,60}}\w)")
WORKS = re.compile(rf"\b{WORK}\b")
WHICH_TOO = phrase_pattern(r"\b(nào|gì)\b", r"(liệt kê|kể|nêu|ghi|đọc)( (tên|rõ|ra|hết|từng|luôn|lại))+\b", "liệt kê")
Rule = Callable[[Question], Understood | None]


def understand(
    text: str,
    today: date,
    lexicon: Lexicon,
    context: Context,
    role: Role = Role.STAFF,
    name: str | None = None,
    held: frozenset[str] | None = None,
) -> Understood:
    """What a line means to a union on a day, in a chat that has been about `context`; the rest is of who asks."""
    if len(text) > LONGEST:
        return Understood(CannotSay(Reason.TOO_LONG), context)
    question = Question(read_question(text, today, lexicon), today, lexicon, context, role, name, held)
    if understood := _first(WITHOUT_PLANS, question):
        return understood
    if not lexicon.catalogue.plans:
        return Understood(CannotSay(Reason.NO_PLAN), context)
    unknown = Understood(CannotSay(Reason.ASK_ORGANISERS if role is Role.DELEGATE else Reason.UNKNOWN), context)
    return _first(DEEDS, question) or _first(RULES, deeds.forgetting(question)) or unknown


def _first(rules: Iterable[Rule], question: Question) -> Understood | None:
    return next((understood for rule in rules if (understood := rule(question))), None)


def _shared_name(question: Question) -> Understood | None:
    """ "Anh Tân", where two are called so: which one?"""
    for mention in question.reading.mentions:
        people = [someone for someone in mention.who if someone.is_person]
        if len(people) > 1 and len(people) == len(mention.who):
            text = question.reading.line.text
            asked = f"{text[: mention.start]}{{}}{text[mention.end :]}"
            return Understood(AskWho(tuple(someone.label for someone in people), asked), question.context)
    return None


def _stranger(question: Question) -> Understood | None:
    """Somebody whom no plan names is asked about: say so, rather than leave the name out."""
    if question.role is Role.DELEGATE or not question.reading.strangers or question.reading.numbers.items:
        return None
    if not question.reading.has(Cue.LIST, Cue.COUNT, Cue.MOST, Cue.FEWEST) and not question.reading.times:
        return None
    return Understood(CannotSay(Reason.NOT_PRINTED, f"ai tên {question.reading.strangers[0]}"), question.context)


def _ranking(question: Question) -> Understood | None:
    if not question.reading.has(Cue.MOST, Cue.FEWEST):
        return None
    own, follows = frame_of(question), question.reading.has(Cue.FOLLOW, Cue.THEREIN)
    if own == Frame() and question.context.has_list:
        return lists.ranking(question, question.context.frame)
    return lists.ranking(question, (follow.inherited(question) if follows else None) or own)


def _count(question: Question) -> Understood | None:
    reading = question.reading
    if not reading.has(Cue.COUNT) or (reading.has(Cue.LIST) and not _counts_first(question)):
        return None
    return lists.count(question, follow.inherited(question) or frame_of(question))


def _counts_first(question: Question) -> bool:
    """ "Bao nhiêu việc", "có mấy việc của Văn phòng": a number, unless it goes on asking which, or for all of them."""
    return WHICH_TOO.search(question.text) is None and HOW_MANY.search(question.text) is not None


def _value(question: Question) -> Understood | None:
    """An item's fact, unless the prose holds more of what was asked."""
    if not values.is_about_one(question.reading):
        return None
    return prose.better_than_items(question) or values.value(question)


def _items(question: Question) -> Understood | None:
    reading = question.reading
    frame = follow.inherited(question) or frame_of(question)
    if frame.status and not any(map(question.lexicon.topics.knows, reading.topic)):
        frame = replace(frame, topic=())  # "ai nợ việc quá hạn": what no plan has says no more than the status
    parts = (frame.spans, frame.named, frame.kinds, frame.plans, frame.filled, frame.status)
    narrowed = any(parts) or frame.standing is not Standing.AUTO
    if not (reading.has(Cue.LIST, Cue.MINE) or narrowed):
        return None
    if not narrowed and not frame.topic and not reading.has(Cue.MINE):
        about = ABOUT.search(question.text)
        return Understood(NotFound(about["matter"]), question.context) if about and reading.has(Cue.LIST) else None
    wants_list = reading.has(Cue.LIST) and not reading.asked
    if reading.plans and frame.topic and not wants_list and not reading.has(Cue.FOLLOW) and not frame.spans:
        return prose.better_than_items(question) or lists.items(question, frame)
    if not reading.has(Cue.LIST, Cue.MINE, Cue.FOLLOW) and _only_a_time_and_chatter(question, frame):
        return None
    understood = lists.items(question, frame)
    empty = isinstance(understood.ask, NotFound) or (frame.topic and lists.is_empty(question, understood.ask))
    if not empty or frame.spans:
        return understood
    fact = values.value(question) if reading.asked else None
    enough = prose.WHOLLY if _asks_for_works(question) else prose.ENOUGH
    return fact or prose.better_than_items(question, enough) or values.listed(question) or understood


def _asks_for_works(question: Question) -> bool:
    """ "Việc nào", not "cơ quan nào"."""
    start, end = question.reading.cues.get(Cue.LIST, (0, 0))
    return WORKS.search(question.text, start, end) is not None


def _only_a_time_and_chatter(question: Question, frame: Frame) -> bool:
    """ "Chiều nay đi đá bóng không": a time, and words that no plan has."""
    unknown = [word for word in question.reading.topic if not question.lexicon.topics.knows(word)]
    return bool(unknown) and not (frame.named or frame.kinds or frame.plans or frame.status)


def _topic_alone(question: Question) -> Understood | None:
    if not question.reading.topics:
        return None
    return prose.better_than_items(question) or values.value(question)


WITHOUT_PLANS: tuple[Rule, ...] = (people.people, delivery.delivery, loading.loading)
DEEDS: tuple[Rule, ...] = (
    calendar.calendar,
    reports.report,
    reports.plan_file,
    how_far.how_far,
    congress.congress,
    reminders.reminder,
    deeds.deed,
)
RULES: tuple[Rule, ...] = (
    numbered.picked,
    versions.version,
    chat.help_wanted,
    chat.personal,
    chat.which_day,
    chat.no_day,
    rsvp.rsvp,
    chat.outside,
    corrections.correction,
    _shared_name,
    _stranger,
    pointing.nobody,
    follow.other_number,
    chat.other_union,
    numbered.typed_choice,
    numbered.numbered,
    numbered.in_last_list,
    rsvp.rsvp_count,
    prose.basis,
    prose.plan_facts,
    events.event,
    _ranking,
    offered.chosen_option,
    follow.the_rest,
    follow.fact_of_focus,
    follow.other_time,
    follow.part_of_topic,
    follow.more_of_focus,
    prose.targets,
    prose.headed,
    _count,
    _value,
    _items,
    chat.greeting,
    _topic_alone,
    prose.passages,
    chat.pointing,
)
