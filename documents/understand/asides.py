"""Words that say nothing but who and when, as a task closes with in brackets or has on a line below it.

"(quý III, Ban Tư vấn chủ trì, phối hợp với Văn phòng)", "- Tỉnh đoàn chủ trì, phối hợp Sở Tài chính thực hiện."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.understand import who_and_when
from documents.understand.parties import is_body, is_person
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import LONGEST_SENTENCE, Schedule
from rules.plan import Party

_BRACKETS = re.compile(r"\(([^()]{3,250})\)(?=\s*[.;]|\s*$)")
_ROLE = r"(?:chủ trì|phụ trách|chỉ đạo|tham mưu|chuẩn bị|thực hiện|tổ chức|đầu mối)"
_TOGETHER = r"(?:\s+(?:cùng )?(?:thực hiện|tổ chức))?"
_SAID = (
    (Party.COORDINATING, rf"(?:và )?phối hợp (?:với |cùng )?(?P<who>.+?){_TOGETHER}"),
    (Party.COORDINATING, r"(?P<who>.+?) (?:tham gia )?phối hợp"),
    (Party.APPROVER, r"trình (?P<who>.+)"),
    (
        Party.LEAD,
        rf"(?:giao |do )?(?P<who>.{{2,120}}?) (?:chịu trách nhiệm |đăng ký |làm )?{_ROLE}{_TOGETHER}",
    ),
)
_RULES = tuple((party, re.compile(pattern, re.IGNORECASE)) for party, pattern in _SAID)
_CLAUSE = re.compile(r"(?<=;)\s+|(?<=\.)\s+(?=[A-ZÀ-ỸĐ])")
_ROLES = re.compile(rf"\b(?:{_ROLE}|phối hợp)\b", re.IGNORECASE)
LONGEST_APPROVER = 5  # words of one that is not known for a body
_OPENS = re.compile(r"(?:và )?phối hợp\b|trình\b", re.IGNORECASE)
_CLOSES = re.compile(rf"(?:{_ROLE}|phối hợp)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Aside:
    """The parties and the time that words name; nothing where they name nobody, or anything else too."""

    parties: dict[Party, str] = field(default_factory=dict)
    when: Schedule = field(default_factory=Schedule)


NOTHING = Aside()


def aside_in(text: str, frame: Frame) -> Aside:
    """What the first brackets say that hold nothing but who and when; a mere name counts at the very end."""
    text = text[:LONGEST_SENTENCE].rstrip(" .;")
    for match in _BRACKETS.finditer(text):
        aside = read(match[1], frame)
        if aside.parties and (aside.when.says_something or _CLOSES.search(match[1]) or match.end() == len(text)):
            return aside
    *_, closing = _CLAUSE.split(text)
    return clause(closing, frame) if closing != text else NOTHING


def clause(text: str, frame: Frame) -> Aside:
    """What a clause says that is nothing but who does it: "Văn phòng chủ trì, các ban phối hợp"."""
    aside = read(text, frame) if _ROLES.search(text) else NOTHING
    lead = aside.parties.get(Party.LEAD, "")
    names = is_body(lead) or (Party.CHAIR in aside.parties and not lead)
    return aside if names and not aside.when.says_something else NOTHING


def read(text: str, frame: Frame) -> Aside:
    """What words say that are nothing but who and when."""
    named: dict[Party, str] = {}
    when = Schedule()
    for piece in _pieces(text.strip(" .;")):
        who, at = who_and_when.apart(piece, frame)
        party, body = _who(who)
        if who and party is None:
            return NOTHING
        if party:
            named.setdefault(party, body)
        when = when if when.says_something else at
    return Aside(named, when) if named else NOTHING


def _pieces(text: str) -> Iterator[str]:
    """The text piece by piece: a comma within a list of bodies or a date parts nothing."""
    before = ""
    for printed in re.split(r"(?<=[;,])\s+", text):
        piece = printed.rstrip(";,")
        timely = who_and_when.opens_with_time(piece)
        anew = before.endswith(";") or _OPENS.match(piece) or _CLOSES.search(before.rstrip(";,"))
        if before and (anew or timely != who_and_when.opens_with_time(before)):
            yield before.rstrip(";,")
            before = printed
        else:
            before = f"{before} {printed}".strip()
    yield before.rstrip(";,")


def _who(text: str) -> tuple[Party | None, str]:
    for party, pattern in _RULES:
        if match := pattern.fullmatch(text):
            who = match["who"].strip()
            if ":" in who or (text.endswith("tổ chức") and not is_body(who)):
                return None, text
            if party is Party.APPROVER and not is_body(who) and len(who.split()) > LONGEST_APPROVER:
                return None, text  # "Trình HĐND xã báo cáo kết quả …" is done by somebody
            return (Party.CHAIR if party is Party.LEAD and is_person(who) else party), who
    if is_person(text):
        return Party.CHAIR, text
    return (Party.LEAD, text) if is_body(text) else (None, text)
