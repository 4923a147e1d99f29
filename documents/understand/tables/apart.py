"""Tables as one model, whatever form they came in: the table of tasks apart from what stands above and below it.

A sheet, or what was pasted from one, holds the letterhead, the title, the tasks and the signature in one grid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.readers.blocks import Block, Paragraph, Row, Table
from documents.understand.head.heading import POST
from documents.understand.prose.outline import closes
from documents.understand.tables.columns import heading_rows_of
from documents.understand.tables.half_days import by_row
from documents.understand.tables.lost_spans import restored
from documents.understand.tables.turned import turned

FEWEST_COLUMNS = 3  # of a table of tasks
_BELOW = re.compile(r"Nơi (?:nhận|gửi)\b|Người lập(?: biểu| bảng)?\b|(?:TM|KT|TL|TUQ|T/M|K/T)\.? ")


def apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with every table of tasks for itself, whole over its pages and beginning with its headings."""
    return [
        part
        for block in _whole(blocks)
        for part in (_parts(turned(restored(block))) if isinstance(block, Table) else [block])
    ]


def _whole(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with tables joined that a page had broken: the next one follows at once, as wide, without headings."""
    whole: list[Block] = []
    for block in blocks:
        before = whole[-1] if whole else None
        if isinstance(block, Table) and isinstance(before, Table) and _goes_on(before, block):
            whole[-1] = Table((*before.rows, *block.rows))
        else:
            whole.append(block)
    return whole


def _goes_on(before: Table, after: Table) -> bool:
    if before.width != after.width or before.width < FEWEST_COLUMNS:
        return False
    headings = heading_rows_of(after)
    return not headings or headings[0] == 0


def _parts(table: Table) -> Iterator[Block]:
    headings = heading_rows_of(table)
    if not headings:
        yield table
        return
    yield from _loose(table.rows[: headings[0]])
    for start, end in zip(headings, [*headings[1:], len(table.rows)], strict=True):
        last = next((n for n in range(start + 1, end) if _ends_the_table(table.rows[n])), end)
        yield by_row(Table(table.rows[start:last]))
        yield from _loose(table.rows[last:end])


def _ends_the_table(row: Row) -> bool:
    filled = row.filled
    if len(filled) == 1 and closes(filled[0]):
        return True
    return len(filled) <= 2 and any(_BELOW.match(cell) or (cell.isupper() and POST.search(cell)) for cell in filled)


def _loose(rows: Sequence[Row]) -> Iterator[Block]:
    """Rows that are no table: a cell alone is a paragraph, cells side by side are a letterhead or a signature."""
    together: list[Row] = []
    for row in rows:
        if len(row.filled) > 1:
            together.append(row)
            continue
        yield from _side_by_side(together)
        together = []
        yield from (Paragraph(line, row.line, strong=row.strong, at=row.at) for line in _lines(row))
    yield from _side_by_side(together)


def _side_by_side(rows: Sequence[Row]) -> Iterator[Table]:
    columns = sorted({place for row in rows for place, cell in enumerate(row.cells) if cell})
    if rows:
        cells = [tuple(row.cells[place] if place < len(row.cells) else "" for place in columns) for row in rows]
        yield Table(tuple(Row(texts, row.line, row.strong, row.at) for texts, row in zip(cells, rows, strict=True)))


def _lines(row: Row) -> list[str]:
    return [line for cell in row.filled for line in cell.split("\n")]
