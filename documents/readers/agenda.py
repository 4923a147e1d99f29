"""A week of leaders or of an office, as pages tell it: below each day what there is, by number, leader and hour.

Who comes and where stand on lines of their own below, each under its name. A page may break any line, even in the
middle of a heading: "* Thứ" / "Sáu: 14/7", "- Địa" / "điểm: …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.day_headings import day_in
from documents.readers.stacks.stack import BELOW, Stack

FEWEST_DAYS = 2  # a day alone may be that on which a page was put on the web
MOST_DAYS = 7  # the eighth begins a week of its own
FEWEST_EXPLAINED = 2  # entries that say who comes or where on a line of its own
DAY, HOUR, NUMBER, SAID = "Ngày", "Giờ", "TT", "Nội dung"
LEADER, PREPARES, WHO_COMES, WHERE = "Lãnh đạo", "Đơn vị chuẩn bị", "Thành phần", "Địa điểm"
HEADINGS = (DAY, HOUR, NUMBER, SAID, LEADER, PREPARES, WHO_COMES, WHERE)
_MARK = r"(?:[-–+*•]\s*)?"
_CLOCK = r"\d{1,2} ?(?:giờ|h|:) ?(?:\d{2})?[’']?(?: phút)?"
_HOUR = re.compile(rf"(?P<hour>{_CLOCK}(?:\s*(?:[-–]|đến)\s*{_CLOCK})?)\s*[:,–-]\s*", re.IGNORECASE)
_OPENING_HOUR = re.compile(rf"(?:{_MARK}{_CLOCK}(?:\s*(?:[-–]|đến)\s*{_CLOCK})?)\s*:", re.IGNORECASE)
_HALF = re.compile(rf"{_MARK}(?P<half>(?:buổi )?(?:sáng|trưa|chiều|tối)|cả ngày)\s*(?::\s*|$)", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<no>[1-9]\d?)\s?[.)-](?:\s+|(?=[^\W\d]))")
_LEADER = re.compile(
    r"(?P<who>(?:(?:đ/c|đồng chí|các|ông|bà)\s+)*(?:(?:phó|p\.?)\s*)?"
    r"(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|chánh|trưởng|thường trực|lãnh đạo|ban giám|ct|bt|gđ|pct|pbt|pgđ)\b"
    r"[^:\d]{0,80}):\s*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    rf"{_MARK}(?P<name>thành phần[^:]{{0,25}}|(?:cùng |kính |khách )?(?:mời|dự|tham dự|mời dự)"
    r"|thời gian, địa điểm|địa điểm|chủ trì|(?:đơn vị )?chuẩn bị(?: nội dung)?)\s*:\s*",
    re.IGNORECASE,
)
_COLUMNS = {"địa": WHERE, "thời": WHERE, "chủ": LEADER, "chuẩn": PREPARES, "đơn": PREPARES}  # by the first word
_BEGUN = re.compile(rf"{_MARK}(?:thứ|thành|địa|mời|cùng|chuẩn|chủ|[1-9]\d?\s?[.)-])?", re.IGNORECASE)
_DAY_BEGUN = re.compile(rf"{_MARK}(?:thứ \w+|chủ nhật)\W{{0,3}}", re.IGNORECASE)
_DATE = re.compile(r"\(?(?:ngày )?\d{1,2}[/ –-]+\d")
_AFTER = re.compile(r"(?:Ghi chú|Lưu ý)\b|Lịch (?:này|trên|có thể)\b|Nếu có (?:gì )?thay đổi\b")


def agenda_at(page: Sequence[str], start: int) -> Stack | None:
    """The week whose first day is at line `start`, None where there is none."""
    if not page[start].strip(" *-–+•").lower().startswith(("thứ", "chủ nhật")):
        return None
    week = _Week()
    end = start
    for place, after, line in _whole_lines(page, start):
        if _is_after(line) or not week.takes(line, place + 1):
            break
        end = after
    explained = sum(WHERE in entry.cells or WHO_COMES in entry.cells for entry in week.entries)
    if week.days < FEWEST_DAYS or explained < FEWEST_EXPLAINED:
        return None
    return Stack(Table((Row(HEADINGS, start + 1), *(entry.row for entry in week.entries))), end)


def _whole_lines(page: Sequence[str], start: int) -> Iterator[tuple[int, int, str]]:
    """The lines with their place and that after them; one that only begins a heading goes on with the next."""
    begun, first = "", start
    for place in range(start, len(page)):
        text = page[place].strip()
        if not text:
            continue
        if begun and _DAY_BEGUN.fullmatch(begun) and not _DATE.match(text):
            yield first, place, begun
            begun = ""
        first = first if begun else place
        begun = lines.joined(begun, text)
        if not _BEGUN.fullmatch(begun) and not _DAY_BEGUN.fullmatch(begun):
            yield first, place + 1, begun
            begun = ""


def _is_after(line: str) -> bool:
    """Whether a line stands below the week: a note, whoever signs."""
    heads = day_in(line) or _HALF.match(line) or _NUMBER.match(line)
    return bool(BELOW.match(line) or _AFTER.match(line)) or (line.isupper() and not heads)


@dataclass(slots=True)
class _Entry:
    cells: dict[str, list[str]]  # lines by column
    line: int
    open: str = SAID  # the column that a line goes on with

    def opens(self, column: str, text: str) -> None:
        """Go on in a column; who takes the chair of this one stands for the leader whose day it is."""
        self.open = column
        if column == LEADER:
            self.cells[LEADER] = []
        self.goes_on(text.rstrip(" .;") if column in (LEADER, PREPARES) else text)

    def goes_on(self, text: str) -> None:
        self.cells.setdefault(self.open, []).append(text)

    @property
    def row(self) -> Row:
        return Row(tuple(" ".join(filter(None, self.cells.get(column, ()))) for column in HEADINGS), self.line)


@dataclass(slots=True)
class _Week:
    """What has been read of a week: where the page is, and the entries so far."""

    days: int = 0
    day: str = ""
    half: str = ""
    number: str = ""
    leader: str = ""
    numbered: bool = False  # whether this day's entries have numbers, so that its bullets have none of their own
    halves_within: bool = False  # whether the leader stands above the halves of the day
    entry: _Entry | None = None
    entries: list[_Entry] = field(default_factory=list)

    def takes(self, line: str, number: int) -> bool:
        """Read the next line of the page; whether it is one of the week."""
        if day := day_in(line):
            return self._takes_day(day)
        if half := _HALF.match(line):
            self.half = half["half"]
            self.leader = self.leader if self.halves_within else ""
            self._begin(line[half.end() :], number)
        elif self.entry and (name := _FIELD.match(line)):
            self.entry.opens(_COLUMNS.get(name["name"].split()[0].lower(), WHO_COMES), line[name.end() :])
        elif self._opens(line):
            self._begin(line.lstrip("-–+*• "), number)
        elif self.entry is None:
            return False
        else:
            self.entry.open = WHO_COMES if lines.is_bulleted(line) else self.entry.open
            self.entry.goes_on(line)
        return self.days > 0

    def _takes_day(self, day: str) -> bool:
        self.days += 1
        self.day, self.half, self.number, self.leader = day, "", "", ""
        self.numbered, self.halves_within, self.entry = False, False, None
        return self.days <= MOST_DAYS

    def _opens(self, line: str) -> bool:
        if _NUMBER.match(line) or _OPENING_HOUR.match(line):
            return True
        if self.entry is None and (self.half or self.number or self.leader):
            return True
        return not self.numbered and bool(lines.is_bulleted(line) or _LEADER.match(line))

    def _begin(self, text: str, line: int) -> None:
        """Begin an entry with what stands before it: its number, its leader, its hour. The entry may follow below."""
        self.entry = None
        if number := _NUMBER.match(text):
            text = text[number.end() :]
            self.number, self.leader, self.numbered = number["no"], "", True
            self.half = "" if self.halves_within else self.half
        if leader := _LEADER.match(text):
            text = text[leader.end() :]
            self.leader, self.halves_within = leader["who"].strip(), not self.half
        hour = _HOUR.match(text)
        said = text[hour.end() :] if hour else text
        if not said:
            return
        when = f"{self.half} {hour['hour'] if hour else ''}".strip()
        known = {DAY: self.day, HOUR: when, NUMBER: self.number, SAID: said, LEADER: self.leader}
        self.entry = _Entry({column: [cell] for column, cell in known.items()}, line)
        self.entries.append(self.entry)
        self.number = ""
        if leader and not number:
            self.leader = ""  # whoever is named in a line is not the leader of the next
