"""When, where, how long, with how many delegates: facts of the congress or ceremony that a plan prepares."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.people.role import Role
from rules.plan import Event, Grain, Period
from rules.query import in_force
from understanding.asks.cues import Cue
from understanding.asks.event_facets import find_event_facets
from understanding.asks.plans import EVENTS
from understanding.asks.question import Question, Understood
from understanding.meaning import AskEvent, Facet
from understanding.normalise import fold
from understanding.phrases import phrase_pattern, syllable_set, whole_words
from understanding.printed import line_of, syllables

SCENERY = syllable_set(
    # the meeting and its day
    "tổ chức diễn ra họp khai mạc bế mạc lần thứ nhiệm kỳ khóa dự kiến lễ buổi sáng chiều hôm vào năm",
    "ngày giờ địa điểm thời gian chính thức mốc trong hội nghị trường chốt chưa khoảng",
    # its delegates and guests
    "đơn vị hội thành viên cử đại biểu khách mời triệu tập thành phần số lượng quy mô loại người chọn tham dự mỗi tỉnh",
    "liên hiệp ban cơ cấu chỉ tiêu suất liên kết trực thuộc trung tâm cơ quan các địa phương tổng cộng bao gồm phân bổ",
    "cho xã gần ký",
    # its number
    "gồm vi vii viii ix x iv",
    # how one asks about it
    "nghe nhỉ nếu theo quy định ra sao gì được diện",
)
"""What one says of any event: beside it the question may still be about the event itself."""
DELEGATES = whole_words(
    "đại biểu",
    "hội viên",
    "(bao nhiêu|mấy) (người|vị|suất|đồng chí)",
    "khách mời",
    "triệu tập",
    "được mời",
    "giấy mời",
    "delegates?",
    "guests?",
)
GUESS = phrase_pattern(
    r"(phải|đúng) (không|chưa|k\b)",
    r"\bà\b$",
)
AT_A_PLACE = whole_words("ở|tại|họp ở")
COUNT_FACETS = {Facet.DELEGATES, Facet.GUESTS, Facet.QUOTA, Facet.PROVINCES}


def event(question: Question) -> Understood | None:
    """Facts of an event, when it is the event that is asked about and not one of the tasks that prepare it."""
    reading = question.reading
    meant = _meant(question)
    facets = find_event_facets(reading.line) or _supposed(question)
    if meant is None or reading.numbers.items or not facets:
        return None
    if reading.has(Cue.LIST) and not (set(facets) & COUNT_FACETS or Facet.PLACE in facets or Facet.DAYS in facets):
        return None
    of_delegates = set(facets) & COUNT_FACETS and DELEGATES.search(question.text)
    if _speaks_of_more(question, meant) and not (of_delegates or _supposed(question)):
        return None
    context = replace(question.context, event=meant.plan, plan=meant.plan, focus=(), options=())
    return Understood(AskEvent(meant.plan, facets), context)


def _meant(question: Question) -> Event | None:
    events = question.catalogue.events
    for candidate in sorted(events, key=lambda event: not _is_near(question, event)):
        if not _is_near(question, candidate) and _speaks_of_more(question, candidate):
            continue
        if _noun(candidate) and re.search(rf"\b(?:{_noun(candidate)}|buoi le|su kien nay)\b", question.folded):
            return candidate
    if question.context.event is not None:
        strange = [word for word in question.reading.topic if word not in SCENERY]
        bare = (
            (not strange or _supposed(question))
            and not question.reading.numbers.spans
            and not question.reading.mentions
        )
        return next((e for e in events if e.plan == question.context.event), None) if bare else None
    near = [candidate for candidate in events if _is_near(question, candidate)]
    if len(near) == 1 and (question.role is Role.DELEGATE or DELEGATES.search(question.text)):
        return near[0]
    return None


def _is_near(question: Question, candidate: Event) -> bool:
    """Whether the plan of the event is in force this year: before and after, the same word means other meetings."""
    this_year = Period(question.today, question.today, Grain.DAY)
    return in_force(question.catalogue.by_key[candidate.plan], this_year)


def _noun(candidate: Event) -> str | None:
    name = line_of(candidate.name).folded
    return next((noun for noun in EVENTS if name.startswith(noun)), None)


def _speaks_of_more(question: Question, meant: Event) -> bool:
    """Whether words are left that are neither the event's name nor what one says of events: then a task is meant."""
    name = set(syllables(line_of(meant.name)))
    told = (word for word in question.reading.topic if question.lexicon.knows(word))
    left = [word for word in told if word not in name and word not in SCENERY]
    bodies = [m for m in question.reading.mentions if not m.who[0].is_person]
    kinds = [said for said in question.reading.kinds if fold(said.kind.name) not in line_of(meant.name).folded]
    return bool(left or bodies or kinds)


def _supposed(question: Question) -> tuple[Facet, ...]:
    """ "Ở 25B phải không?": a guess about the event that the chat is about."""
    if question.context.event is None or not GUESS.search(question.text):
        return ()
    return (Facet.PLACE,) if AT_A_PLACE.search(question.text) else (Facet.TIME,)
