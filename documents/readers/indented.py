"""A table of a web page that lost its tags and kept its indentation: every cell stands on a line of its own, deep.

How far the blank lines between two cells come back out tells whether a cell ended or a row; where more of them stand
than two cells need, there were empty cells between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.column_names import Column, column_named
from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.stacks.stack import Stack

SHALLOWEST = 3  # tabs before a cell
_OF_A_CELL = 2  # blank lines between two cells: one closes the first, one opens the second


@dataclass
class _Cell:
    """A cell that begins at `line`; `outs` are the depths of the blank lines before it that stand further out."""

    line: int
    outs: list[int]
    printed: list[str] = field(default_factory=list)
    end: int = 0

    @property
    def text(self) -> str:
        return lines.whole_cell(self.printed)

    def add(self, line: str, place: int) -> None:
        self.printed.append(line)
        self.end = place + 1


def indented_at(page: Sequence[str], start: int) -> Stack | None:
    """The table whose first heading is at line `start`, None where there is none."""
    if _depth(page[start]) < SHALLOWEST or column_named(page[start].strip()) is None:
        return None
    cells = list(_cells(page, start))
    if len(cells) < 2:
        return None
    between = min(cells[1].outs)
    rows = [Row(tuple(row), line + 1) for row, line in _rows(cells, between)]
    width = len(rows[0].cells)
    kinds = {column_named(cell) for cell in rows[0].cells}
    if len(rows) < 2 or len(kinds - {None}) < 2 or not kinds & {Column.CONTENT, Column.SUBJECT}:
        return None
    shared = (Row((*[""] * (width - len(row.cells)), *row.cells), row.line) for row in rows)  # cells over several rows
    return Stack(Table(tuple(shared)), cells[-1].end)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip("\t"))


def _cells(page: Sequence[str], start: int) -> Iterator[_Cell]:
    """The cells as deep as the first; one of several lines has nothing further out between them."""
    depth = _depth(page[start])
    cell = _Cell(start, [])
    outs: list[int] = []
    for place in range(start, len(page)):
        line = page[place]
        if not line.strip():
            outs += [_depth(line)] if line and _depth(line) < depth else []
        elif _depth(line) < depth:
            break
        elif outs:
            yield cell
            cell, outs = _Cell(place, outs), []
            cell.add(line, place)
        else:
            cell.add(line, place)
    yield cell


def _rows(cells: Sequence[_Cell], between: int) -> Iterator[tuple[list[str], int]]:
    """The texts of each row and the line where it begins."""
    row: list[str] = [cells[0].text]
    line = cells[0].line
    for cell in cells[1:]:
        further = [at for at, out in enumerate(cell.outs) if out < between]
        if further:
            yield row + [""] * (cell.outs[: further[0]].count(between) // _OF_A_CELL), line
            after = cell.outs[further[-1] :].count(between)
            row, line = [""] * (after // _OF_A_CELL), cell.line
        else:
            row += [""] * (cell.outs.count(between) // _OF_A_CELL - 1)
        row.append(cell.text)
    yield row, line
