"""Rows of a table of tasks by their columns, whole again where a page had broken them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.column_names import Column
from documents.labels import LabelKind, heads_a_section, is_label, label_of
from documents.readers.blocks import Row, Table
from documents.understand.tables.columns import Columns

_OPEN_END = re.compile(
    r"(?:[,\-–]|\b(?:của|và|các|cho|với|về|tại|theo|do|để|từ|đến|trong|là|hoặc|trên))$", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\d{1,4}|[IVX]{1,3}|(?:\d{1,2} ?[-–,] ?)?\d{1,2}/\d{4}|\d{1,2} ?[-–,] ?\d{1,2}")
_CLOCK = re.compile(r"\d{1,2} ?(?:[:h]|giờ)")
_LIMIT = re.compile(
    r"\b(trước(?=(?: ngày)?$)|chậm nhất|muộn nhất)", re.IGNORECASE
)  # "Hoàn thành trước", "Ngày chậm nhất"
_UNITS = ("tháng", "quý", "tuần", "năm", "ngày")
_A_DAY = re.compile(r"ngày \d{1,2}/\d{1,2}(?:/\d{4})?\W*", re.IGNORECASE)
_WHO = {Column.LEAD, Column.CHAIR, Column.COORDINATING, Column.APPROVER}
_BESIDE = (Column.NOTE, Column.MARK)  # not told of a row by their kind: there may be several
LONGEST_DITTO = 15  # letters
_OPENS_SMALL = re.compile(r"(?:các|đ/c|đồng|toàn|tất|bộ|cán|mỗi|từng|liên|chi|như|nt|ông|bà)\b")
_STRETCHED = (
    *(Column.TIME, Column.WITHIN, Column.START, Column.END),
    *(Column.LEAD, Column.CHAIR, Column.COORDINATING, Column.APPROVER, Column.ASSIGNMENT, Column.WHO_AND_WHEN),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row by its columns; cells of one kind of column are joined."""

    row: Row
    cells: dict[Column, str]

    def __getitem__(self, kind: Column) -> str:
        return self.cells.get(kind, "")

    @property
    def filled(self) -> set[Column]:
        return {kind for kind, cell in self.cells.items() if cell}


def lines_of(table: Table, columns: Columns) -> Iterator[Line]:
    """The rows after the headings, each with the continuation that the page broke off."""
    before: Line | None = None
    headings = {_bare(row) for row in table.rows[: columns.heading_rows]}  # every page may repeat them
    for row in table.rows[columns.heading_rows :]:
        if _bare(row) in headings:
            continue
        line = _stretched(_by_columns(row, columns), before, columns)
        if before and _continues(before, line, columns):
            before = Line(before.row, {kind: _joined(before, line, kind) for kind in before.cells | line.cells})
            continue
        if before:
            yield before
        before = line
    if before:
        yield before


def _bare(row: Row) -> str:
    return "\t".join(row.cells).lower()


def _by_columns(row: Row, columns: Columns) -> Line:
    texts = list(row.cells)
    if len(texts) == len(columns.kinds) - 1 and _first_cell_is_missing(texts, columns):
        texts.insert(0, "")
    cells: dict[Column, str] = {}
    for kind, heading, text in zip(columns.kinds, columns.headings, texts, strict=False):
        if kind in _BESIDE:
            continue
        if kind is Column.TIME:
            text = _in_full(text, heading)
        beside = cells.get(kind)
        cells[kind] = f"{beside}\n{text}" if beside and text else beside or text
    return Line(row if len(texts) == len(row.cells) else replace(row, cells=tuple(texts)), cells)


def _in_full(time: str, heading: str) -> str:
    """A time with what only its heading says: "5" under "Tháng", "30/6" under "Hoàn thành trước"."""
    if _BARE_NUMBER.fullmatch(time) and heading.lower() in _UNITS:
        return f"{heading} {time}"
    if time[:1].isdigit() and (limit := _LIMIT.search(heading)):
        return f"{limit[1].capitalize()} {time}"
    return time


def _first_cell_is_missing(texts: list[str], columns: Columns) -> bool:
    """A merged cell is left out on paste: the row begins with what belongs to the second column, an hour."""
    return columns.kinds[1] is Column.WITHIN and bool(_CLOCK.match(texts[0]))


def _stretched(line: Line, before: Line | None, columns: Columns) -> Line:
    """The line with times and parties whose cell stretches down from the row above."""
    if before is None:
        return line
    line = Line(line.row, {kind: before[kind] if _is_ditto(cell) else cell for kind, cell in line.cells.items()})
    if not line.row.merged:
        return line
    down = {columns.kinds[place] for place in line.row.merged if place < len(columns.kinds)}
    cells = {kind: before[kind] if kind in down and kind in _STRETCHED else cell for kind, cell in line.cells.items()}
    return Line(line.row, cells)


def _is_ditto(cell: str) -> bool:
    """Whether a cell says no more than "như trên"."""
    return len(cell) <= LONGEST_DITTO and cell.lower().strip(' -."') in ("nt", "như trên")


def _joined(before: Line, after: Line, kind: Column) -> str:
    if before[kind] == after[kind] and kind in _STRETCHED:
        return before[kind]
    return f"{before[kind]} {after[kind]}".strip()


def _is_cut(cell: str) -> bool:
    """Whether a cell begins with the rest of a name: "vụ" below "Phòng Nghiệp"."""
    return cell[:1].islower() and not _OPENS_SMALL.match(cell)


def _continues(before: Line, line: Line, columns: Columns) -> bool:
    """Whether a row is the rest of the one above: no number of its own, and nothing in it stands as a task would."""
    if Column.NO not in columns or line[Column.NO] or line[Column.PARENT] or not before[Column.NO] or line.row.strong:
        return False
    if line.filled == {Column.TIME} and _A_DAY.fullmatch(line[Column.TIME]):
        return False  # the day of the hours below it
    if not line[Column.CONTENT]:
        return True
    if (label := label_of(line[Column.CONTENT])) and label.kind is LabelKind.ALPHA:
        return False
    alone = line.filled == {Column.CONTENT}
    if alone and heads_a_section(line[Column.CONTENT]) and not heads_a_section(before[Column.CONTENT]):
        return False
    if any(before[party] and _is_cut(line[party]) for party in _WHO & line.filled):
        return True
    begins = line[Column.CONTENT][0].isupper() and not _OPEN_END.search(before[Column.CONTENT])
    if begins and len(line.row.filled) > len(line.filled):
        return False  # it has a note of its own
    whole = {Column.CONTENT, Column.TIME} <= line.filled
    unfinished = bool(_OPEN_END.search(before[Column.CONTENT])) or line[Column.CONTENT][0].islower()
    return unfinished or not (whole or len(line.filled) > 2 or is_label(before[Column.CONTENT]))
