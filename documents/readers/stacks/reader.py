"""A table pasted one cell a line or a paragraph: headings first, then the cells row by row.

Empty cells may be lost on the way, or left as an empty line, and long ones take several lines; which it was is known
by what fits best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from documents.column_names import Column, column_named
from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.stacks import dealing
from documents.readers.stacks.pieces import Kept, headings, is_heading, is_spaced, pieces
from documents.readers.stacks.stack import Piece, Stack

FEWEST_COLUMNS = 3
FEWEST_ROWS = 2
LONGEST_HEADING = 24  # letters
WINDOW = 120  # pieces that tell whether a table goes on
JOINS, JOINS_PARAGRAPHS = 0.6, 1.5  # what it costs to take two pieces for one cell
_BESIDE = {Column.TIME, Column.END, Column.LEAD, Column.RESPONSIBLE, Column.ASSIGNMENT, Column.CHAIR}


@dataclass(frozen=True, slots=True)
class _Deal:
    """Headings, the pieces below them, and the way to deal those that is worth most."""

    headings: Sequence[Piece]
    body: Sequence[Piece]
    way: dealing.Way


def stack_at(page: Sequence[str], start: int) -> Stack | None:
    """The table whose first heading is at line `start`, None where there is none."""
    if not is_heading(page[start].strip()):
        return None
    spaced = is_spaced(page, start)
    named = headings(pieces(page, start, spaced=spaced, kept=Kept.NOTHING))
    widths = [len(named)]
    if named and column_named(named[0].text) is not Column.NO and len(named[-1].text) > LONGEST_HEADING:
        widths.append(len(named) - 1)  # the first task reads like a heading
    found = [deal for width in widths for deal in _deals(page, named[:width], spaced=spaced)]
    if not found:
        return None
    deal = max(found, key=lambda one: one.way.worth)
    rows = list(_rows(deal))
    if len(rows) < FEWEST_ROWS:
        return None
    end = max(end for _, _, end in dealing.cells_of(deal.way))
    head = Row(tuple(piece.text for piece in deal.headings), start + 1)
    return Stack(Table((head, *rows)), deal.body[end - 1].end)


def _deals(page: Sequence[str], named: Sequence[Piece], *, spaced: bool) -> Iterator[_Deal]:
    """What lies below some headings, dealt out; nothing where they are not those of a plan."""
    kinds = [column_named(piece.text.replace("\n", " ")) for piece in named]
    if len(named) < FEWEST_COLUMNS or Column.CONTENT not in kinds or not _BESIDE & set(kinds):
        return
    below = named[-1].end
    opening = next(pieces(page, below, spaced=spaced, kept=Kept.NOTHING), None)
    if opening is None or opening.text == named[0].text:
        return  # the headings stand again where the first row should
    known: list[Sequence[Piece]] = []
    for kept in Kept:
        read = partial(pieces, page, below, spaced=spaced, kept=kept)
        first = list(islice(read(), WINDOW))
        if first not in known:
            known.append(first)
            yield _Deal(named, *_dealt(read, kinds, JOINS_PARAGRAPHS if spaced else JOINS))


def _dealt(
    read: Callable[[], Iterator[Piece]], kinds: Sequence[Column | None], joins: float
) -> tuple[Sequence[Piece], dealing.Way]:
    """Pieces and the best way to deal them; no more are read than the table is long."""
    window = WINDOW
    while True:
        body = list(islice(read(), window))
        way = dealing.best(body, kinds, joins)
        if len(body) < window or way.end < window - WINDOW // 2:
            return body, way
        window *= 4


def _rows(deal: _Deal) -> Iterator[Row]:
    width = len(deal.headings)
    cells: list[str] = []
    line = 0
    for column, begin, end in dealing.cells_of(deal.way):
        texts = [piece.text for piece in deal.body[begin:end]]
        if column == dealing.SECTION:
            if texts:
                yield Row((*texts, *[""] * (width - len(texts))), deal.body[begin].line + 1)
            continue
        if column == 0:
            cells, line = [], deal.body[begin].line
        cells.append(lines.whole_cell(texts))
        if column == width - 1:
            yield Row(tuple(cells), line + 1)
