"""A table pasted from Word: tabs between cells that may hold several lines, so that a row may begin in mid-line.

The lines are dealt out to rows in the way that fits best as a whole: each row holds as many cells as there are
headings, or fewer where the last were empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.column_names import Column, column_named
from documents.labels import heads_a_section, label_of
from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.page_numbers import may_be_page_number
from documents.readers.stacks import fit
from documents.readers.stacks.dealing import worth_of_number
from documents.readers.stacks.stack import BELOW, Stack

MOST_LINES = 40  # of one row
MOST_BLANK = 4  # lines between a heading and the row below it
LONGEST_HEADING = 5  # lines
JOINS = 0.4  # what it costs to take two lines for one cell
HOPELESS = 15.0  # worth of what was lost since the best place
CUT = 1.0  # what it costs to end where another line follows right below
_ACROSS = 1.0  # the worth of a heading that stands across the table


@dataclass(frozen=True, slots=True)
class _Way:
    """The best way to deal the lines before a place: what it is worth, the last number, and its last row."""

    worth: float
    number: int = 0
    before: _Way | None = None
    row: tuple[str, ...] = ()
    begin: int = 0
    end: int = 0


def pasted_at(page: Sequence[str], start: int) -> Stack | None:
    """The table whose headings begin in line `start`, None where there is none."""
    headings, below = _headings(page, start)
    kinds = [column_named(heading) for heading in headings]
    if len(kinds) < 2 or None in kinds or Column.CONTENT not in kinds:
        return None
    way = _Pasted(page, start, below, kinds).best()
    rows = list(_rows(way))
    return Stack(Table((Row(tuple(headings), start + 1), *rows)), way.end) if rows else None


def _headings(page: Sequence[str], start: int) -> tuple[list[str], int]:
    """The cells of the headings, which may be broken over lines, and the line after them."""
    for end in range(start + 1, min(start + LONGEST_HEADING, len(page)) + 1):
        cells = [lines.cell(cell).replace("\n", " ") for cell in "\n".join(page[start:end]).split("\t")]
        following = page[end].strip() if end < len(page) else ""
        if all(map(column_named, cells)) and not following[:1].islower():
            return cells, end
    return [], start


@dataclass(frozen=True, slots=True)
class _Pasted:
    """A page with headings from line `start` to before `below`, and the columns that they name."""

    page: Sequence[str]
    start: int
    below: int
    kinds: Sequence[Column | None]

    def best(self) -> _Way:
        """The way that is worth most; it need not take all lines, but should not end in mid-paragraph."""
        ways = {self.below: _Way(0.0, end=self.below)}
        found, most = ways[self.below], 0.0
        for place in range(self.below, len(self.page) + 1):
            if (way := ways.pop(place, None)) is None:
                continue
            cut = place < len(self.page) and bool(self.page[place].strip())
            if len(way.row) > 1 and way.worth - CUT * cut > most:
                found, most = way, way.worth - CUT * cut
            if place == len(self.page) or way.worth < most - HOPELESS or BELOW.match(self.page[place].strip()):
                break
            for further in self._further(place, way):
                known = ways.get(further.end)
                if known is None or known.worth < further.worth:
                    ways[further.end] = further
        return found

    def _further(self, place: int, way: _Way) -> Iterator[_Way]:
        """Every way to go on from line `place`: past what is no row, or with a row more."""
        line = self.page[place].strip()
        if not line or (passed := self._repeated(place)):
            end = place + 1 if not line else passed
            yield _Way(way.worth, way.number, way.before, way.row, way.begin, end)
            return
        if "\t" not in line and (heads_a_section(line) or self._is_numbered_over(place)):
            yield _Way(way.worth + _ACROSS, way.number, way, (lines.cell(line),), place, place + 1)
        cells: list[list[str]] = [[]]
        for end in range(place, min(place + MOST_LINES, len(self.page))):
            first, *others = self.page[end].split("\t")
            cells[-1].append(first)
            cells += [[other] for other in others]
            if any(any(map(str.strip, cell)) for cell in cells[len(self.kinds) :]):
                return
            if len(cells) > 1:
                worth, number = _worth(cells, self.kinds, way.number)
                yield _Way(way.worth + worth, number, way, self._row(cells), place, end + 1)

    def _is_numbered_over(self, place: int) -> bool:
        """Whether a line bears the number that those of the rows below begin with: "3. Kiểm tra" over 3.1."""
        label = label_of(self.page[place].strip())
        below = next(filter(None, map(str.strip, self.page[place + 1 : place + MOST_BLANK])), "")
        return label is not None and below.startswith(f"{label.no}.")

    def _repeated(self, place: int) -> int:
        """The line after the headings that another page repeats at `place`, its number before them; 0 for none."""
        begun = place
        if may_be_page_number(self.page[place]):
            begun = next((at for at in range(place + 1, len(self.page)) if self.page[at].strip()), place)
        end = begun + self.below - self.start
        return end if self.page[begun:end] == self.page[self.start : self.below] else 0

    def _row(self, cells: Sequence[Sequence[str]]) -> tuple[str, ...]:
        return tuple(_whole(cell, one_line=kind in fit.TIMES) for cell, kind in zip(cells, self.kinds, strict=False))


def _worth(cells: Sequence[Sequence[str]], kinds: Sequence[Column | None], last: int) -> tuple[float, int]:
    """How well a row fits, and the last number then."""
    worth, number = 0.0, last
    for at, kind in enumerate(kinds):
        filled = list(filter(None, map(str.strip, cells[at]))) if at < len(cells) else []
        if not filled:
            worth += fit.kept_empty(kind) if at < len(cells) else fit.missing(kind)
        elif kind is Column.NO:
            one, number = worth_of_number(" ".join(filled), last)
            worth += one
        else:
            opens, *others = map(fit.seen, filled)
            worth += fit.first(opens, kind) + sum(fit.further(one, kind, joins=JOINS) for one in others)
    return worth, number


def _whole(cell: Sequence[str], *, one_line: bool) -> str:
    """A cell of several lines: one that goes on in small letters was broken by the page."""
    text = ""
    for line in filter(None, map(lines.cell, cell)):
        broken = line[0].islower() or lines.is_unfinished(text) or one_line
        text = lines.joined(text, line) if broken else f"{text}\n{line}".strip()
    return text


def _rows(way: _Way | None) -> Iterator[Row]:
    taken = []
    while way is not None and way.before is not None:
        taken.append(Row(way.row, way.begin + 1))
        way = way.before
    return reversed(taken)
