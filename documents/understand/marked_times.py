"""The schedule that crosses make: a column for every month or quarter, marked in the row of a task."""

from __future__ import annotations

from documents.column_names import Column
from documents.readers.blocks import Row
from documents.understand import schedule
from documents.understand.columns import Columns
from documents.understand.frame import Frame
from documents.understand.schedule import Schedule


def marked(row: Row, columns: Columns, frame: Frame) -> Schedule:
    """The schedule that the crosses of a row make."""
    times = [
        heading
        for kind, heading, cell in zip(columns.kinds, columns.headings, row.cells, strict=False)
        if kind is Column.MARK and cell
    ]
    said = [one for time in times for one in schedule.found(time, frame)[:1]]
    return Schedule(", ".join(times), schedule.spanned(said)) if said else Schedule()
