"""Rows without ruled lines whose cells stand in the middle: a number beside the middle of its task, not its first line.

Every cell is a block of lines around the height of its row's number; the lines of each column are dealt out to the
numbers so that the blocks lie as little off as can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.readers.blocks import Row
from documents.readers.spaced.spread import Column, Piece, Spread

MUCH_BETTER = 4  # times as near as with first lines beside the numbers
MOST_OFF = 0.15  # in lines, squared, for each line: how far off cells may lie
EMPTY = 0.2  # what an empty cell costs beside that
CUT = 1.0  # and one that begins with a small letter, as only the rest of a cell does
CUT = 1.0  # and one that begins with a small letter, as only the rest of a cell does
ROUNDED = 0.5  # of a line: what is lost where heights are whole lines, as they are in text
MOST_LINES = 40  # of one cell
_Block = tuple[int, int]  # lines of a column, by their places in it


@dataclass(frozen=True, slots=True)
class _Way:
    """The best way to deal the lines up to some: how far off its blocks lie, squared and summed."""

    off: float
    before: _Way | None = None
    block: _Block = (0, 0)


def rows_of(found: Sequence[Spread], columns: Sequence[Column], apart: Sequence[bool]) -> list[Row] | None:
    """The rows of a table by the numbers in their middle; None where numbers stand beside first lines, or nowhere.

    `apart` tells for each line whether it stands across the table, between rows.
    """
    numbered = [line.is_numbered(columns) and not across for line, across in zip(found, apart, strict=True)]
    if not any(numbered):
        return None
    parts = list(_parts(_in_lines(found), numbered, apart))
    first = sum(_dealt(lines, rows, columns, centred=False)[0] for lines, rows in parts if rows)
    if first < CUT:
        return None
    near = [_dealt(lines, rows, columns, centred=True) for lines, rows in parts if rows]
    off = sum(off for off, _ in near)
    if off * MUCH_BETTER > first or off > MOST_OFF * len(found):
        return None
    dealt = iter(near)
    return [row for lines, rows in parts for row in (next(dealt)[1] if rows else [_across(lines[0], columns)])]


def _parts(
    found: Sequence[Spread], numbered: Sequence[bool], apart: Sequence[bool]
) -> Iterator[tuple[list[Spread], list[Spread]]]:
    """The lines between those that stand across, with those among them that rows are known by; none for one across."""
    lines: list[Spread] = []
    rows: list[Spread] = []
    for place, line in enumerate(found):
        if apart[place]:
            yield from [(lines, rows)] if rows else [([one], []) for one in lines]
            yield [line], []
            lines, rows = [], []
            continue
        lines.append(line)
        rows += [line] if numbered[place] or (place == 0 and line.names_columns) else []
    yield from [(lines, rows)] if rows else [([one], []) for one in lines]


def _dealt(
    lines: Sequence[Spread], rows: Sequence[Spread], columns: Sequence[Column], *, centred: bool
) -> tuple[float, list[Row]]:
    """How far off the cells lie, and the rows: every line of a column in one of them."""
    cells = [[""] * len(columns) for _ in rows]
    total = 0.0
    for number, (left, right) in enumerate(columns):
        pieces = [piece for line in lines for piece in line.pieces if piece.left < right and left < piece.right]
        way = _best(pieces, [row.pieces[0].y for row in rows], centred=centred)
        if way is None:
            return float("inf"), []
        total += way.off - EMPTY * sum(begin == end for begin, end in _blocks(way))
        for row, (begin, end) in zip(reversed(cells), _blocks(way), strict=True):
            row[number] = " ".join(piece.text for piece in pieces[begin:end])
    return total, [Row(tuple(cell), row.line, row.strong, row.at) for cell, row in zip(cells, rows, strict=True)]


def _best(pieces: Sequence[Piece], rows: Sequence[float], *, centred: bool) -> _Way | None:
    """The best way to deal the pieces of a column, all of them and in order, to rows known by a height each."""
    ways = {0: _Way(0.0)}
    for above, row, below in zip([float("-inf"), *rows], rows, [*rows[1:], float("inf")], strict=False):
        further: dict[int, _Way] = {}
        for begin, way in ways.items():
            if begin < len(pieces) and pieces[begin].y <= above:
                continue  # it would hold what stands beside the number above
            for end in range(begin, min(len(pieces), begin + MOST_LINES) + 1):
                off = way.off + _off(pieces[begin:end], row, centred=centred)
                if end not in further or off < further[end].off:
                    further[end] = _Way(off, way, (begin, end))
                if end < len(pieces) and pieces[end].y >= below:
                    break
        ways = further
    if not ways:
        return None
    last = max(ways)
    left_over = sum((piece.y - rows[-1]) ** 2 for piece in pieces[last:])
    return replace(ways[last], off=ways[last].off + left_over)


def _off(block: Sequence[Piece], row: float, *, centred: bool) -> float:
    """How far off a cell lies from where its row's number says, and how little it begins as one."""
    if not block:
        return EMPTY
    first, last = block[0], block[-1]
    off = ((first.y + last.y) / 2 if centred else first.y) - row
    if centred and row.is_integer() and first.y.is_integer():
        off = max(0.0, abs(off) - ROUNDED)
    return off**2 + CUT * first.text[:1].islower()


def _blocks(way: _Way) -> Iterator[_Block]:
    """The blocks of a way, the last first."""
    while way.before is not None:
        yield way.block
        way = way.before


def _in_lines(found: Sequence[Spread]) -> list[Spread]:
    """The lines with their heights measured by how far apart two of them stand."""
    heights = [line.pieces[0].y for line in found]
    gaps = sorted(after - before for before, after in pairwise(heights) if after > before)
    leading = gaps[len(gaps) // 2] if gaps else 1.0
    return [replace(line, pieces=tuple(replace(piece, y=piece.y / leading) for piece in line.pieces)) for line in found]


def _across(line: Spread, columns: Sequence[Column]) -> Row:
    text = " ".join(piece.text for piece in line.pieces)
    return Row((text, *[""] * (len(columns) - 1)), line.line, line.strong, line.at)
