"""When, where, how long, with how many delegates: facts of the congress or ceremony that a plan prepares."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.people.role import Role
from rules.plan import Event, Grain, Period
from rules.query import in_force
from understanding.asks.cues import Cue, find_event_facets
from understanding.asks.plans import EVENTS
from understanding.asks.question import Question, Understood
from understanding.meaning import AskEvent, Facet
from understanding.printed import line_of, syllables

SCENERY = frozenset(
    "to chuc dien ra hop khai mac be mac lan thu nhiem ky khoa du kien don vi hoi thanh vien cu dai bieu khach moi trieu tap thanh phan so luong quy mo loai nguoi chon tham du moi tinh"
    " ngay gio dia diem thoi gian chinh thuc le buoi sang chieu hom vao nam lien hiep ban co cau dien chi tieu suat lien ket truc thuoc trung tam co quan cac dia phuong gom vi vii vi viii ix x iv"
    " trong tong cong bao gom phan bo moc cho nghe nhi neu theo quy dinh ra sao gi duoc hoi nghi xa gan trong ky".split()
)
DELEGATES = re.compile(r"\b(?:dai bieu|hoi vien|may nguoi du|bao nhieu nguoi du|khach moi|trieu tap|giay moi|delegates?|guests?)\b")
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
    if _speaks_of_more(question, meant) and not (set(facets) & COUNT_FACETS and DELEGATES.search(question.folded)):
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
        bare = (not strange or _supposed(question)) and not question.reading.numbers.spans and not question.reading.mentions
        return next((e for e in events if e.plan == question.context.event), None) if bare else None
    near = [candidate for candidate in events if _is_near(question, candidate)]
    if len(near) == 1 and (question.role is Role.DELEGATE or DELEGATES.search(question.folded)):
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
    told = (word for word in question.reading.topic if question.lexicon.topics.knows(word))
    left = [word for word in told if word not in name and word not in SCENERY]
    bodies = [m for m in question.reading.mentions if not m.who[0].is_person]
    return bool(left or bodies or question.reading.kinds)


def _supposed(question: Question) -> tuple[Facet, ...]:
    """ "Ở 25B phải không?": a guess about the event that the chat is about."""
    if question.context.event is None or not re.search(r"(?:phai|dung) (?:khong|chua|k\b)|\ba\b$", question.folded):
        return ()
    return (Facet.PLACE,) if re.search(r"\b(?:o|tai|hop o)\b", question.folded) else (Facet.TIME,)
