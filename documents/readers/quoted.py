"""Cells copied out of Excel: those that hold several lines, or quotes, stand in quotes."""

from __future__ import annotations

from collections.abc import Sequence

MOST_LINES = 30  # of one row


def without_quotes(page: Sequence[str]) -> list[str]:
    """The lines with quoted cells in one line each, the lines that they took left empty."""
    kept: list[str] = []
    place = 0
    while place < len(page):
        row = page[place]
        end = place + 1
        while _is_open(row) and end < min(len(page), place + MOST_LINES):
            row += "\n" + page[end]
            end += 1
        if _is_open(row):
            row, end = page[place], place + 1
        kept += ["\t".join(_bare(cell) for cell in row.split("\t")), *[""] * (end - place - 1)]
        place = end
    return kept


def _is_open(row: str) -> bool:
    """Whether the last cell of a row begins with a quote that is not closed yet."""
    last = row.rpartition("\t")[2]
    return "\t" in row and last.startswith('"') and last.count('"') % 2 == 1


def _bare(cell: str) -> str:
    quoted = len(cell) > 1 and cell.startswith('"') and cell.endswith('"') and cell.count('"') % 2 == 0
    return cell[1:-1].replace('""', '"').replace("\n", "<br>") if quoted else cell
