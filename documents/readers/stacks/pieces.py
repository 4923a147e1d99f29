"""The pieces that a table of one cell a line, or a paragraph, is dealt out from; and its headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from documents.column_names import Column, column_named
from documents.labels import label_of
from documents.readers import lines
from documents.readers.page_numbers import is_page_number
from documents.readers.stacks.fit import LONGEST_NAME
from documents.readers.stacks.stack import Piece

MOST_LINES = 24  # of a paragraph that is one cell
_SINGLE = (Column.NO, Column.CONTENT, Column.TIME)  # columns that a table has but once


class Kept(Enum):
    """What is taken for a cell that was left empty."""

    NOTHING = 0
    SPACES = 1  # a line that holds nothing but a space
    LINES = 2  # every empty line, or every two between paragraphs


def is_spaced(page: Sequence[str], start: int) -> bool:
    """Whether each cell is a paragraph of its own, by what stands below the first heading."""
    place = start + 1
    while place < len(page) and page[place].strip() and page[place].strip()[0].islower():
        place += 1
    return place < len(page) and not page[place].strip()


def pieces(page: Sequence[str], start: int, *, spaced: bool, kept: Kept) -> Iterator[Piece]:
    """What stands from line `start` on, up to the first row of a table of another kind."""
    place = start
    while place < len(page) and "\t" not in page[place]:
        begun = place
        while place < len(page) and not page[place].strip():
            place += 1
        yield from _left_empty(page, begun, place, spaced=spaced, kept=kept)
        room = place - begun
        begun = place
        end = place + 1
        while spaced and end < len(page) and page[end].strip() and end - begun <= MOST_LINES:
            end += 1
        text = lines.whole_cell(page[begun:end])
        if text and not is_page_number(text):
            yield Piece(text, begun, end, apart=room > spaced and kept is not Kept.LINES)
        place = end


def _left_empty(page: Sequence[str], begun: int, end: int, *, spaced: bool, kept: Kept) -> Iterator[Piece]:
    blank = page[begun:end]
    if kept is Kept.SPACES:
        places = [begun + at for at, line in enumerate(blank) if line]
    elif kept is Kept.LINES:
        places = list(range(begun + 1, end - 1, 2)) if spaced else list(range(begun, end))
    else:
        places = []
    yield from (Piece("", place, place + 1) for place in places)


def headings(found: Iterator[Piece]) -> list[Piece]:
    """The headings of the columns: names known, each once; a small letter goes on with the one before."""
    taken: list[Piece] = []
    kinds: list[Column | None] = []
    waiting: Piece | None = None  # one that names no column known, over others that do
    for piece in found:
        kind = column_named(piece.text.replace("\n", " "))
        if taken and waiting is None and piece.text[0].islower() and not piece.apart:
            taken[-1] = Piece(f"{taken[-1].text} {piece.text}", taken[-1].line, piece.end)
            kinds[-1] = column_named(taken[-1].text)
        elif is_heading(piece.text) and not (kind in _SINGLE and kind in kinds):
            taken += [waiting, piece] if waiting else [piece]
            kinds += [None, kind] if waiting else [kind]
            waiting = None
        elif waiting is None and kinds[:1] == [Column.NO] and _may_be_heading(piece.text):
            waiting = piece
        else:
            break
    return taken


def is_heading(text: str) -> bool:
    """Whether a piece names a column."""
    return _may_be_heading(text) and column_named(text.replace("\n", " ")) is not None


def _may_be_heading(text: str) -> bool:
    short = len(text) <= 2 * LONGEST_NAME and not text.endswith((".", ";", ":"))
    return short and label_of(text) is None and not lines.is_bulleted(text) and not any(map(str.isdigit, text))
