"""Plain text: tab or pipe tables, markdown-like marks, lines and pages broken in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.labels import label_of
from documents.readers import aligned, lines
from documents.readers.aligned import Piece, Spread
from documents.readers.blocks import Block, Row, Table
from documents.readers.lines import Printed
from documents.readers.stacked import Stack, stack_at

_PIECE = re.compile(r"\S+(?: \S+)*")  # words one space apart; more spaces part columns


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs and tables of a text, marks cleaned and broken lines joined."""
    raw = _one_newline(text).split("\n")
    return tuple(lines.unbroken(_printed([lines.clean(line) for line in raw], raw)))


def _one_newline(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")


def _printed(page: list[str], raw: list[str]) -> Iterator[Printed]:
    """What stands line by line: `page` has single spaces, `raw` those that were typed."""
    number = 0
    while number < len(page):
        if _is_row(page[number]):
            end = _table_end(page, number)
            if table := _table(page, number, end):
                yield Printed(table)
            number = end
            continue
        if (stack := stack_at(page, number)) or (stack := _aligned_at(raw, number)):
            yield Printed(stack.table)
            number = stack.end
            continue
        if paragraph := lines.paragraph(page[number], number + 1):
            above = page[number - 1].strip() if number else ""
            yield Printed(paragraph, bool(above), len(above))
        number += 1


def _aligned_at(raw: list[str], start: int) -> Stack | None:
    """A table whose columns were set with spaces; only its headings tell it from a letterhead."""
    if "   " not in raw[start].strip() or not aligned.names_columns(_spread(raw[start], start)):
        return None
    end = start
    while end < len(raw) and raw[end].strip() and not _is_row(raw[end]):
        end += 1
    found = aligned.table_at([_spread(raw[number], number) for number in range(start, end)], 0)
    return Stack(found.table, start + found.lines) if found else None


def _spread(line: str, number: int) -> Spread:
    pieces = (
        Piece(lines.clean(one[0]), one.start(), one.end()) for one in _PIECE.finditer(line.replace("\u00a0", " "))
    )
    return Spread(tuple(pieces), number + 1)


def _is_row(line: str) -> bool:
    return "\t" in line.strip() or ("\t" in line and bool(line.strip())) or line.count("|") >= 2


def _table_end(page: list[str], start: int) -> int:
    """One past the last line of the table that begins at `start`: blank lines (page ends) within do not end it."""
    width = len(_cells(page[start]))
    last = start
    number = start + 1
    while number < len(page):
        line = page[number]
        if not line.strip():
            number += 1
            continue
        adjacent = number == last + 1
        if _is_row(line):
            if not adjacent and abs(len(_cells(line)) - width) > width // 2:
                break
            width = max(width, len(_cells(line)))
        elif not (adjacent and _within(page, number, width)):
            break
        last = number
        number += 1
    return last + 1


def _within(page: list[str], number: int, width: int) -> bool:
    """Whether a line without cells stands inside a table: a section row, or the rest of a broken row."""
    following = page[number + 1] if number + 1 < len(page) else ""
    if width < 3:
        return False
    return _is_row(following) or page[number].lstrip().startswith("|")


def _table(page: list[str], start: int, end: int) -> Table | None:
    rows: list[Row] = []
    width = max(len(_cells(line)) for line in page[start:end] if line.strip())
    for number in range(start, end):
        line = page[number]
        if not line.strip() or lines.RULE.fullmatch(line.strip()):
            continue
        printed = _cells(line)
        cells = tuple(lines.cell(cell) for cell in printed)
        if rows and (whole := _rest_of_row(rows[-1].cells, cells, line, width)):
            rows[-1] = replace(rows[-1], cells=whole)
            continue
        if any(cells):
            strong = all(cell.strip().startswith("**") for cell in printed if cell.strip())
            rows.append(Row(cells, number + 1, strong))
    return Table(tuple(rows)) if rows else None


def _rest_of_row(before: tuple[str, ...], after: tuple[str, ...], line: str, width: int) -> tuple[str, ...] | None:
    """The row broken in or after a cell: its two pieces together are just as wide as the table."""
    if not 1 < len(before) < width:
        return None
    if line.lstrip().startswith("|") and len(before) + len(after) == width:
        return (*before, *after)
    if len(before) + len(after) - 1 == width and not label_of(after[0]):
        return (*before[:-1], lines.joined(before[-1], after[0]), *after[1:])
    return None


def _cells(line: str) -> list[str]:
    if "\t" in line:
        return line.split("\t")
    bare = line.strip()
    if bare.startswith("|") and bare.count("|") > 1:
        bare = bare[1:]
    return bare.removesuffix("|").split("|")
