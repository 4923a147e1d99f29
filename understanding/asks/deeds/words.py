"""What a line tells: which state, why, what beside it; and whether it is told at all, or asked or wished for."""

from __future__ import annotations

import re

from rules.plan.progress import State
from understanding.asks.deeds import phrases
from understanding.normalise import Line, fold, tidy

COMMA = re.compile(r"[,;:–(—]")
SENTENCE = re.compile(r"\s*[^\W\d]+ [^\W\d]+")
POLITE = re.compile(
    r"(?:[ ,]+(?:ạ|nhé|nha|nhe|a|em|anh|chị|nghe|giúp|với|cảm ơn|thank you|please))*[\s.!)]*$", re.IGNORECASE
)


def is_question(line: Line) -> bool:
    """Whether something is asked, not told."""
    told = before_reason(line)
    return bool("?" in line.text or phrases.ASKS.search(told) or phrases.ASKS_WHY.search(line))


def before_reason(line: Line) -> Line:
    """The line up to where a reason begins."""
    why = phrases.WHY.search(line)
    end = why.start() if why else 0
    return Line(line.text[:end], line.folded[:end], line.marked) if end else line


def before_remark(line: Line) -> Line:
    """The line up to a colon behind a state: "đang làm: đã gửi văn bản"."""
    head, colon, _ = line.folded.partition(":")
    told = phrases.DONE.search(head) or phrases.UNDERWAY.search(head) or phrases.NOT_DONE.search(head)
    return Line(line.text[: len(head)], head, line.marked) if colon and told else line


def is_plain_state(folded: str) -> bool:
    """Whether a remark says by itself how far an item is: "đã xong", "đang làm"."""
    return any(each.search(folded) for each in (phrases.SURELY, phrases.UNDERWAY, phrases.NOT_DONE))


def state_said(line: Line) -> tuple[State, bool] | None:
    """Which state is told, and whether plainly so; None where it is only wished for, or none is."""
    told = before_remark(before_reason(line))
    folded = told.folded
    if phrases.UNDERWAY.search(folded):
        also_done = phrases.DONE.search(phrases.UNDERWAY.sub("", folded))
        return State.IN_PROGRESS, not also_done and not phrases.WISHES.search(told)
    if phrases.NOT_DONE.search(folded):
        return State.NOT_DONE, True
    wished = phrases.WISHES.search(told) or (phrases.LATER.search(told) and not phrases.PAST.search(folded))
    if not phrases.DONE.search(folded) or (wished and not phrases.ORDERS.search(folded)):
        return None
    return State.DONE, bool(phrases.SURELY.search(folded) and phrases.STRESSED.search(folded))


def reason(said: str) -> str | None:
    """Why, in the writer's own words."""
    line = as_written(said)
    why = phrases.WHY.search(line)
    if why is None or not why.start():
        return None
    waits = phrases.WAITS.match(line.folded[why.start() :])
    return _trimmed(tidy(said)[why.start() if waits else why.end() :])


def remark(said: str) -> str | None:
    """What is told beside a state: the reason, or what follows a comma."""
    if why := reason(said):
        return why
    written, line = tidy(said), as_written(said)
    for comma in COMMA.finditer(line.folded):
        told = line.folded[: comma.start()]
        is_told = phrases.DONE.search(told) or phrases.UNDERWAY.search(told) or phrases.NOT_DONE.search(told)
        if is_told and SENTENCE.match(line.folded, comma.end()):
            return _trimmed(written[comma.end() :])
    return None


def as_written(said: str) -> Line:
    """The line letter for letter, so that places in it are places in what was written."""
    text = tidy(said).lower()
    if len(text) != len(tidy(said)):
        text = tidy(said)
    folded = fold(text)
    return Line(text, folded, text != folded)


def _trimmed(text: str) -> str | None:
    short = POLITE.sub("", text.strip(" ,:;.-–")).strip(" ,:;.-–")
    return short or None
