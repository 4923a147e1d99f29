"""Columns set with spaces where a long cell leaves but one space before the next: parted where that column begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from documents.readers.spaced.spread import Piece, Spread

FEWEST_WHOLE = 2  # rows with a piece in every column, which show where columns begin
OFF = 3  # letters that a cell may begin off its column
_WORD = re.compile(r"\S+")


def parted(spread: Sequence[Spread]) -> list[Spread]:
    """The lines of a table, headings first, with pieces that run on into other columns parted."""
    width = len(spread[0].pieces)
    whole = [line for line in spread[1:] if len(line.pieces) == width]
    if len(whole) < FEWEST_WHOLE:
        return list(spread)
    begun = [min(line.pieces[place].left for line in whole) for place in range(width)]
    starts = [piece.left for line in spread[1:] for piece in line.pieces]
    begins = [min((start for start in starts if _distance(start, begin) <= OFF), default=begin) for begin in begun]
    return [_parted(line, begins) if len(line.pieces) > 1 or _goes_on(line, begins) else line for line in spread]


def _goes_on(line: Spread, begins: Sequence[float]) -> bool:
    """Whether a line of one piece goes on with a cell: it begins where a column right of the first does."""
    return not line.apart and any(_distance(line.pieces[0].left, begin) <= 1 for begin in begins[1:])


def _parted(line: Spread, begins: Sequence[float]) -> Spread:
    return replace(line, pieces=tuple(part for piece in line.pieces for part in _parts(piece, begins)))


def _parts(piece: Piece, begins: Sequence[float]) -> Iterator[Piece]:
    """The parts of a piece: a word opens one if it stands nearest to where a column begins within the piece."""
    starts = [word.start() for word in _WORD.finditer(piece.text)][1:]
    edges = [(0, piece.left)]  # where a part begins in the text, and in the line
    for begin in begins:
        if starts and piece.left + OFF < begin < piece.right:
            nearest = min(starts, key=partial(_distance, begin - piece.left))
            edges += [(nearest, begin)] if _distance(begin - piece.left, nearest) <= OFF else []
    for (at, left), (end, _) in pairwise([*edges, (len(piece.text), piece.right)]):
        text = piece.text[at:end].rstrip()
        yield Piece(text, left, left + len(text), piece.y)


def _distance(place: float, other: float) -> float:
    return abs(place - other)
