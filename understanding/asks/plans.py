"""Which plan is named: by number ("KH 32"), by kind and subject ("kế hoạch đại hội"), by issuer ("của Đảng đoàn")."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from rules.plan import Catalogue, Plan
from understanding.normalise import Line
from understanding.printed import Words, line_of, syllables

DOCUMENT = r"(?:ke hoach|chuong trinh|danh muc|van ban|cong van|quyet dinh|plan|programme|program)"
NUMBERED = re.compile(
    rf"\b(?:{DOCUMENT}|chi thi)(?: hanh dong| cong tac)?(?: so)? (\d{{1,5}})(?!\d)(?!/\d)(?:[/-][a-z][\w/-]*)?"
)
DESCRIBED = re.compile(rf"\b{DOCUMENT}(?=(?P<rest>(?: [^\W\d_]+){{1,8}}(?: 20\d\d)?))")
OF_YEAR = re.compile(r"\b(?P<kind>ke hoach|chuong trinh) (?:cua )?(?:nam )?(?P<year>20\d\d)\b")
EVENT_WORK = (
    r"(?:chuan bi|phuc vu|tien do|kip|phan|lo|huong toi|don|truoc|cho|viec|khau)"
    r"(?: (?:cong tac|viec|cho|to chuc|don|chuan bi|chao mung|phan))*"
)
GENERIC = frozenset(
    "to chuc thuc hien cua ve cho nam lien hiep hoi cac tinh khoa hoc va ky thuat so theo kem ban hanh"
    " cong nghe hanh dong hoat".split()
)
LEADING = frozenset("to chuc cua ve cho so nam theo kem".split())
ISSUERS = ("dang doan", "ban thuong vu", "ban chap hanh", "thuong truc", "ban to chuc", "chi bo", "cong doan")
EVENTS = ("dai hoi", "le ky niem", "ky niem", "hoi nghi", "hoi thao", "le")


@dataclass(frozen=True, slots=True)
class PlanSaid:
    """Plans meant by the words between two offsets."""

    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    plan: Plan
    title: Words
    number: str | None
    issuer: str | None
    event: str | None


class PlanBook:
    """The plans of a union under the names that people give them."""

    def __init__(self, catalogue: Catalogue) -> None:
        events = {event.plan: line_of(event.name).folded for event in catalogue.events}
        self._known = [_known(plan, events.get(plan.key)) for plan in catalogue.plans]
        names = "|".join(ISSUERS)
        self._by_issuer = re.compile(rf" (?:nam 20\d\d )?(?:cua )?(?:{names})\b")
        self.event_nouns = {k.event: k.plan.key for k in self._known if k.event}

    def find(self, line: Line) -> tuple[PlanSaid, ...]:
        """The plans that a line names."""
        ways = (self._numbered, self._issued, self._described, self._of_year, self._prepared)
        return tuple(next((found for way in ways if (found := way(line))), []))

    def issued_by(self, line: Line) -> tuple[str, ...]:
        """The plans of the body that something is said to be of: "của Đảng đoàn"."""
        return tuple(
            k.plan.key
            for k in self._known
            if k.issuer and re.search(rf"\b(?:cua|ben|phia|do) {k.issuer}\b", line.folded)
        )

    def _numbered(self, line: Line) -> list[PlanSaid]:
        found = []
        for match in NUMBERED.finditer(line.folded):
            keys = tuple(k.plan.key for k in self._known if k.number == match[1])
            if keys:
                issued = self._by_issuer.match(line.folded, match.end())
                found.append(PlanSaid(match.start(), issued.end() if issued else match.end(), keys))
        return found

    def _issued(self, line: Line) -> list[PlanSaid]:
        for known in self._known:
            if known.issuer is None:
                continue
            pattern = (
                rf"\b(?:{DOCUMENT}(?: [a-z]+){{0,4}} (?:cua )?|ben |phia )?{known.issuer}(?= (?:giao|de ra|ban hanh))"
                rf"|\b{DOCUMENT}(?: [a-z]+){{0,4}} (?:cua )?{known.issuer}\b"
            )
            if match := re.search(pattern, line.folded):
                return [PlanSaid(match.start(), match.end(), (known.plan.key,))]
        return []

    def _described(self, line: Line) -> list[PlanSaid]:
        found = []
        for match in DESCRIBED.finditer(line.folded):
            words = tuple(match["rest"].split())
            scored = [(score, known) for known in self._known if (score := _fit(words, known.title)) > 0]
            if scored:
                best = max(score for score, _ in scored)
                keys = tuple(known.plan.key for score, known in scored if score == best)
                found.append(PlanSaid(match.start(), _end(match, words, math.ceil(best)), keys))
        return found

    def _of_year(self, line: Line) -> list[PlanSaid]:
        """ "Chương trình 2021": the one of its kind that is for that year alone."""
        found = []
        for match in OF_YEAR.finditer(line.folded):
            begins = tuple(match["kind"].split())
            own = [k.plan for k in self._known if k.plan.years == (int(match["year"]),) and k.title[:2] == begins]
            if len(own) == 1:
                found.append(PlanSaid(match.start(), match.end(), (own[0].key,)))
        return found

    def _prepared(self, line: Line) -> list[PlanSaid]:
        for noun, key in self.event_nouns.items():
            prepared = rf"\b{EVENT_WORK} {noun}\b"
            numbered = rf"(?<=\d) (?:cua |trong )?{noun}\b"  # "mục 5 đại hội"
            if match := re.search(f"{prepared}|{numbered}", line.folded):
                return [PlanSaid(match.start(), match.end(), (key,))]
        return []


def _known(plan: Plan, event: str | None) -> _Known:
    title = syllables(line_of(plan.title))
    number = re.match(r"\s*(\d+)", plan.number or "")
    issuer = line_of(plan.issuer or "").folded
    return _Known(
        plan,
        title,
        number[1] if number else None,
        next((name for name in ISSUERS if issuer.startswith(name)), None),
        next((noun for noun in EVENTS if event and event.startswith(noun)), None),
    )


def _fit(words: Words, title: Words) -> float:
    """How many of the words, from the first that counts, stand together in the title; the sooner there, the better."""
    rest = list(words)
    while rest and rest[0] in LEADING:
        rest.pop(0)
    best = 0.0
    for place in range(len(title)):
        size = 0
        while size < len(rest) and place + size < len(title) and title[place + size] == rest[size]:
            size += 1
        told = [word for word in rest[:size] if word not in GENERIC]
        if size >= 2 and (told or rest[:2] in (["hanh", "dong"], ["hoat", "dong"])):
            best = max(best, size - place / 20)
    return best


def _end(match: re.Match[str], words: Words, count: int) -> int:
    """Where the words that fitted end, so that those after them stay a topic."""
    leading = next((n for n, word in enumerate(words) if word not in LEADING), 0)
    return match.end() + len(" ".join(words[: leading + count])) + 1
