"""The years that a plan is in force, from its title, its items and its date of issue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from documents.understand.times.frame import AUGUST
from rules.plan import Item

_DATES = re.compile(r"\([^()]*\d{1,2}/\d{1,2}/\d{4}[^()]*\)")
_RANGE = re.compile(r"(?<![\d/])(20\d\d)\s*[-–]\s*(20\d\d)(?![\d/])")
_YEAR = re.compile(r"(?:năm|quý \w+[/,]?|tháng \d+/)\s*(?:học:?\s*)?(20\d\d)(?![\d/])", re.IGNORECASE)
_FULL_DATE = re.compile(r"\d{1,2}/\d{1,2}/(20\d\d)(?!\d)")
_NEWS_DATE = re.compile(r"\d{1,2}[.-]\d{1,2}[.-](20\d\d)(?!\d)")
_CONGRESS = re.compile(r"tổ chức đại hội|\bbầu cử\b", re.IGNORECASE)  # it opens a term and is prepared before
_SCHOOL_YEAR = re.compile(r"\W*năm học:?\s*20\d\d\s*[-–]\s*20\d\d\W*", re.IGNORECASE)
_SPRING_DATE = re.compile(r"\d{1,2}/0?[1-7]/(20\d\d)(?!\d)")
_CITES = re.compile(r"\bsố:? \d+[-/]|Căn cứ")
_LONGEST = 10
LONGEST_STAMP = 60  # letters
_STAMP = re.compile(
    r"(?:cập nhật|ngày đăng|đăng ngày|lượt xem)(?: lúc)? ?:|\d{1,2}:\d{2}(?::\d{2})? [AP]M$", re.IGNORECASE
)
_POSTED = re.compile(
    r"^(?:thứ \w+|chủ nhật|cập nhật|ngày đăng)\b.{0,20}?\b\d{1,2}[/-]\d{1,2}[/-](20\d\d)\b"
    r"|^\d{1,2}[/-]\d{1,2}[/-](20\d\d)(?:,? (?:lúc )?\d{1,2}[:h]\d\d| *$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TitleYears:
    """What the title says: `named` years, or the `term` that it speaks of (in force only if it was issued within).

    A term may be a `school` year.
    """

    named: tuple[int, ...] = ()
    term: tuple[int, ...] = ()
    school: bool = False


def in_title(title: str) -> TitleYears:
    """The years of a title, dates in brackets (an anniversary) left out."""
    text = _DATES.sub(" ", title)
    term = () if _CONGRESS.search(text) else _range(text)
    rest = _RANGE.sub(" ", text)
    named = tuple(sorted({int(year) for year in (*_YEAR.findall(rest), *_FULL_DATE.findall(rest))}))
    return TitleYears(named, term, bool(term) and "năm học" in text.lower())


def in_head(title: str, first_lines: Sequence[str]) -> TitleYears:
    """The years of a title, else the school year that stands on a line of its own below it."""
    said = in_title(title)
    if said != TitleYears():
        return said
    return next((in_title(line) for line in first_lines if _SCHOOL_YEAR.fullmatch(line)), said)


def opening_month(title: TitleYears, issued: str | None, lines: Sequence[str]) -> int:
    """The month that the plan's year begins with: that of its issue in autumn, where its work goes on into spring.

    So it is where the title names no year and days of the next one are written in full, more than once.
    """
    if title.school and not tells_of_its_spring(title, lines):
        return AUGUST
    if title.named or title.school or issued is None or len(issued) < len("2023-05"):
        return 1
    year, month = int(issued[:4]), int(issued[5:7])
    dates = (match for line in lines for match in _SPRING_DATE.finditer(line) if not _CITES.search(line))
    goes_on = sum(int(match[1]) == year + 1 for match in dates) > 1
    return month if month >= AUGUST and goes_on else 1


def tells_of_its_spring(title: TitleYears, lines: Sequence[str]) -> bool:
    """Whether dates of the spring before a school year stand where tasks do: what is told prepares that year."""
    dates = (match for line in lines for match in _SPRING_DATE.finditer(line) if not _CITES.search(line))
    return title.school and sum(int(match[1]) == title.term[0] for match in dates) > 1


def posted(first_lines: Sequence[str]) -> int | None:
    """The year in which a page was put up, by its stamp: "Thứ năm, 22/05/2025 07:46"; what it tells of is near."""
    return next((int(match[1] or match[2]) for line in first_lines if (match := _POSTED.search(line))), None)


def is_stamp(line: str) -> bool:
    """Whether a line says nothing but when a page was put up, or how often it was seen."""
    return bool(_STAMP.match(line)) and len(line) <= LONGEST_STAMP


def default_year(title: TitleYears, issued: str | None, given: int | None, document: str) -> int | None:
    """The year that a bare month belongs to: of the title, of the issue, given, or of most dates written in full."""
    if title.named:
        return title.named[0]
    if title.school:
        return title.term[0]
    if issued:
        return int(issued[:4])
    if given is not None:
        return given
    dated = Counter(int(year) for year in _FULL_DATE.findall(document)).most_common(1)
    told = set(map(int, _NEWS_DATE.findall(document)))  # what an article tells of two years may be of either
    return dated[0][0] if dated else next(iter(title.term or (told if len(told) == 1 else ())), None)


def in_force(title: TitleYears, issued: str | None, given: int | None, items: Sequence[Item]) -> tuple[int, ...]:
    """The years in force: those named, the term it opens, else from its issue to the last year of its items."""
    issue = int(issued[:4]) if issued else None
    if title.named:
        return title.named
    if title.term and issue is None:
        return title.term
    if title.term and issue is not None and issue in title.term:
        return tuple(year for year in title.term if year >= issue)
    ends = [item.period.end.year for item in items if item.period and item.period.end]
    starts = [item.period.start.year for item in items if item.period and item.period.start]
    first = issue or given or (min(starts) if starts else None)
    if first is None:
        return ()
    last = max([first, *(year for year in ends if year - first < _LONGEST)])
    return tuple(range(first, last + 1))


def _range(text: str) -> tuple[int, ...]:
    match = _RANGE.search(text)
    if match is None or not 0 < int(match[2]) - int(match[1]) <= _LONGEST:
        return ()
    return tuple(range(int(match[1]), int(match[2]) + 1))
