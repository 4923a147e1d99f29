"""Items of a table: rows and the headings between them, times that stand once for a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.column_names import Column
from documents.labels import LabelKind, label_of
from documents.readers.blocks import Row, Table
from documents.understand import parties, who_and_when
from documents.understand.found import Found
from documents.understand.tables import row_times
from documents.understand.tables.columns import Columns
from documents.understand.tables.rows import Line, lines_of
from documents.understand.tables.sections import Section, named, section_row
from documents.understand.tables.several import tasks_in
from documents.understand.times.frame import Frame
from rules.plan import Item, Party, Period, Recurrence

_PARTY_COLUMNS = {
    Column.LEAD: Party.LEAD,
    Column.CHAIR: Party.CHAIR,
    Column.COORDINATING: Party.COORDINATING,
    Column.APPROVER: Party.APPROVER,
}
_NO_NUMBER = ("-", "–", "+", "•")
_BULLET = re.compile(r"^[-–+•]\s+")


def items_of(
    table: Table, columns: Columns, key: str, frame: Frame, section: Section, term: Period | None = None
) -> list[Found]:
    """The items of a table of tasks; `section` holds for rows above the first section row of the table itself.

    A task without any time belongs to the plan's own `term`.
    """
    found: list[Found] = []
    parent: str | None = None
    block = ""
    for line in lines_of(table, columns):
        if opened := section_row(line, columns, frame):
            section, parent, block = opened, None, ""
            continue
        if beside := line[Column.SECTION].split("\n")[0].strip():
            section = named(beside, beside, frame)
        line = _told_apart(line, frame) if Column.WHO_AND_WHEN in columns else line
        block = line[Column.TIME] or block
        if not line[Column.CONTENT]:
            continue
        for task in tasks_in(line, columns):
            one = _found(task, columns, key, frame, section, parent, block if _time_stands_once(columns) else "")
            if one.item.no and one.item.parent is None:
                parent = one.item.no
            found.append(one if term is None else _within(one, term))
    return found


def _told_apart(line: Line, frame: Frame) -> Line:
    """The line with the cell that says who and when in two."""
    who, when = who_and_when.apart(line[Column.WHO_AND_WHEN], frame)
    party = Column.CHAIR if parties.is_person(who) else Column.LEAD
    return Line(line.row, line.cells | {Column.TIME: when.text or "", party: who})


def _within(one: Found, term: Period) -> Found:
    item = one.item
    said = item.time_text or item.period or item.condition or item.recurrence is not Recurrence.NONE
    return one if said else replace(one, item=replace(item, period=term))


def _time_stands_once(columns: Columns) -> bool:
    """A time left of the content heads a block of rows; one right of it belongs to its own row."""
    if Column.TIME not in columns:
        return False
    return columns.kinds.index(Column.TIME) < columns.kinds.index(Column.CONTENT)


def _found(
    line: Line, columns: Columns, key: str, frame: Frame, section: Section, above: str | None, block: str
) -> Found:
    notes = list(_notes(line.row, columns))
    when = row_times.schedule_of(line, columns, frame, block, section, [text for _, text in notes])
    who = {party: parties.cell(line[kind]) for kind, party in _PARTY_COLUMNS.items()}
    for party, cell in parties.assigned(line[Column.ASSIGNMENT]).items():
        who[party] = who[party] or cell
    if not _PARTY_COLUMNS.keys() & line.cells.keys():
        who |= parties.inline(line[Column.CONTENT])
    no, content = _number(line[Column.NO]), _BULLET.sub("", " ".join(line[Column.CONTENT].split()))
    if no is None and (label := label_of(content)) and label.kind is _label_within(columns):
        no, content = label.no, label.title
    item = Item(
        plan=key,
        no=no,
        section=section.name,
        parent=_named_parent(line) if Column.PARENT in columns else _parent(no, above),
        content=content,
        time_text=when.text,
        period=when.period,
        recurrence=when.recurrence,
        condition=when.condition,
        lead=who[Party.LEAD],
        chair=who[Party.CHAIR],
        coordinating=who[Party.COORDINATING],
        approver=who[Party.APPROVER],
    )
    details = tuple(f"{heading}: {text}" if heading else text for heading, text in notes)
    return Found(item, line.row.line, details, in_table=True, at=line.row.at)


def _label_within(columns: Columns) -> LabelKind:
    """The label that a content may begin with: a number where those have no column of their own, else "a)"."""
    return LabelKind.ALPHA if Column.NO in columns else LabelKind.NUMBER


def _notes(row: Row, columns: Columns) -> Iterator[tuple[str, str]]:
    for kind, heading, text in zip(columns.kinds, columns.headings, row.cells, strict=False):
        if kind is Column.NOTE and text:
            yield heading, parties.cell(text) or ""


def _number(cell: str) -> str | None:
    bare = cell.strip().removesuffix(".").strip()
    return None if bare in _NO_NUMBER else "1" if bare == "l" else bare or None


def _named_parent(line: Line) -> str | None:
    """The number in a column of its own; a name there is none."""
    number = _number(line[Column.PARENT])
    return number if number and len(number.split()) == 1 else None


def _parent(no: str | None, above: str | None) -> str | None:
    """The item that a number belongs under: "3.1" under 3, "a)" under the number above it."""
    if no is None:
        return None
    if "." in no and no[0].isdigit():
        return no.rsplit(".", 1)[0]
    return above if not no[0].isdigit() and no.islower() else None
