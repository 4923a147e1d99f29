"""What is told at once, and what is told in answer to our asking back: tapped, or typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from understanding.asks import numbered
from understanding.asks.deeds import words
from understanding.asks.deeds.subjects import Subject, find_subject
from understanding.asks.question import Question
from understanding.asks.reading import read_question
from understanding.context import Context
from understanding.deeds import (
    AskBack,
    Done,
    LeaveIt,
    Missing,
    PastAnswer,
    SayExtension,
    SayFulfilled,
    SayMark,
    SayPast,
)
from understanding.phrases import phrase_pattern

SEVERAL = re.compile(r"@\?(?P<ids>\d+(?:,\d+)*) (?P<said>.+)")
CHOSEN = re.compile(r"@(?P<target>t)?(?P<ids>\d+(?:,\d+)*) (?P<said>.+)", re.DOTALL)
PAST = re.compile(rf"@nạp (?P<plan>.+) (?P<answer>{'|'.join(PastAnswer)})")
NEVER_MIND = "@0 thôi"
"""What the choice "no" says."""
YES = phrase_pattern(
    r"(dạ |vâng |ừ |uh |ok |okay )*(có|đúng|phải|chuẩn|đồng ý|xác nhận|vâng|ừ|uh|ok|dạ|yes|được|chính xác)"
    r"( ạ| em| rồi| vậy| nhé| thế| đấy)*\W*"
)
NO = phrase_pattern(
    r"(dạ |vâng )*(không|thôi|không phải|khỏi|chưa|sai|no|đừng ghi|bỏ qua|không cần)( ạ| em| rồi| nhé| đâu)*\W*"
)
UNDER_REMINDERS: dict[str, type[Done]] = {"xin gia hạn": SayExtension, "đã ban hành rồi": SayFulfilled}
"""What buttons say that do not tell how far an item is."""
SHORT = 60  # characters of an answer to what we asked back


@dataclass(frozen=True, slots=True)
class Told:
    """A line that tells a deed. `chosen` is what the writer picked when asked back: then nothing is in doubt."""

    question: Question
    said: str
    chosen: tuple[int, ...] = ()

    @property
    def folded(self) -> str:
        return self.question.folded

    def subject(self) -> Subject:
        """What it is about."""
        return Subject((self.chosen,)) if self.chosen else find_subject(self.question)


def picked(question: Question) -> Told | LeaveIt | SayPast | AskBack | None:
    """What a tapped choice tells; nobody types this."""
    said = question.reading.said
    if said == NEVER_MIND:
        return LeaveIt()
    if past := PAST.fullmatch(said):
        return SayPast(past["plan"], PastAnswer(past["answer"]))
    if several := SEVERAL.fullmatch(said):
        return _which(question, several["ids"], several["said"])
    match = CHOSEN.fullmatch(said)
    if match is None:
        return None
    chosen = tuple(int(key) for key in match["ids"].split(","))
    known = range(len(question.catalogue.targets)) if match["target"] else question.catalogue.by_id
    return _again(question, match["said"], chosen) if all(key in known for key in chosen) else None


def _which(question: Question, ids: str, said: str) -> AskBack | None:
    """Which of several items a button under a reminder is about."""
    groups = tuple((key,) for key in map(int, ids.split(",")) if key in question.catalogue.by_id)
    sort = next((sort for words, sort in UNDER_REMINDERS.items() if said == words), SayMark)
    return AskBack(Missing.ITEM, sort, said, groups) if groups else None


def answered(question: Question) -> Told | LeaveIt | None:
    """The answer to what we asked back, typed: yes, no, a time, or which of several."""
    context, folded = question.context, question.folded
    if not context.deed or len(folded) > SHORT:
        return None
    if NO.fullmatch(folded):
        return LeaveIt()
    groups, asked = context.deed_meant, context.deed_missing
    if asked == Missing.YES and YES.fullmatch(folded):
        return _again(question, context.deed, groups[0])
    if asked == Missing.TIME and question.reading.times and not words.is_question(question.reading.line):
        return _again(question, f"{question.reading.said.rstrip('.!')}, {context.deed}", groups[0])
    fitting = [group for group in groups if _is_meant(question, group)] if asked == Missing.ITEM else []
    return _again(question, context.deed, fitting[0]) if len(fitting) == 1 else None


def forgotten(context: Context) -> Context:
    """The chat when it is no longer about what we asked back."""
    return replace(context, deed="", deed_meant=(), deed_missing="") if context.deed else context


def _is_meant(question: Question, group: tuple[int, ...]) -> bool:
    """Whether one of those that we offered was named: by its place, or by its plan."""
    plans = {question.catalogue.by_id[key].plan for key in group if key in question.catalogue.by_id}
    return bool(set(numbered.placed(question)) & set(group)) or bool(plans & set(question.reading.plan_keys))


def _again(question: Question, said: str, chosen: tuple[int, ...]) -> Told:
    reading = read_question(said, question.today, question.lexicon)
    return Told(replace(question, reading=reading), said, chosen)
