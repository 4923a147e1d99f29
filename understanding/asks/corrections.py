"""The administrator says that the plan reads otherwise: "mục 27 sai, phải là tháng 5"."""

from __future__ import annotations

import re

from understanding.asks.numbered import items_meant
from understanding.asks.question import Question, Understood
from understanding.meaning import SayCorrection

WRONG = re.compile(
    r"\b(?:sai|nham|doc nham|ghi nham|khong dung)\b|\b(?:sua|chinh|cai chinh)(?: lai)? (?:muc|thoi gian)"
)
RIGHT = re.compile(r"\b(?:phai la|dung la|moi dung|sua thanh|sua lai thanh|thanh|la)\b")


def correction(question: Question) -> Understood | None:
    """A misread time put right: one item, a word for "wrong", and the time that is right."""
    reading = question.reading
    wrong = WRONG.search(question.folded)
    if wrong is None or not RIGHT.search(question.folded) or not reading.asked_times:
        return None
    items = items_meant(question)
    if len(items) != 1:
        return None
    said = reading.asked_times[-1]
    return Understood(SayCorrection(items[0].id, said.words, said.period), question.context)
