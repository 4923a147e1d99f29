"""Items of a table: rows joined over pages, section rows, times that stand once for a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.column_names import Column
from documents.labels import LabelKind, is_label, label_of
from documents.readers.blocks import Row, Table
from documents.understand import parties, schedule
from documents.understand.columns import Columns, is_heading
from documents.understand.found import Found
from documents.understand.schedule import Schedule
from rules.plan import Grain, Item, Party, Period

_OPEN_END = re.compile(
    r"(?:[,\-–]|\b(?:của|và|các|cho|với|về|tại|theo|do|để|từ|đến|trong|là|hoặc|trên))$", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\d{1,4}|[IVX]{1,3}")
_CLOCK = re.compile(r"\d{1,2} ?(?:[:h]|giờ)")
_RANGE_IN_BRACKETS = re.compile(r"\((?:dự kiến )?từ [^()]*\d[^()]*\)", re.IGNORECASE)
_PARTY_COLUMNS = {
    Column.LEAD: Party.LEAD,
    Column.CHAIR: Party.CHAIR,
    Column.COORDINATING: Party.COORDINATING,
    Column.APPROVER: Party.APPROVER,
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A row by its columns; cells of one kind of column are joined."""

    row: Row
    cells: dict[Column, str]

    def __getitem__(self, kind: Column) -> str:
        return self.cells.get(kind, "")

    @property
    def filled(self) -> set[Column]:
        return {kind for kind, cell in self.cells.items() if cell}


def items_of(table: Table, columns: Columns, key: str, year: int, section: str | None) -> list[Found]:
    """The items of a table of tasks; `section` holds for rows above the first section row of the table itself."""
    found: list[Found] = []
    parent: str | None = None
    block = ""
    for line in _whole_rows(table, columns):
        own_section = _section_row(line, columns)
        if own_section:
            section, parent, block = own_section, None, ""
            continue
        block = line[Column.TIME] or block
        inherited = block if _time_stands_once(columns) else ""
        item, details = _item(line, columns, key, year, inherited)
        item = replace(item, section=section, parent=_parent(item.no, parent))
        if item.no and item.parent is None:
            parent = item.no
        found.append(Found(item, line.row.line, details, in_table=True))
    return found


def _whole_rows(table: Table, columns: Columns) -> Iterator[_Line]:
    """The rows after the headings, each with the continuation that the page broke off."""
    before: _Line | None = None
    for row in table.rows[columns.heading_rows :]:
        if is_heading(row, columns):
            continue
        line = _by_columns(row, columns)
        if before and _continues(before, line, columns):
            before = _Line(before.row, {kind: _joined(before[kind], line[kind]) for kind in before.cells | line.cells})
            continue
        if before:
            yield before
        before = line
    if before:
        yield before


def _by_columns(row: Row, columns: Columns) -> _Line:
    texts = list(row.cells)
    if len(texts) == len(columns.kinds) - 1 and _first_cell_is_missing(texts, columns):
        texts.insert(0, "")
    cells: dict[Column, str] = {}
    for kind, heading, text in zip(columns.kinds, columns.headings, texts, strict=False):
        if kind is Column.TIME and _BARE_NUMBER.fullmatch(text) and heading.lower() in ("tháng", "quý", "tuần", "năm"):
            text = f"{heading} {text}"
        if kind is not Column.NOTE:
            cells[kind] = "\n".join(filter(None, (cells.get(kind), text)))
    return _Line(replace(row, cells=tuple(texts)), cells)


def _first_cell_is_missing(texts: list[str], columns: Columns) -> bool:
    """A merged cell is left out on paste: the row begins with what belongs to the second column, an hour."""
    return columns.kinds[1] is Column.CLOCK and bool(_CLOCK.match(texts[0]))


def _joined(before: str, after: str) -> str:
    return f"{before} {after}".strip()


def _continues(before: _Line, line: _Line, columns: Columns) -> bool:
    """Whether a row is the rest of the one above: no number of its own, and nothing in it stands as a task would."""
    if Column.NO not in columns or line[Column.NO] or not before[Column.NO] or line.row.strong:
        return False
    if not line[Column.CONTENT]:
        return True
    whole = {Column.CONTENT, Column.TIME} <= line.filled
    unfinished = bool(_OPEN_END.search(before[Column.CONTENT])) or line[Column.CONTENT][0].islower()
    return unfinished or not (whole or len(line.filled) > 2 or is_label(before[Column.CONTENT]))


def _section_row(line: _Line, columns: Columns) -> str | None:
    """The section that a row opens: a heading across the table, "II | HẠ TẦNG SỐ" or "A. TUYÊN GIÁO"."""
    filled = line.row.filled
    if len(filled) == 1 and (label := label_of(filled[0])) and label.kind <= LabelKind.ROMAN:
        return label.no
    if len(filled) == 1 and (line.row.strong or (filled[0].isupper() and Column.CONTENT in columns)):
        return filled[0]
    no = line[Column.NO].strip(".) ")
    outer = bool(re.fullmatch(r"[IVX]+|[A-HĐ]", no))
    if outer and line.filled <= {Column.NO, Column.CONTENT}:
        return no
    return None


def _time_stands_once(columns: Columns) -> bool:
    """A time left of the content heads a block of rows; one right of it belongs to its own row."""
    if Column.TIME not in columns:
        return False
    return columns.kinds.index(Column.TIME) < columns.kinds.index(Column.CONTENT)


def _item(line: _Line, columns: Columns, key: str, year: int, block: str) -> tuple[Item, tuple[str, ...]]:
    notes = _notes(line.row, columns)
    when = _schedule(line, year, block)
    if not when.says_something:
        when = _waiting(notes, year) or when
    named = {party: parties.cell(line[kind]) for kind, party in _PARTY_COLUMNS.items()}
    for party, cell in parties.assigned(line[Column.ASSIGNMENT]).items():
        named[party] = named[party] or cell
    content = " ".join(line[Column.CONTENT].split()).removeprefix("- ")
    item = Item(
        plan=key,
        no=_number(line[Column.NO]),
        content=content,
        time_text=when.text,
        period=when.period,
        recurrence=when.recurrence,
        condition=when.condition,
        lead=named[Party.LEAD],
        chair=named[Party.CHAIR],
        coordinating=named[Party.COORDINATING],
        approver=named[Party.APPROVER],
    )
    return item, tuple(f"{heading}: {text}" if heading else text for heading, text in notes)


def _schedule(line: _Line, year: int, block: str) -> Schedule:
    time = " ".join((line[Column.TIME] or block).split())
    clock = " ".join(line[Column.CLOCK].split())
    if not time and (line[Column.START] or line[Column.END]):
        return schedule.between(line[Column.START] or None, line[Column.END] or None, year)
    when = schedule.in_cell(time or None, year)
    if clock:
        when = replace(when, text=f"{time} {clock}".strip())
    if when.period is None and not when.says_something:
        inner = schedule.in_sentence(line[Column.CONTENT], year)
        return inner if not time and inner.period else when
    return _closer(when, line[Column.CONTENT], year)


def _closer(when: Schedule, content: str, year: int) -> Schedule:
    """The days said in brackets in the content ("từ 06/01 đến 26/01") where they lie within the time of the cell."""
    match = _RANGE_IN_BRACKETS.search(content)
    if match is None or when.period is None:
        return when
    inner = schedule.in_cell(match[0].strip("()"), year)
    if inner.period and _holds(when.period, inner.period):
        return replace(when, text=f"{when.text} {match[0]}", period=inner.period)
    return when


def _holds(outer: Period, inner: Period) -> bool:
    if inner.start is None or inner.end is None or inner.grain is Grain.YEAR:
        return False
    return outer.holds(inner.start) and outer.holds(inner.end)


def _waiting(notes: list[tuple[str, str]], year: int) -> Schedule | None:
    """A condition in the notes ("Theo đề nghị của …") of a task that has no time."""
    for _, text in notes:
        when = schedule.in_cell(text, year)
        if when.condition and when.period is None:
            return replace(when, text=None)
    return None


def _notes(row: Row, columns: Columns) -> list[tuple[str, str]]:
    return [
        (heading, parties.cell(text) or "")
        for kind, heading, text in zip(columns.kinds, columns.headings, row.cells, strict=False)
        if kind is Column.NOTE and text
    ]


def _number(cell: str) -> str | None:
    return cell.strip().removesuffix(".").strip() or None


def _parent(no: str | None, above: str | None) -> str | None:
    """The item that a number belongs under: "3.1" under 3, "a)" under the number above it."""
    if no is None:
        return None
    if "." in no and no[0].isdigit():
        return no.rsplit(".", 1)[0]
    return above if not no[0].isdigit() and no.islower() else None
