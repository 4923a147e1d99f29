"""Tables that lost their rows on a web page but kept their cells: each closed by a line "|", or all in one line.

Rows are found again by their numbers; without numbers every row has as many cells as there are headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.column_names import Column, column_named
from documents.labels import is_label, is_outer_label, label_of
from documents.readers import lines
from documents.readers.blocks import Row, Table
from documents.readers.stacks.stack import Piece, Stack

FEWEST_COLUMNS = 3
FEWEST_CELLS = 12  # of a table in one line
LONGEST_CELL = 30  # lines
_CLOSE = re.compile(r"\s*\|\s*")
_LAST_WORD = re.compile(r"(?P<before>.*\s)(?P<word>\S+)\s*", re.DOTALL)


def closed_at(page: Sequence[str], start: int) -> Stack | None:
    """The table whose cells are closed by lines "|", beginning with the heading at line `start`."""
    close = next((at for at in range(start + 1, min(start + 4, len(page))) if _CLOSE.fullmatch(page[at])), None)
    heading = lines.cell(page[start])
    if close is None or column_named(heading) is None or label_of(heading):
        return None
    if any(column_named(lines.cell(line)) for line in page[start + 1 : close]):
        return None  # the first heading stands further down
    return _table(list(_closed(page, start)))


def run_together_in(line: str, number: int) -> tuple[str, Table] | None:
    """What stands before the table, and the table, of a line that holds a whole page."""
    first, *others = (lines.cell(cell) for cell in line.split("|"))
    if len(others) < FEWEST_CELLS or (match := _LAST_WORD.fullmatch(first)) is None:
        return None
    cells = [Piece(text, number, number) for text in (match["word"], *others)]
    found = _table(cells) if column_named(match["word"]) is Column.NO else None
    return (match["before"].strip(), found.table) if found else None


def _closed(page: Sequence[str], start: int) -> Iterator[Piece]:
    begun = start
    for place in range(start, len(page)):
        if _CLOSE.fullmatch(page[place]):
            yield Piece(lines.whole_cell(page[begun:place]), begun, place + 1)
            begun = place + 1
        elif place - begun > LONGEST_CELL:
            return


def _table(cells: Sequence[Piece]) -> Stack | None:
    kinds = [column_named(cell.text) for cell in cells[:LONGEST_CELL]]
    numbered = kinds[:1] == [Column.NO]
    ends = (n for n, kind in enumerate(kinds) if n and (is_label(cells[n].text) if numbered else kind is None))
    width = next(ends, 0)
    known = set(kinds[:width]) - {None}
    if width < FEWEST_COLUMNS or len(known) < 2 or not known & {Column.CONTENT, Column.SUBJECT}:
        return None
    rows = [cells[:width], *_rows(cells, width, numbered=numbered)]
    table = Table(tuple(Row(_texts(row, width, numbered=numbered), row[0].line + 1) for row in rows))
    return Stack(table, rows[-1][-1].end) if len(rows) > 1 else None


def _texts(row: Sequence[Piece], width: int, *, numbered: bool) -> tuple[str, ...]:
    """The cells of a row; one without a number lost those that the row above shares with it, from the left."""
    texts = tuple(cell.text for cell in row)
    shares = numbered and 2 <= len(row) <= width - 2 and not is_label(texts[0])
    return ("", "", *texts) if shares else texts


def _rows(cells: Sequence[Piece], width: int, *, numbered: bool) -> Iterator[Sequence[Piece]]:
    at, number = width, 0
    while at < len(cells):
        if not numbered:
            if at + width > len(cells):
                return
            yield cells[at : at + width]
            at += width
            continue
        number = _number(cells[at].text) or number
        end = _end(cells, at, width, number)
        yield cells[at:end]
        at = end


def _end(cells: Sequence[Piece], at: int, width: int, number: int) -> int:
    """Where the row that begins at `at` ends: at the next number or the label of a section, a whole row at most."""
    whole = min(at + width, len(cells))
    if whole == len(cells) or _begins(cells[whole].text, number):
        return _end_of_section(cells, at, whole, number)
    return next((place for place in range(at + 1, whole) if _begins(cells[place].text, number)), whole)


def _end_of_section(cells: Sequence[Piece], at: int, whole: int, number: int) -> int:
    """A heading across the table takes two cells: its label and its title."""
    heads = _number(cells[at].text) is None and at + 2 < whole and _begins(cells[at + 2].text, number)
    return at + 2 if heads else whole


def _begins(text: str, number: int) -> bool:
    """Whether a cell begins the row after `number`, a list of its own, or a section."""
    return _number(text) in (number + 1, 1) or is_outer_label(text)


def _number(text: str) -> int | None:
    bare = text.strip(".) ")
    return int(bare) if bare.isdigit() else None
