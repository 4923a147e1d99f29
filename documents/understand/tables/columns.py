"""Columns of a table: known by their headings under many names, never by position; failing that, by what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.column_names import Column, column_named
from documents.labels import is_label
from documents.readers.blocks import Row, Table
from documents.understand.parties import is_person
from documents.understand.tables.column_times import are_marks, time_named


@dataclass(frozen=True, slots=True)
class Columns:
    """`kinds` of the columns from the left, their `headings` as printed, and how many rows those take."""

    kinds: tuple[Column, ...]
    headings: tuple[str, ...]
    heading_rows: int

    def __contains__(self, kind: Column) -> bool:
        return kind in self.kinds


_PARTIES = {Column.LEAD, Column.CHAIR, Column.RESPONSIBLE, Column.ASSIGNMENT, Column.WHO_AND_WHEN}
_BODY = re.compile(
    r"\b(?:ban|bộ|phòng|sở|hội|trung tâm|ubnd|ủy ban|uỷ ban|(?:liên |tỉnh |thành )?đoàn|chi bộ|khoa|trường|tổ"
    r"|cơ quan|các|lhh|vp)\b",
    re.IGNORECASE,
)
LONGEST_HEADING = 30  # letters of a part of one
LONGEST_TIME = 100  # letters of a cell that says when
_STRETCH = re.compile(r"tháng(?: năm| thực hiện)?|quý|tuần|đợt", re.IGNORECASE)
_TIME_CELL = re.compile(
    r"\d{1,2}/\d{1,2}|\b(?:tháng|quý|h[àằ]ng|năm|tuần)\b|^t\d{1,2}\b|^20\d\d(?: ?[-–] ?20\d\d)?$", re.IGNORECASE
)


def columns_of(table: Table) -> Columns | None:
    """The columns of a table of tasks, None when the table is not one (a letterhead, a signature)."""
    for index, row in enumerate(table.rows[:4]):
        kinds = _kinds(row.cells)
        if sum(kind is not None for kind in kinds) >= 2 and _is_of_tasks(kinds) and not _numbered(row):
            return _settled(table, index, kinds)
    return _by_what_cells_hold(table)


def heading_rows_of(table: Table) -> list[int]:
    """Where a table of tasks begins in a grid that holds more than one, or other things above it."""
    first = next((index for index, row in enumerate(table.rows) if _opens(row, at_least=2)), None)
    if first is None:
        return []
    later = [index for index in range(first + 1, len(table.rows)) if _opens(table.rows[index], at_least=3)]
    return [first, *(index for index in later if not _same(table.rows[index], table.rows[first]))]


def _opens(row: Row, at_least: int) -> bool:
    kinds = [column_named(cell) for cell in row.cells]
    known = {kind for kind in kinds if kind is not None}
    if len(known) < at_least or not _is_of_tasks(kinds) or _numbered(row):
        return False
    return at_least < 3 or all(column_named(cell) for cell in row.filled)


def _same(row: Row, other: Row) -> bool:
    return [cell.lower() for cell in row.filled] == [cell.lower() for cell in other.filled]


def _kinds(cells: Sequence[str]) -> list[Column | None]:
    """The columns that headings name; numbered phases or fields of work are the tasks where nothing else is."""
    kinds = [column_named(cell) for cell in cells]
    if Column.NO in kinds and Column.SECTION in kinds and not {Column.CONTENT, Column.SUBJECT} & set(kinds):
        kinds[kinds.index(Column.SECTION)] = Column.CONTENT
    return kinds


def _is_of_tasks(kinds: Sequence[Column | None]) -> bool:
    return bool({Column.CONTENT, Column.SUBJECT} & set(kinds)) and len(set(kinds) - {None}) >= 2


def _numbered(row: Row) -> bool:
    return bool(row.cells) and row.cells[0].strip(".)").isdigit()


def _settled(table: Table, index: int, kinds: list[Column | None]) -> Columns:
    """The columns once a second row of headings is joined and ambiguous ones are settled by their cells."""
    headings = list(table.rows[index].cells)
    heading_rows = index + 1
    times: list[str | None] = [time_named(heading, "") for heading in headings]
    if heading_rows < len(table.rows) and _completes(table.rows[heading_rows], headings):
        headings = [
            f"{over} {under}".strip() for over, under in zip(headings, table.rows[heading_rows].cells, strict=False)
        ]
        kinds = _kinds(headings)
        heading_rows += 1
    if heading_rows < len(table.rows) and _is_second_heading(table.rows[heading_rows], headings):
        lower = table.rows[heading_rows].cells
        spread = _spread(headings, lower)
        for place, under in enumerate(lower[: len(headings)]):
            headings[place] = f"{spread[place]} {under}".strip()
            kinds[place] = (column_named(under) if under else None) or column_named(spread[place])
            times[place] = time_named(under, spread[place])
        heading_rows += 1
    if heading_rows < len(table.rows) and _numbers_columns(table.rows[heading_rows]):
        heading_rows += 1
    printed = {row.cells for row in table.rows[:heading_rows]}
    body = [row for row in table.rows[heading_rows:] if row.cells not in printed]  # every page may repeat them
    for place, time in enumerate(times):
        if time and are_marks([row.cells[place] for row in body if place < len(row.cells)]):
            headings[place], kinds[place] = time, Column.MARK
    full = [row for row in body if len(row.cells) >= len(kinds)] or body
    known = [_settle(kind, place, full, frozenset(kinds)) for place, kind in enumerate(kinds)]
    known = _once(_grouped(_closer_within(_both_ends(known), headings), full))
    return Columns(tuple(known), tuple(headings), heading_rows)


def _both_ends(kinds: list[Column]) -> list[Column]:
    """A time right of a beginning is the end: "Bắt đầu", "Hoàn thành"."""
    return [
        Column.END if kind is Column.TIME and place and kinds[place - 1] is Column.START else kind
        for place, kind in enumerate(kinds)
    ]


def _closer_within(kinds: list[Column], headings: Sequence[str]) -> list[Column]:
    """Of two times the second is closer: "Ngày", "Giờ" left of the content, or "Tháng" left and "Thời gian" right."""
    times = [place for place, kind in enumerate(kinds) if kind is Column.TIME]
    if len(times) != 2 or Column.WITHIN in kinds or Column.CONTENT not in kinds:
        return kinds
    content = kinds.index(Column.CONTENT)
    if times[1] < content or (times[0] < content and _STRETCH.fullmatch(headings[times[0]].strip(" .:"))):
        return [Column.WITHIN if place == times[1] else kind for place, kind in enumerate(kinds)]
    return kinds


def _grouped(kinds: list[Column], full: Sequence[Row]) -> list[Column]:
    """Of two contents side by side the first, where few rows fill it, heads those below: "Hạng mục", "Nội dung"."""
    places = [place for place, kind in enumerate(kinds) if kind is Column.CONTENT]
    if len(places) != 2 or places[1] != places[0] + 1 or Column.SECTION in kinds:
        return kinds
    heads, tasks = (sum(bool(row.cells[place].strip()) for row in full if place < len(row.cells)) for place in places)
    return [Column.SECTION if place == places[0] and heads * 2 <= tasks else kind for place, kind in enumerate(kinds)]


def _spread(headings: Sequence[str], lower: Sequence[str]) -> list[str]:
    """The upper headings, each over all the columns that it stretches to."""
    spread: list[str] = []
    for place, heading in enumerate(headings):
        under = lower[place] if place < len(lower) else ""
        spread.append(heading or (spread[place - 1] if under and place else ""))
    return spread


def _completes(row: Row, headings: list[str]) -> bool:
    """Whether a row goes on with headings that were broken: "Bộ phận chủ" over "trì"."""
    cells = row.cells[: len(headings)]
    words = [cell for cell in cells if cell]
    small = all(cell[0].islower() and len(cell) < LONGEST_HEADING for cell in words)
    return bool(words) and small and not any(cell and not over for cell, over in zip(cells, headings, strict=False))


def _is_second_heading(row: Row, headings: list[str]) -> bool:
    """Below merged headings stand their parts ("Thời gian": "Bắt đầu", "Kết thúc"); no number begins the row."""
    if len(row.filled) < 2 or len(row.filled) >= len(headings) or row.cells[0] not in ("", headings[0]):
        return False
    over = _spread(headings, row.cells)
    return all(
        len(cell) < LONGEST_HEADING and (column_named(cell) or time_named(cell, over[place]) or cell == over[place])
        for place, cell in enumerate(row.cells[: len(headings)])
        if cell
    )


def _numbers_columns(row: Row) -> bool:
    """Whether a row below the headings only numbers them: "(1)", "(2)", "(3)"."""
    bare = [cell.strip("()[] .") for cell in row.filled]
    numbers = [cell for cell in bare if cell.isdigit()]
    in_order = numbers == [str(int(numbers[0]) + step) for step in range(len(numbers))] if numbers else False
    return len(bare) > 2 and len(numbers) >= len(bare) - 2 and in_order and all(len(cell) < 3 for cell in bare)


def _settle(kind: Column | None, place: int, full: Sequence[Row], kinds: frozenset[Column | None]) -> Column:
    if kind is Column.SUBJECT:
        return Column.NOTE if Column.CONTENT in kinds else Column.CONTENT
    if kind is None and _PARTIES & kinds:
        return Column.NOTE
    if kind not in (None, Column.RESPONSIBLE, Column.LEAD):
        return kind
    cells = [row.cells[place] for row in full if place < len(row.cells) and row.cells[place]]
    people = sum(is_person(cell) or _is_name(cell) for cell in cells)
    if cells and people * 2 >= len(cells) and Column.CHAIR not in kinds:
        return Column.CHAIR
    return Column.NOTE if kind is None or Column.ASSIGNMENT in kinds else Column.LEAD


def _is_name(cell: str) -> bool:
    """Whether a cell may be a person's name: two to four capitalised words, none of them a word for a body."""
    words = cell.split()
    capitalised = all(word[0].isupper() and word.isalpha() for word in words)
    return 2 <= len(words) <= 4 and capitalised and not _BODY.search(cell)


def _once(kinds: list[Column]) -> list[Column]:
    """Content and number stand once: a second "Nội dung" is detail."""
    seen: set[Column] = set()
    settled = []
    for kind in kinds:
        settled.append(Column.NOTE if kind in seen and kind in (Column.NO, Column.CONTENT) else kind)
        seen.add(kind)
    return settled


def _name_bodies(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return sum(bool(_BODY.match(cell)) for cell in filled) * 2 > len(filled)


def _by_what_cells_hold(table: Table) -> Columns | None:
    """Without headings: numbers first, most times in one column, the longest text is the content."""
    if len(table.rows) < 3 or table.width < 3:
        return None
    by_place = [[row.cells[place] for row in table.rows if place < len(row.cells)] for place in range(table.width)]
    lengths = [sum(map(len, cells)) for cells in by_place]
    numbers = [sum(is_label(cell) for cell in cells) for cells in by_place]
    dated = [sum(bool(_TIME_CELL.search(cell)) and len(cell) < LONGEST_TIME for cell in cells) for cells in by_place]
    half = len(table.rows) / 2
    named = [place for place, cells in enumerate(by_place) if _name_bodies(cells)]
    if max(dated) <= half or (max(numbers) <= half and not named):
        return None
    kinds = [Column.NOTE] * table.width
    kinds[dated.index(max(dated))] = Column.TIME
    if max(numbers) > half:
        kinds[numbers.index(max(numbers))] = Column.NO
    others = [place for place, kind in enumerate(kinds) if kind is Column.NOTE]
    content = max(others, key=lambda place: lengths[place])
    kinds[content] = Column.CONTENT
    others.remove(content)
    named = [place for place in others if place > content and place in named]
    if len(named) > 1:
        kinds[named[0]], kinds[named[1]] = Column.LEAD, Column.COORDINATING
    elif others:
        kinds[max(others, key=lambda place: sum(map(bool, by_place[place])))] = Column.LEAD
    return Columns(tuple(kinds), ("",) * table.width, 0)
