"""Ruled tables of a page: cells by the lines drawn around them, merged ones printed once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.readers import lines
from documents.readers.pdf.words import Word, text_in

NEAR = 3.0  # points: lines closer than this are one
PADDING = 8.0  # points that a cell keeps free at its sides, both together

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class RuledRow:
    """Cells from the left; `merged` are the places whose cell began in a row above."""

    cells: tuple[str, ...]
    strong: bool
    merged: frozenset[int]


def rows_of(boxes: Sequence[Box], words: Iterable[Word]) -> list[RuledRow]:
    """The rows of the table that the boxes of its cells make up, with the words that stand in them."""
    columns = _edges(box[0] for box in boxes)
    tops = _edges(box[1] for box in boxes)
    inside = _by_box(boxes, words)
    grid: dict[tuple[int, int], tuple[str, bool]] = {}
    merged: dict[int, set[int]] = {}
    for box in boxes:
        row, column = _at(tops, box[1]), _at(columns, box[0])
        found = inside.get(box, [])
        text = lines.cell(lines.clean(text_in(found, box[2] - box[0] - PADDING)))
        grid[row, column] = (text, all(word.bold for word in found))
        for below in range(row + 1, _at(tops, box[3] - 2 * NEAR) + 1):
            merged.setdefault(below, set()).update(range(column, _at(columns, box[2] - 2 * NEAR) + 1))
    return [_row(number, len(columns), grid, frozenset(merged.get(number, ()))) for number in range(len(tops))]


def _row(number: int, width: int, grid: dict[tuple[int, int], tuple[str, bool]], merged: frozenset[int]) -> RuledRow:
    cells = [grid.get((number, column), ("", True)) for column in range(width)]
    return RuledRow(tuple(text for text, _ in cells), all(bold for text, bold in cells if text), merged)


def _by_box(boxes: Sequence[Box], words: Iterable[Word]) -> dict[Box, list[Word]]:
    inside: dict[Box, list[Word]] = {}
    for word in words:
        x, y = (word.left + word.right) / 2, word.middle
        for box in boxes:
            if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
                inside.setdefault(box, []).append(word)
                break
    return inside


def _edges(values: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return edges


def _at(edges: Sequence[float], value: float) -> int:
    """The place of the last edge at or before a value."""
    return max((place for place, edge in enumerate(edges) if edge <= value + NEAR), default=0)
