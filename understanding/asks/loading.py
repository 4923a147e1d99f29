"""How one decides upon a document that was sent: by its button, or in words."""

from __future__ import annotations

import re

from rules.people.role import Role
from understanding.asks.question import Question, Understood
from understanding.loading import AboutLoading, Discard, Load
from understanding.normalise import fold, tidy

TAPPED = re.compile(r"/nap(?:@\w+)?(?: (?P<upload>\d{1,18}))?(?: (?P<rest>.+))?")
THE_DOCUMENT = r"(?: (?:van ban|tep|file|ban)(?: (?:nay|do|vua gui|moi))?| di| luon| nhe| a)*"
LOAD = re.compile(rf"(?:dong y |ok |vang |u )?nap{THE_DOCUMENT}")
DISCARD = re.compile(rf"(?:thoi )?(?:bo|khong nap|dung nap|khoi nap){THE_DOCUMENT}")


def loading(question: Question) -> Understood | None:
    """Whatever is about a document that waits for a decision."""
    said = tidy(question.reading.said).strip(" .!")
    ask = _tapped(said) or _said(fold(said.lower()), question)
    return Understood(ask, question.context) if ask else None


def _tapped(said: str) -> AboutLoading | None:
    match = TAPPED.fullmatch(said)
    if match is None:
        return None
    upload = int(match["upload"]) if match["upload"] else None
    return Discard(upload) if fold((match["rest"] or "").lower()) == "bo" else Load(upload)


def _said(folded: str, question: Question) -> AboutLoading | None:
    if LOAD.fullmatch(folded):
        return Load()
    # "Bỏ đi" may be said to other things that we asked, and by people who load nothing.
    decides = question.role is Role.ADMINISTRATOR and not question.context.deed
    return Discard() if decides and DISCARD.fullmatch(folded) else None
