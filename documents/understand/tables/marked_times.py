"""The schedule that marks make: a column for every month or quarter, with a cross or a day in the row of a task."""

from __future__ import annotations

from dataclasses import replace

from documents.column_names import Column
from documents.readers.blocks import Row
from documents.understand.tables.column_times import NOT_MARKED, is_cross
from documents.understand.tables.columns import Columns
from documents.understand.times import schedule
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import Schedule


def marked(row: Row, columns: Columns, frame: Frame) -> Schedule:
    """The schedule that the marks of a row make; a day ("12/7", "Ngày 18") is closer than the month it stands under."""
    marks = [
        (heading, cell)
        for kind, heading, cell in zip(columns.kinds, columns.headings, row.cells, strict=False)
        if kind is Column.MARK and cell not in NOT_MARKED
    ]
    said = []
    for heading, cell in marks:
        for month in schedule.found(heading, frame)[:1]:
            closer = None if is_cross(cell) else schedule.in_cell(cell, frame.under(month.period)).period
            said.append(replace(month, period=closer or month.period))
    text = ", ".join(heading if is_cross(cell) else cell for heading, cell in marks)
    return Schedule(text, schedule.spanned(said)) if said else Schedule()
