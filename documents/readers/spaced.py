"""A table pasted one cell after another with an empty line between, headings first; rows are found by their numbers.

What stands together is one cell, and a line that holds no more than a space is an empty one, so that most rows are
whole. A row with cells lost, or in more pieces than there are columns, is dealt out to the columns as fits best.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from documents.column_names import Column, column_named
from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.stacked import (
    BELOW,
    FEWEST_HEADINGS,
    MOST_LINES,
    Cell,
    Stack,
    dealt,
    heads_a_section,
    is_number,
)


def spaced_at(page: Sequence[str], start: int) -> Stack | None:
    """The table whose first heading is at line `start`, None where there is none."""
    if column_named(page[start].strip()) is not Column.NO:
        return None
    cells = list(_cells(page, start))
    kinds = _headings(cells)
    width = len(kinds)
    if width < FEWEST_HEADINGS or Column.CONTENT not in kinds or len(cells) < 2 * width:
        return None
    rows = [Row(tuple(cell.text for cell in cells[:width]), start + 1)]
    end = cells[width - 1].end
    for row, after in _rows(cells, kinds):
        rows.append(row)
        end = after
    return Stack(Table(tuple(rows)), end) if len(rows) > 2 else None


def _cells(page: Sequence[str], start: int) -> Iterator[Cell]:
    """The cells from line `start` on, for as long as each stands apart from the next; a sentence may be broken."""
    place = start
    cell: Cell | None = None
    while place < len(page):
        begun = place
        while place < len(page) and page[place].strip():
            place += 1
        if place - begun > MOST_LINES:
            return
        if place > begun:
            text = lines.whole_cell(page[begun:place])
            if cell and cell.text.endswith(",") and text[:1].islower():
                cell = Cell(f"{cell.text} {text}", cell.line, place)
            else:
                if cell:
                    yield cell
                cell = Cell(text, begun, place)
            continue
        if page[place]:
            if cell:
                yield cell
            cell = Cell("", place, place + 1)
        place += 1
    if cell:
        yield cell


def _headings(cells: Sequence[Cell]) -> list[Column | None]:
    kinds: list[Column | None] = []
    for cell in cells:
        kind = column_named(cell.text.replace("\n", " "))
        if kind is None or (kind is Column.NO and kinds):
            return kinds
        kinds.append(kind)
    return kinds


def _rows(cells: Sequence[Cell], kinds: Sequence[Column | None]) -> Iterator[tuple[Row, int]]:
    at, number, width = len(kinds), 0, len(kinds)
    while at < len(cells):
        text = cells[at].text
        if is_number(text, number + 1) or (number and is_number(text, 1)):
            number = int(text.strip(".)"))
            end = _end(cells, at, number, width)
            yield from _apart(cells[at:end], kinds)
            at = end
        elif not text and any(cell.text for cell in cells[at : at + width]):
            yield _row(cells[at : at + width])
            at += width
        elif heads_a_section(text):
            yield Row((text, *[""] * (width - 1)), cells[at].line + 1), cells[at].end
            at += 1
        else:
            return


def _end(cells: Sequence[Cell], at: int, number: int, width: int) -> int:
    """Where the rows from `number` on end: at the next number, below the table, or at a section before a number."""
    last = min(len(cells), at + MOST_LINES)
    for place in range(at + 2, last):
        text = cells[place].text
        following = cells[place + 1].text if place + 1 < len(cells) else ""
        heads = heads_a_section(text) and (is_number(following, number + 1) or is_number(following, 1))
        if is_number(text, number + 1) or BELOW.match(text) or heads:
            return place
    return min(last, at + width)


def _apart(group: Sequence[Cell], kinds: Sequence[Column | None]) -> Iterator[tuple[Row, int]]:
    """The numbered row that a group begins with, and rows without a number behind it, each after an empty cell."""
    width = len(kinds)
    behind = [n for n in range(2, len(group)) if not group[n].text and (len(group) - n) % width == 0]
    first = next((n for n in behind if n >= width or any(cell.text for cell in group[n + 1 :])), len(group))
    if len(group) <= width:
        first = len(group)
    own = group[:first]
    if len(own) == width:
        yield _row(own)
    else:
        texts = [cell.text for cell in own[1:] if cell.text]
        yield Row((own[0].text, *dealt(texts, kinds[1:])), own[0].line + 1), own[-1].end
    for begun in range(first, len(group), width):
        if any(cell.text for cell in group[begun : begun + width]):
            yield _row(group[begun : begun + width])


def _row(cells: Sequence[Cell]) -> tuple[Row, int]:
    return Row(tuple(cell.text for cell in cells), cells[0].line + 1), cells[-1].end
