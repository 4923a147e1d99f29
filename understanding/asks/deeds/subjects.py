"""Which item a deed is about: by its number, its place in the last list, pointed at, or by what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from understanding.asks import numbered
from understanding.asks.follow import POINTING
from understanding.asks.question import Question
from understanding.asks.values import best_fits, topic_words
from understanding.meaning import NoSuchItem
from understanding.printed import line_of, syllables

BARE = re.compile(
    r"\b(?:xong|lui|gia han|lich su|hoan thanh|hoan tat|giao|done|m) ?(\d{1,3}(?:\.\d{1,2})?)\b"
    r"(?! ?(?:%|/|ngay|tuan|thang|quy|nam|nguoi|viec|nhiem vu|muc|phan|dai bieu|cuoc|bao cao|hoi|lop|buoi))"
)
EMPTY = frozenset(
    "da roi sau khi va cua cac co la duoc xong nhe vua moi nam tro len tu den nay it nhat gom ve nhiem vu muc".split()
)
MOST_OFFERED = 6
TOPIC_WORDS = 3
TOPIC_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Subject:
    """`groups` of items (ids), one of which is meant. `missing` are numbers that no plan has; `is_topic`: it was not
    pointed at by a number or a place, `is_near`: it was only spoken of last.
    """

    groups: tuple[tuple[int, ...], ...] = ()
    missing: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    is_topic: bool = False
    is_near: bool = False

    @property
    def is_plain(self) -> bool:
        return not self.is_topic and not self.is_near

    @property
    def no_such(self) -> NoSuchItem | None:
        return NoSuchItem(self.missing, self.plans) if self.missing else None


def find_subject(question: Question) -> Subject:
    """What a deed is about; nothing where the line names no item."""
    reading, context = question.reading, question.context
    numbers = reading.numbers.items or tuple(BARE.findall(question.folded))
    if numbers:
        return _numbered(question, numbers)
    if reading.numbers.places:
        placed = numbered.placed(question)
        return Subject((placed,)) if placed else Subject(missing=tuple(f"thứ {n}" for n in reading.numbers.places))
    if len(context.focus) == 1 and POINTING.search(question.folded):
        return Subject((context.focus,))
    topic = topic_words(reading, question)
    if len(topic) >= TOPIC_WORDS:
        return _about(question, topic)
    return Subject((context.focus,), is_near=True) if len(context.focus) == 1 and not topic else Subject()


def of_condition(question: Question) -> Subject | None:
    """The waiting items that what has happened was awaited for."""
    waiting = [item for item in question.catalogue.items if item.waits]
    if question.reading.numbers.items:
        subject = _numbered(question, question.reading.numbers.items)
        known = {item.id for item in waiting}
        groups = tuple(group for group in subject.groups if known.issuperset(group))
        return Subject(groups) if groups else None
    said = _pairs(syllables(question.reading.line))
    shared = {item.id: len(said & _pairs(syllables(line_of(item.condition or "")))) for item in waiting}
    best = max(shared.values(), default=0)
    if best == 0:
        return None
    return Subject(tuple((key,) for key, count in shared.items() if count == best), is_topic=True)


def of_target(question: Question, whole: int | None) -> tuple[tuple[int, ...], ...]:
    """The targets (indexes) that share most words with the line; of those with `whole` as their number, if any."""
    targets = question.catalogue.targets
    said = set(syllables(question.reading.line)) - EMPTY
    shared = {n: len(said & (set(syllables(line_of(target.what))) - EMPTY)) for n, target in enumerate(targets)}
    fitting = {n: count for n, count in shared.items() if count >= 2 and whole in (None, targets[n].number)}
    best = max(fitting.values(), default=0)
    return tuple((n,) for n, count in fitting.items() if count == best)


def _numbered(question: Question, numbers: tuple[str, ...]) -> Subject:
    """One group for each plan that has all the numbers; one alone where it was just shown."""
    by_plan: dict[str, dict[str, list[int]]] = {}
    for number in numbers:
        for item in numbered.every_fit(question, number):
            by_plan.setdefault(item.plan, {}).setdefault(number, []).append(item.id)
    whole = {key: found for key, found in by_plan.items() if len(found) == len(numbers)}
    if not whole:
        return Subject(missing=numbers, plans=tuple(plan.key for plan in question.catalogue.plans))
    groups: tuple[tuple[int, ...], ...]
    if len(numbers) == 1:
        groups = tuple((key,) for found in whole.values() for key in found[numbers[0]])
    else:
        groups = tuple(tuple(key for keys in found.values() for key in keys) for found in whole.values())
    shown = {*question.context.focus, *question.context.listed}
    near = tuple(group for group in groups if shown.issuperset(group))
    return Subject(near if len(near) == 1 else groups)


def _about(question: Question, topic: tuple[str, ...]) -> Subject:
    fits = [fit for fit in best_fits(question, topic) if fit.share >= TOPIC_SHARE]
    groups = tuple((fit.item.id,) for fit in fits)
    return Subject(groups, is_topic=True) if len(groups) <= MOST_OFFERED else Subject()


def _pairs(words: tuple[str, ...]) -> set[tuple[str, str]]:
    return set(pairwise(words)) - {("sau", "khi")}
