"""How one asks for dates in one's own calendar: an address to subscribe to, or a file of some items."""

from __future__ import annotations

import re

from understanding.asks.question import Question, Understood
from understanding.normalise import fold, tidy
from understanding.reports import AskDates, AskFeed, EndFeeds

ME = "(?:toi|em|minh|anh|chi)"
PLEASE = f"(?:xin|cho|nho|giup|hay|{ME}|voi|nhe|a|di|oi|please|give|get|send|me|my)"
CALENDAR = "(?:(?:my )?calendar|lich(?: cong tac| cong viec| viec)?(?: cua (?:toi|em|minh))?)"
LINK = "(?:(?:duong dan|dia chi|link|lien ket) (?:cua )?)"
FEED = re.compile(
    rf"/lich(?:@\w+)?(?: (?P<command>.+))?|(?:{PLEASE} )*(?:(?:lay|xem) )?{LINK}{CALENDAR}"
    rf"(?: cua)?(?: (?P<department>(?!{ME}\b).+?))?(?: {PLEASE})*|(?:{PLEASE} )*calendar (?:link|feed)(?: please)?"
)
END = re.compile(
    rf"/huylich(?:@\w+)?|(?:{PLEASE} )*(?:huy|thu hoi|khoa) (?:cac |het |tat ca )?{LINK}{CALENDAR}(?: {PLEASE})*"
    r"|revoke (?:my )?calendar (?:links?|feeds?)"
)
TAPPED = re.compile(r"/themlich(?:@\w+)?(?P<ids>(?: \d{1,18})*)")
THESE = "(?:viec|muc|cac|nhung|may|danh sach|chung|no|it|them|this|these|nay|do|tren)"
ADD = re.compile(
    rf"(?:{PLEASE} )*(?:them|dua|ghi|luu|add|put)(?: {THESE})* (?:vao|to|in|into) {CALENDAR}(?: giup)?(?: {PLEASE})*"
)


def calendar(question: Question) -> Understood | None:
    """Whatever is about calendars."""
    said = tidy(question.reading.said).strip(" .!?")
    folded = fold(said.lower())
    if tapped := TAPPED.fullmatch(said):
        return _dates(question, tuple(map(int, tapped["ids"].split())) or _spoken_of(question))
    if END.fullmatch(folded):
        return Understood(EndFeeds(), question.context)
    if feed := FEED.fullmatch(folded):
        group = "command" if feed["command"] else "department"
        return Understood(AskFeed(said[slice(*feed.span(group))] if feed[group] else None), question.context)
    return _dates(question, _spoken_of(question)) if ADD.fullmatch(folded) else None


def _spoken_of(question: Question) -> tuple[int, ...]:
    return question.context.focus or question.context.listed


def _dates(question: Question, ids: tuple[int, ...]) -> Understood:
    known = tuple(dict.fromkeys(number for number in ids if number in question.catalogue.by_id))
    return Understood(AskDates(known), question.context)
