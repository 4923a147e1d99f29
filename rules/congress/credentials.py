"""The credentials report's numbers: who was summoned, who came, who they are. Counted from the roll and the door."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rules.congress.delegate import Delegate, Sex
from rules.congress.group import Group
from rules.congress.session import Session, Visit
from rules.congress.tally import Tally
from rules.plan import DelegateKind


class Degree(StrEnum):
    """The highest that a delegate is said to have."""

    PROFESSOR = "professor"
    ASSOCIATE = "associate"
    DOCTOR = "doctor"
    MASTER = "master"
    GRADUATE = "graduate"
    OTHER = "other"


# "TS" is a doctor, "ThS" a master; "TSKH" and "GS.TS" begin alike, so that the higher ones come first.
DEGREES: tuple[tuple[Degree, re.Pattern[str]], ...] = (
    (Degree.ASSOCIATE, re.compile(r"\bpgs\b|phó giáo sư")),
    (Degree.PROFESSOR, re.compile(r"\bgs\b|giáo sư")),
    (Degree.DOCTOR, re.compile(r"\bts(?:kh)?\b|tiến s[ĩỹ]")),
    (Degree.MASTER, re.compile(r"\bths\b|thạc s[ĩỹ]|\bbsck ?ii?\b|\bck ?ii?\b")),
    (Degree.GRADUATE, re.compile(r"đại học|cử nhân|kỹ sư|bác sĩ|dược sĩ|kiến trúc sư|luật sư|\b(?:đh|cn|ks|bs|ds)\b")),
)
BANDS = ((0, 40), (41, 50), (51, 60), (61, 70), (71, 200))
"""Ages from and to, both inclusive."""


def degree_of(delegate: Delegate) -> Degree | None:
    """None where neither degree nor title tells."""
    said = f"{delegate.title or ''} {delegate.degree or ''}".lower()
    found = next((degree for degree, pattern in DEGREES if pattern.search(said)), None)
    return found or (Degree.OTHER if delegate.degree else None)


@dataclass(frozen=True, slots=True)
class Make:
    """Who some delegates are; what nobody told is counted under `unknown_…`. `ages` go with BANDS."""

    count: int
    women: int
    unknown_sex: int
    ages: tuple[int, ...]
    unknown_age: int
    oldest: int | None
    youngest: int | None
    degrees: tuple[tuple[Degree, int], ...]
    unknown_degree: int
    party: int


@dataclass(frozen=True, slots=True)
class Presence:
    """How many were in a session at any time."""

    session: Session
    official: int
    guests: int


@dataclass(frozen=True, slots=True)
class GroupPresence:
    group: Group
    invited: int
    came: int


@dataclass(frozen=True, slots=True)
class Credentials:
    """`absent_with_reason` and the others are official delegates who came to no session at all.

    `stand_ins` are delegates who came onto the roll on another's seat.
    """

    tally: Tally
    groups: tuple[GroupPresence, ...]
    official_came: int
    guests_came: int
    absent_with_reason: tuple[Delegate, ...]
    absent_silent: tuple[Delegate, ...]
    make: Make
    sessions: tuple[Presence, ...]
    stand_ins: int

    @property
    def summoned(self) -> int:
        return self.tally.of(DelegateKind.OFFICIAL).invited

    @property
    def valid(self) -> bool:
        """Whether those official delegates who came are enough."""
        return self.summoned > 0 and self.official_came >= self.tally.quorum.needed


def credentials(
    tally: Tally,
    delegates: Sequence[Delegate],
    sessions: Iterable[Session],
    visits: Collection[Visit],
    stand_ins: int,
    year: int,
) -> Credentials:
    """The report's numbers. `delegates` are those whose seat is their own, `year` the one that ages are told for."""
    kinds = {group.id: group.kind for group, _ in tally.groups}
    came = {visit.delegate for visit in visits}
    official = [each for each in delegates if kinds[each.group] is DelegateKind.OFFICIAL]
    present = [each for each in official if each.id in came]
    absent = [each for each in official if each.id not in came]
    by_group = Counter(each.group for each in delegates if each.id in came)
    return Credentials(
        tally,
        tuple(GroupPresence(group, counts.invited, by_group[group.id]) for group, counts in tally.groups),
        len(present),
        sum(each.id in came for each in delegates) - len(present),
        tuple(each for each in absent if each.reason),
        tuple(each for each in absent if not each.reason),
        _make(present, year),
        tuple(_presence(session, visits, {each.id: kinds[each.group] for each in delegates}) for session in sessions),
        stand_ins,
    )


def _make(present: Sequence[Delegate], year: int) -> Make:
    ages = [year - each.born for each in present if each.born]
    degrees = Counter(degree for each in present if (degree := degree_of(each)))
    return Make(
        count=len(present),
        women=_count(present, lambda each: each.sex is Sex.FEMALE),
        unknown_sex=_count(present, lambda each: each.sex is None),
        ages=tuple(sum(low <= age <= high for age in ages) for low, high in BANDS),
        unknown_age=len(present) - len(ages),
        oldest=max(ages, default=None),
        youngest=min(ages, default=None),
        degrees=tuple((degree, degrees[degree]) for degree in Degree),
        unknown_degree=len(present) - sum(degrees.values()),
        party=_count(present, lambda each: bool(each.party)),
    )


def _presence(session: Session, visits: Collection[Visit], kinds: dict[int, DelegateKind]) -> Presence:
    inside = [kinds[visit.delegate] for visit in visits if visit.session == session.id and visit.delegate in kinds]
    return Presence(session, inside.count(DelegateKind.OFFICIAL), inside.count(DelegateKind.GUEST))


def _count(present: Iterable[Delegate], which: Callable[[Delegate], bool]) -> int:
    return sum(map(which, present))
