"""The tables of a document in their place: which are of tasks, and under which heading each stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.labels import LabelKind
from documents.readers.blocks import Block, Table
from documents.understand.prose.node import Node, path
from documents.understand.tables.columns import Columns, columns_of
from documents.understand.tables.programmes import is_of_tasks
from documents.understand.tables.sections import Section, named
from documents.understand.times.frame import Frame

LONGEST_HEADING = 120  # letters


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, its columns and the section that the heading above it opens."""

    table: Table
    columns: Columns
    section: Section = Section()  # noqa: RUF009  frozen, so it can be shared


def grids_of(blocks: Sequence[Block]) -> list[Grid]:
    """The tables that have columns as a table of tasks has them."""
    tables = (block for block in blocks if isinstance(block, Table))
    return [Grid(table, columns) for table in tables if (columns := columns_of(table))]


def tasks_and_others(grids: Sequence[Grid], top: Sequence[Node], frame: Frame) -> tuple[list[Grid], list[Grid]]:
    """The tables of tasks with their sections, and those that only look like it."""
    tasks: list[Grid] = []
    others: list[Grid] = []
    for grid in grids:
        placed = replace(grid, section=_section_above(grid.table.rows[0].line, top, frame))
        dated = placed.section.when.period is not None
        (tasks if is_of_tasks(placed.table, placed.columns, dated=dated) else others).append(placed)
    return tasks, others


def headings_of(grids: Sequence[Grid], top: Sequence[Node]) -> frozenset[int]:
    """Lines of short headings with nothing under them but a table of tasks."""
    last = [nodes[-1] for grid in grids if (nodes := _before(grid.table.rows[0].line, top))]
    return frozenset(node.line for node in last if node.no and not node.below and len(node.text) < LONGEST_HEADING)


def heading_above(grid: Grid, top: Sequence[Node]) -> Node | None:
    """The paragraph that a table stands under."""
    return next(iter(_before(grid.table.rows[0].line, top)[-1:]), None)


def _section_above(line: int, top: Sequence[Node], frame: Frame) -> Section:
    above = [node for node in _before(line, top) if node.rank <= LabelKind.DECIMAL + 1]
    return named(path(above[-1]) or above[-1].text, above[-1].text, frame) if above else Section()


def _before(line: int, top: Sequence[Node]) -> list[Node]:
    return [node for root in top for node in root.walk() if node.line < line]
