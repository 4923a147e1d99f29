"""From the parts of a question to one filter: topics become items, and what narrows nothing is owned up to."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.plan import Party
from rules.query import Filter, Standing, find
from understanding.asks.question import Question
from understanding.asks.statuses import SAID
from understanding.asks.topic_search import STRESS, all_about, any_about, exactly
from understanding.context import Frame
from understanding.kinds import BY_NAME, WorkKind
from understanding.meaning import Query
from understanding.normalise import Line, fold
from understanding.printed import SYLLABLE, Words

BETWEEN = re.compile(r" \w+ |[ /–-]+")
LOOSE = {"kế hoạch", "chương trình"}
"""Words that also just mean "something planned": where no item is of the kind, any will do."""
FILLED = {
    Party.CHAIR: "người chủ trì",
    Party.LEAD: "bộ phận thực hiện",
    Party.COORDINATING: "đơn vị phối hợp",
    Party.APPROVER: "cấp thông qua",
}


def to_query(question: Question, frame: Frame) -> Query | None:
    """The filter for a frame; None when its topic is in no item.

    A word that was not stressed as the topic and would leave nothing is dropped, and said to be dropped.
    """
    narrowed = bool(frame.spans or frame.named or frame.kinds or frame.plans or frame.filled)
    stressed = _is_stressed(question, frame)
    wanted = tuple(group for group in frame.topic if not narrowed or stressed or len(group) > 1)
    frame = replace(frame, topic=wanted)
    ids = _topic_ids(question, frame) if wanted else None
    query = _filtered(question, frame, ids)
    if ids is None or has_items(question, query):
        return query
    if narrowed and not stressed:
        return _filtered(question, frame, None, ignored=topic_said(question, frame))
    return query if ids else None


def has_items(question: Question, query: Query) -> bool:
    """Whether the filter leaves anything."""
    return bool(find(question.catalogue, query.filter, question.today).items)


def _filtered(question: Question, frame: Frame, ids: frozenset[int] | None, ignored: tuple[str, ...] = ()) -> Query:
    topic = topic_said(question, frame) if ids is not None else ()
    kinds = [BY_NAME[name] for name in frame.kinds if not name.startswith("-")]
    if kinds:
        of_kind = frozenset().union(*(question.lexicon.of_kind(kind) or _speaking_of(question, kind) for kind in kinds))
        both = of_kind if ids is None else ids & of_kind
        ids = both if both or not all(kind.name in LOOSE for kind in kinds) else ids
    without = any_about(question.lexicon, frame.unwanted).union(
        *(question.lexicon.of_kind(BY_NAME[name[1:]]) for name in frame.kinds if name.startswith("-"))
    )
    asked = Filter(
        frame.spans,
        frozenset(frame.plans),
        frozenset(),
        frame.named,
        ids,
        without,
        frame.standing,
        frame.status,
        other_than=frame.other_than,
        filled=frame.filled,
    )
    named = [name for name in frame.kinds if not any(about.startswith(f"{name} ") for about in topic)]
    said = (*(name.replace("-", "trừ ") for name in named), *frame.named_said, *topic)
    said = (*said, SAID[frame.status]) if frame.status else said
    said = (*said, *(f"{'có' if wanted else 'không ghi'} {FILLED[party]}" for party, wanted in frame.filled))
    said = (*said, "chờ điều kiện") if frame.standing is Standing.WAITING else said
    return Query(asked, frame.span_said, said, tuple(word for word in ignored if " " in word or len(word) > 3))


def _speaking_of(question: Question, kind: WorkKind) -> frozenset[int]:
    """The items that name a kind of work further on, for a union that has none which begin with it."""
    return frozenset().union(*(exactly(question.lexicon, head) for head in kind.heads))


def _topic_ids(question: Question, frame: Frame) -> frozenset[int]:
    """The items of the frame's topic."""
    met = next((meetings(question, group[2:]) for group in frame.topic if group[:2] == ("hoi", "nghi")), None)
    if met:
        return met
    ids = any_about(question.lexicon, frame.topic) or all_about(question.lexicon, frame.topic)
    return ids | _of_bodies(question, frame)


def meetings(question: Question, body: Words) -> frozenset[int]:
    """The meetings of a body: those that bear its name, or else those that are put to it."""
    return _meetings_of(question, body) or _meetings_before(question, body)


def _meetings_of(question: Question, body: Words) -> frozenset[int]:
    """The meetings of a body, called by its whole name or by as much of it as the plans print there."""
    for size in range(len(body), 1, -1):
        met = exactly(question.lexicon, ("hoi", "nghi", *body[:size])) | exactly(
            question.lexicon, ("hop", *body[:size])
        )
        if met:
            return met
    return frozenset()


def _meetings_before(question: Question, body: Words) -> frozenset[int]:
    """The meetings that are put to a body."""
    text = " ".join(body)
    who = [someone for mention in question.lexicon.finder.find(Line(text, text, False)) for someone in mention.who]
    cells = frozenset().union(*(someone.cells_in((Party.APPROVER,)) for someone in who))
    of_kind = question.lexicon.of_kind(BY_NAME["hội nghị"])
    return frozenset(item.id for item in question.catalogue.items if item.id in of_kind and item.approver in cells)


def _is_stressed(question: Question, frame: Frame) -> bool:
    """Whether the topic was asked for in so many words ("về …", "liên quan đến …") or is printed somewhere else."""
    index, folded = question.lexicon.topics, question.folded
    for group in frame.topic:
        place = folded.find(" ".join(group))
        if place > 0 and STRESS.search(folded[:place]) and any(index.knows(word) for word in group):
            return True
        if len(group) > 1 and question.lexicon.prints(group):
            return True
    return False


def _of_bodies(question: Question, frame: Frame) -> frozenset[int]:
    """The items of the bodies that the topic names, in whatever column."""
    finder, found = question.lexicon.finder, set()
    for group in frame.topic:
        text = " ".join(group)
        for mention in finder.find(Line(text, text, False)):
            cells = frozenset().union(*(someone.cells_in(Party) for someone in mention.who))
            if (mention.start, mention.end) == (0, len(text)):
                found |= {i.id for i in question.catalogue.items if any(i.party(field) in cells for field in Party)}
    return frozenset(found)


def _meeting_said(question: Question, group: Words) -> str | None:
    """A body's meetings by the body's own name: its words may stand apart in the question, or in one before."""
    text = " ".join(group[2:])
    if group[:2] != ("hoi", "nghi") or not text:
        return None
    mentions = question.lexicon.finder.find(Line(text, text, False))
    whole = [m.who[0].label for m in mentions if (m.start, m.end) == (0, len(text))]
    return f"hội nghị {whole[0]}" if whole else None


def topic_said(question: Question, frame: Frame) -> tuple[str, ...]:
    """The topic in the words that the person used, with their marks and capitals, or else those of the plans."""
    return tuple(_meeting_said(question, group) or _as_written(question, group) for group in frame.topic)


def _as_written(question: Question, group: Words) -> str:
    """The words, and a small one that stands between two of them ("biến đổi khí hậu")."""
    folded, text, place = question.folded, question.text, 0
    capitals = {
        word.lower(): word for word in SYLLABLE.findall(question.reading.said) if word.isupper() and len(word) > 1
    }
    marked = group if question.reading.line.marked else question.lexicon.with_marks(group)
    said = ""
    for word, printed in zip(group, marked, strict=True):
        found = folded.find(fold(word), place)
        between = text[place:found] if said and found >= 0 else " "
        typed = text[found : found + len(word)] if found >= 0 and printed == word else printed
        said += (between if BETWEEN.fullmatch(between) else " ") + capitals.get(typed, typed)
        place = found + len(word) if found >= 0 else place
    return said.strip()
