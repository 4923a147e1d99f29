"""A line of a page parted into pieces that stand apart, as words do in columns without ruled lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.column_names import column_named
from documents.labels import is_label

FEWEST_LINES = 3  # of a table
Column = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """Text from `left` to `right`, in points or letters, at the height `y` from the top, in points or lines."""

    text: str
    left: float
    right: float
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Spread:
    """A line parted into pieces, with its number and place, whether it is bold, and whether room is left above it."""

    pieces: tuple[Piece, ...]
    line: int
    at: str = ""
    strong: bool = False
    apart: bool = False

    @property
    def names_columns(self) -> bool:
        """Whether it reads as the headings of a table of tasks."""
        return sum(column_named(piece.text) is not None for piece in self.pieces) >= FEWEST_LINES

    def is_numbered(self, columns: Sequence[Column]) -> bool:
        """Whether its first column holds a number."""
        first = self.pieces[0]
        return first.left < columns[0][1] and is_label(first.text)
