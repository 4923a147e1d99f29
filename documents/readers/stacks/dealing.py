"""Pieces dealt out to rows and columns, in order, in the way that fits best as a whole.

The best way up to every place is kept, for each column that may come next: a row more or a cell more on top of the
best that came before it (Viterbi's way).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.column_names import Column
from documents.labels import heads_a_section, is_label, is_outer_label
from documents.readers import lines
from documents.readers.stacks import fit
from documents.readers.stacks.stack import BELOW, Piece

MOST_PIECES = 24  # of one cell
HOPELESS = 12.0  # worth of what was lost since the best place
MISSED = 4  # numbers that a list may leave out
SECTION = -1  # the column of what stands across the table
_SKIPPED = -1.0  # an empty piece that is no cell
_NO_CELL = -8.0  # what costs more is no cell
_APART = 0.8


@dataclass(frozen=True, slots=True)
class Way:
    """A way to deal: what it is worth, the last number, and its last cell, pieces `begin` to `end` in `column`."""

    worth: float
    number: int = 0
    before: Way | None = None
    column: int = 0
    begin: int = 0
    end: int = 0


def best(pieces: Sequence[Piece], kinds: Sequence[Column | None], joins: float) -> Way:
    """The way that is worth most; it need not take all pieces."""
    return _Dealing(pieces, kinds, joins).best()


def in_one_row(texts: Sequence[str], kinds: Sequence[Column | None], joins: float) -> tuple[str, ...]:
    """The cells of a row that takes all of some texts."""
    pieces = [Piece(text, at, at + 1) for at, text in enumerate(texts)]
    way = _Dealing(pieces, kinds, joins).row()
    return tuple(lines.whole_cell(texts[begin:end]) for _, begin, end in cells_of(way))


def cells_of(way: Way | None) -> Iterator[tuple[int, int, int]]:
    """Column, begin and end of every cell of a way, the first first."""
    taken = []
    while way is not None and way.before is not None:
        taken.append((way.column, way.begin, way.end))
        way = way.before
    return reversed(taken)


class _Dealing:
    """The best ways so far, place by place: in the middle of a row, and with nothing but whole rows."""

    def __init__(self, pieces: Sequence[Piece], kinds: Sequence[Column | None], joins: float) -> None:
        self.pieces, self.kinds = pieces, kinds
        seen = [fit.seen(piece.text) for piece in pieces]
        self.first = {kind: [fit.first(one, kind) for one in seen] for kind in set(kinds)}
        self.more = {kind: [fit.further(one, kind, joins=joins) for one in seen] for kind in set(kinds)}
        self.apart = any(piece.apart for piece in pieces)
        # open[place][column]: the best way to have dealt what is before `place`, where `column` comes next
        self.open: list[list[Way | None]] = [[None] * (len(kinds) + 1) for _ in range(len(pieces) + 1)]
        self.whole: list[Way | None] = [None] * (len(pieces) + 1)  # the same with nothing but whole rows

    def best(self) -> Way:
        found = self.whole[0] = Way(0.0)
        for place, piece in enumerate(self.pieces):
            self._offer(self.whole, place, self._leave_rest(place))
            if way := self.whole[place]:
                found = max(found, way, key=lambda one: one.worth)
                if BELOW.match(piece.text):
                    return found
            self._go_on(place)
            if self._is_hopeless(place, found):
                return found
        last = self._leave_rest(len(self.pieces))
        return max(found, last or found, key=lambda one: one.worth)

    def row(self) -> Way | None:
        self.whole[0] = Way(0.0)
        for place in range(len(self.pieces)):
            self._leave_rest(place)
            self._go_on(place)
        return self._leave_rest(len(self.pieces))

    def _leave_rest(self, place: int) -> Way | None:
        """The best way to a whole row at `place`: columns that are not filled by then are empty."""
        ways = self.open[place]
        for column, kind in enumerate(self.kinds):
            if way := ways[column]:
                self._offer(ways, column + 1, _missed(way, kind, column, place))
        return ways[-1]

    def _is_hopeless(self, place: int, found: Way) -> bool:
        """Whether no way from here on can make good what it has lost: the table ended above."""
        alive = [way.worth for way in (self.whole[place], *self.open[place]) if way]
        return bool(alive) and max(alive) < found.worth - HOPELESS

    def _go_on(self, place: int) -> None:
        ways = self.open[place][:-1]
        if start := self.whole[place]:
            self._section(place, start)
            worth = _APART * self.apart if self.pieces[place].apart else 0.0
            way = replace(start, worth=start.worth + worth)
            for column, kind in enumerate(self.kinds):
                if (other := ways[column]) is None or other.worth < way.worth:
                    ways[column] = way
                way = _missed(way, kind, column, place)
        for column, one in enumerate(ways):
            if one:
                self._fill(place, column, one)

    def _fill(self, place: int, column: int, way: Way) -> None:
        """Offer the cells that begin with the piece at `place`."""
        kind, text = self.kinds[column], self.pieces[place].text
        if not text:
            self._offer(self.open[place + 1], column + 1, _with(way, fit.kept_empty(kind), column, place, place + 1))
            return
        if kind is Column.NO:
            worth, number = worth_of_number(text, way.number)
            taken = _with(way, worth, column, place, place + 1)
            self._offer(self.open[place + 1], column + 1, Way(taken.worth, number, way, column, place, place + 1))
            return
        worth = self.first[kind][place]
        for end in range(place + 1, min(len(self.pieces), place + MOST_PIECES) + 1):
            self._offer(self.open[end], column + 1, _with(way, worth, column, place, end))
            if (
                end == len(self.pieces)
                or worth < _NO_CELL
                or not self.pieces[end].text
                or BELOW.match(self.pieces[end].text)
            ):
                return
            worth += self.more[kind][end]
            worth -= _APART if self.pieces[end].apart else 0.0

    def _section(self, place: int, way: Way) -> None:
        text = self.pieces[place].text
        if not text:
            self._offer(self.whole, place + 1, Way(way.worth + _SKIPPED, way.number, way, SECTION, place, place))
        elif is_outer_label(text) and place + 1 < len(self.pieces):
            self._offer(self.whole, place + 2, _with(way, 2.0, SECTION, place, place + 2))
        elif heads_a_section(text):
            below = self.pieces[place + 1].text if place + 1 < len(self.pieces) else ""
            heads = self.kinds[0] is not Column.NO or is_label(below)
            self._offer(self.whole, place + 1, _with(way, 1.0 if heads else -1.0, SECTION, place, place + 1))

    @staticmethod
    def _offer(ways: list[Way | None], at: int, way: Way | None) -> None:
        known = ways[at]
        if way and (known is None or known.worth < way.worth):
            ways[at] = way


def _missed(way: Way, kind: Column | None, column: int, place: int) -> Way:
    return _with(way, fit.missing(kind), column, place, place)


def _with(way: Way, worth: float, column: int, begin: int, end: int) -> Way:
    return Way(way.worth + worth, way.number, way, column, begin, end)


def worth_of_number(text: str, last: int) -> tuple[float, int]:
    """What a piece is worth in the column of numbers, and the last number then."""
    bare = text.strip(".) ")
    if not bare.isdigit():
        return (2.0 if is_label(text) else -6.0), last
    number = int(bare)
    if number == last + 1:
        return 3.0, number
    if number == 1:
        return 1.5, number
    return (0.0 if last <= number < last + MISSED else -2.0), number
