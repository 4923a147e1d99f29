"""How one decides upon a document that was sent: by its button, or in words; and puts it right before."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.people.role import Role
from understanding.asks.fixes import fix
from understanding.asks.question import Question, Understood
from understanding.loading import AboutLoading, Discard, Fix, LeaveRoll, Load, LoadRoll, Part, ShowRoll, TakeBack
from understanding.normalise import fold, tidy

TAPPED = re.compile(r"/nap(?:@\w+)?(?: (?P<upload>\d{1,18}))?(?: (?P<rest>.+))?")
TAKE_BACK = re.compile(r"/nap hoàn tác (?P<plan>\S+)(?: (?P<version>\d{1,18}))?")
ROLL = re.compile(
    r"/nap (?P<upload>\d{1,18}) "
    r"(?:danh sách (?P<shown>\S+)|đại biểu (?P<event>\S+) (?P<count>\d{1,6})|bỏ danh sách)"
)
THE_DOCUMENT = r"(?: (?:van ban|tep|file|ban)(?: (?:nay|do|vua gui|moi))?| di| luon| nhe| a)*"
LOAD = re.compile(rf"(?:dong y |ok |vang |u )?nap{THE_DOCUMENT}")
DISCARD = re.compile(rf"(?:thoi )?(?:bo|khong nap|dung nap|khoi nap){THE_DOCUMENT}")
FIX = re.compile(rf"sua{THE_DOCUMENT}")


def loading(question: Question) -> Understood | None:
    """Whatever is about a document that waits for a decision."""
    said = tidy(question.reading.said).strip(" .!")
    ask = _tapped(said) or _said(said, question)
    if ask is None:
        return None
    upload = ask.upload if isinstance(ask, Fix) else None
    return Understood(ask, replace(question.context, upload=upload))


def _tapped(said: str) -> AboutLoading | None:
    if back := TAKE_BACK.fullmatch(said):
        return TakeBack(back["plan"], int(back["version"]) if back["version"] else None)
    if roll := ROLL.fullmatch(said):
        sent, event = int(roll["upload"]), roll["event"]
        if event:
            return LoadRoll(sent, event, int(roll["count"]))
        return ShowRoll(sent, roll["shown"]) if roll["shown"] else LeaveRoll(sent)
    match = TAPPED.fullmatch(said)
    if match is None:
        return None
    upload, rest = int(match["upload"]) if match["upload"] else None, match["rest"] or ""
    if fold(rest.lower()) == "bo":
        return Discard(upload)
    first, _, wrong = rest.partition(" ")
    if fold(first.lower()) == "sua":
        return fix(upload, wrong) or Fix(upload, Part.ASK)
    return Load(upload)


def _said(said: str, question: Question) -> AboutLoading | None:
    folded, waiting = fold(said.lower()), question.context.upload
    lists = question.role is Role.ORGANISER  # who sends lists of delegates alone
    if LOAD.fullmatch(folded):
        return ShowRoll() if lists else Load(waiting)
    # "Bỏ đi" may be said to other things that we asked, and by people who load nothing.
    if lists and DISCARD.fullmatch(folded) and not question.context.deed:
        return LeaveRoll()
    decides = question.role is Role.ADMINISTRATOR and not question.context.deed
    if decides and DISCARD.fullmatch(folded):
        return Discard(waiting)
    if decides and FIX.fullmatch(folded):
        return Fix(waiting, Part.ASK)
    return fix(waiting, said) if waiting is not None else None
