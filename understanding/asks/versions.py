"""Asking for what a plan said before: "mục 27 bản cũ nói gì", "bản trước của chương trình 2021"."""

from __future__ import annotations

import re

from understanding.asks.question import Question, Understood
from understanding.loading import AskVersion
from understanding.normalise import fold, tidy

BEFORE = re.compile(
    r"(?<!\w)ban (?:cu|lan truoc|cu hon)(?!\w)|(?<!\w)(?<!van )ban truoc(?! (?:ngay|thang|quy|nam|khi|tet|\d))(?!\w)"
)
CHOSEN = re.compile(r"@ban truoc (?:muc (?P<no>\S+) )?cua (?P<plan>\S+)")
ITEM = re.compile(r"(?<!\w)(?:muc|stt|viec) (?:so |thu )?(?P<no>\d[\w.]*)(?: (?:nam|phan) (?P<section>[\w.-]+))?")


def version(question: Question) -> Understood | None:
    """The version before the one in force, of the plans that are named, else of all."""
    folded = fold(tidy(question.reading.said).lower())
    keys = tuple(plan.key for plan in question.catalogue.plans)
    if chosen := CHOSEN.fullmatch(folded):
        plan = next((key for key in keys if key.lower() == chosen["plan"]), "")
        return Understood(AskVersion((plan,), chosen["no"]), question.context)
    if not speaks_of_before(question.reading.said):
        return None
    item = ITEM.search(folded)
    named = tuple(key for said in question.reading.plans for key in said.keys)
    no, section = (item["no"], item["section"]) if item else (None, None)
    return Understood(AskVersion(named or keys, no, section), question.context)


def speaks_of_before(said: str) -> bool:
    """Whether a version before is meant: "bản trước", not "bàn trước"."""
    plain = tidy(said).lower()
    match = BEFORE.search(fold(plain))
    return match is not None and plain[match.start() :].startswith(("bản", "ban"))
