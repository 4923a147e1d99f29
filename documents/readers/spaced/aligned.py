"""Columns without ruled lines: pieces of text that stand under each other, on a page or typed with spaces.

Two columns side by side are a letterhead or a signature; three and more are a table, whose rows begin where the first
column holds a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.readers.blocks import Row, Table
from documents.readers.spaced import centred
from documents.readers.spaced.spread import FEWEST_LINES, Column, Spread

SHORTEST = 8  # letters that a symbol without its number takes: "/KH-UBND"
SET_IN = 0.12  # of the table's width
_TIME = re.compile(r"(?:tháng|quý|tuần|năm) (?:\d|[IVX]+\b).{0,30}", re.IGNORECASE)
CENTRED = 0.04  # of the page's width: how far off its middle a centred line may stand


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table, how many lines it took, and where its columns stand."""

    table: Table
    lines: int
    columns: list[Column]


def table_at(spread: Sequence[Spread], start: int) -> Aligned | None:
    """The table or letterhead whose first line is at `start`, None where a line of text stands alone."""
    if len(spread[start].pieces) < 2:
        return None
    columns = sorted((piece.left, piece.right) for piece in spread[start].pieces)
    columns, end = _columns(spread, start, columns)
    found = spread[start:end]
    if len(columns) > 2 and len(found) >= FEWEST_LINES:
        return Aligned(Table(tuple(_rows(found, columns))), len(found), columns)
    return Aligned(Table(tuple(_row([line], columns) for line in found)), len(found), columns)


def rest_of_table(spread: Sequence[Spread], columns: list[Column]) -> Aligned | None:
    """What the first lines of a page are of a table that the page before has left, whose `columns` are known."""
    if len(columns) < FEWEST_LINES or not spread or spread[0].names_columns or _with(columns, spread[0]) is None:
        return None
    columns, end = _columns(spread, 0, columns)
    found = spread[:end]
    rows = tuple(_rows(found, columns))
    return Aligned(Table(rows), len(found), columns) if any(len(row.filled) > 1 for row in rows) else None


def is_letterhead(line: Spread) -> bool:
    """Whether two bodies, or recipients and a signature, stand side by side."""
    return len(line.pieces) == 2 and any(
        len(piece.text) > SHORTEST and (piece.text.isupper() or piece.text.startswith(("Số", "Nơi nhận")))
        for piece in line.pieces
    )


def _columns(spread: Sequence[Spread], start: int, columns: list[Column]) -> tuple[list[Column], int]:
    """The columns of the lines from `start`, the first of which has these, and where they end: at a line across."""
    end = start + 1
    for place in range(start + 1, len(spread)):
        if len(columns) == 2 and len(spread[place].pieces) == 1 and spread[place].apart:
            break
        centred = _is_centred(spread[place], spread) and not _begins_a_cell(spread[place], columns)
        wider = None if centred else _with(columns, spread[place])
        if wider is None and not _heads_a_section(spread[place], columns):
            break
        columns = wider or columns
        end = place + 1
    while end > start + 1 and _with(columns, spread[end - 1]) is None:
        end -= 1
    return columns, end


def _is_centred(line: Spread, spread: Sequence[Spread]) -> bool:
    """Whether a line alone stands in the middle of the page, as a title does."""
    if len(line.pieces) > 1:
        return False
    left = min(one.pieces[0].left for one in spread)
    right = max(one.pieces[-1].right for one in spread)
    piece = line.pieces[0]
    off = abs((piece.left + piece.right) - (left + right)) / 2
    return off < CENTRED * (right - left) and piece.left - left > CENTRED * (right - left)


def _begins_a_cell(line: Spread, columns: list[Column]) -> bool:
    return any(abs(line.pieces[0].left - left) < 1 for left, _ in columns)


def _with(columns: list[Column], line: Spread) -> list[Column] | None:
    """The columns made wide enough for a line, None where a piece of it runs over two of them."""
    wider = list(columns)
    for piece in line.pieces:
        touched = [column for column in wider if piece.left < column[1] and column[0] < piece.right]
        if len(touched) > 1:
            return None
        if touched:
            left, right = touched[0]
            wider[wider.index(touched[0])] = (min(left, piece.left), max(right, piece.right))
        elif len(columns) > 2 and len(line.pieces) > 1:
            wider.append((piece.left, piece.right))
        else:
            return None
    return sorted(wider)


def _heads_a_section(line: Spread, columns: list[Column]) -> bool:
    """Whether a line alone stands over the rows below it: bold, in capitals, or set in from where cells begin."""
    if len(columns) < 3 or len(line.pieces) > 1:
        return False
    piece = line.pieces[0]
    begins = [left for left, right in columns if piece.left < right and left < piece.right]
    set_in = not begins or piece.left - begins[0] > SET_IN * (columns[-1][1] - columns[0][0])
    return set_in or line.strong or piece.text.isupper()


def _rows(found: Sequence[Spread], columns: list[Column]) -> Iterator[Row]:
    """Lines gathered to rows: a number begins one or stands in its middle, a line across the table is one."""
    across = [_stands_apart(line, columns) for line in found]
    if (rows := centred.rows_of(found, columns, across)) is not None:
        yield from rows
        return
    numbered = sum(line.is_numbered(columns) for line in found) * 3 >= len(found)
    together: list[Spread] = []
    for line, apart in zip(found, across, strict=True):
        if together and (apart or _stands_apart(together[0], columns) or _begins(line, columns, together, numbered)):
            yield _row(together, columns)
            together = []
        together.append(line)
    if together:
        yield _row(together, columns)


def _stands_apart(line: Spread, columns: list[Column]) -> bool:
    return _with(columns, line) is None or (_heads_a_section(line, columns) and _is_no_cell(line))


def _is_no_cell(line: Spread) -> bool:
    """Whether a line alone can be no further line of a cell; one that is bold may be that of a heading of a column."""
    return not line.strong or bool(_TIME.fullmatch(line.pieces[0].text))


def _begins(line: Spread, columns: list[Column], together: list[Spread], numbered: bool) -> bool:
    if numbered:
        return line.is_numbered(columns)
    return len(line.pieces) > 1 and not line.pieces[0].text[:1].islower() and line.pieces[0].left < columns[0][1]


def _row(together: Sequence[Spread], columns: list[Column]) -> Row:
    cells = [""] * len(columns)
    if len(together) == 1 and _stands_apart(together[0], columns):
        cells[0] = " ".join(piece.text for piece in together[0].pieces)
        return Row(tuple(cells), together[0].line, together[0].strong, together[0].at)
    for line in together:
        for piece in line.pieces:
            place = next((n for n, (left, right) in enumerate(columns) if piece.left < right and left < piece.right), 0)
            cells[place] = f"{cells[place]} {piece.text}".strip()
    return Row(tuple(cells), together[0].line, all(line.strong for line in together), together[0].at)
