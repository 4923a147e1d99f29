"""Plain text: tab or pipe tables, markdown-like marks, lines and pages broken in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.labels import label_of
from documents.readers import celled, lines, typed
from documents.readers.agenda import agenda_at
from documents.readers.blocks import Block, Paragraph, Table
from documents.readers.by_hour import by_hour_at
from documents.readers.calendar import calendar_at
from documents.readers.glued import glued_at
from documents.readers.indented import indented_at
from documents.readers.lines import Printed
from documents.readers.markup import without_tags
from documents.readers.one_line import with_line_breaks
from documents.readers.page_numbers import may_be_page_number
from documents.readers.pasted import pasted_at
from documents.readers.quoted import without_quotes
from documents.readers.spaced import aligned, run_on
from documents.readers.spaced.spread import Piece, Spread
from documents.readers.stacks.reader import stack_at
from documents.readers.stacks.stack import Stack
from documents.readers.web_page import without_furniture

_READERS = (indented_at, glued_at, celled.closed_at, stack_at, calendar_at, by_hour_at, agenda_at)
MOST_BLANK = 5  # lines below an empty one that tell whether a table goes on
_PIECE = re.compile(r"\S+(?: \S+)*")  # words one space apart; more spaces part columns
_LIST_TAB = re.compile("([•\uf0b7▪])\t")  # between the mark of a list in Word and its text
_LIST_DOT = re.compile(r"(?<=\S)[ \u00a0]+·[ \u00a0]{2,}(?=\S)")  # the mark of a list in Word, run into the line above
_LABELLED = re.compile(r"\s+(?=(?:Thời gian|Địa điểm|Thành phần)\s*:|NỘI DUNG\b)")  # of a page in one line


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs and tables of a text, marks cleaned and broken lines joined."""
    whole = _LIST_TAB.sub(r"\1 ", _LIST_DOT.sub("\n· ", _one_newline(without_tags(text))))
    stood, broken = zip(*with_line_breaks(without_quotes(whole.split("\n"))), strict=True)
    raw = without_furniture(broken)
    page = [lines.clean(line) for line in raw]
    wrapped = lines.is_wrapped([line.strip() for line in page])
    read = lines.unbroken(_printed(page, raw), wrapped=wrapped)
    return tuple(read if stood[-1] == len(stood) else (_placed(block, stood) for block in read))


def _placed(block: Block, stood: Sequence[int]) -> Block:
    """The block with the line of the text that a person finds it in, where one was broken above."""
    if isinstance(block, Table):
        return replace(block, rows=tuple(replace(row, at=_place(row.line, stood)) for row in block.rows))
    return replace(block, at=_place(block.line, stood)) if isinstance(block, Paragraph) else block


def _place(line: int, stood: Sequence[int]) -> str:
    return "" if stood[line - 1] == line else f"Dòng {stood[line - 1]}"


def _one_newline(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")


def _printed(page: list[str], raw: list[str]) -> Iterator[Printed]:
    """What stands line by line: `page` has single spaces, `raw` those that were typed."""
    number = 0
    while number < len(page):
        if whole := celled.run_together_in(page[number], number):
            yield from _in_one_line(whole, number)
            number += 1
        elif typed.opens_a_table(page[number]):
            end = typed.end_of(page, number)
            if (pasted := pasted_at(page, number)) and pasted.end >= end:
                yield Printed(pasted.table)
                end = pasted.end
            elif table := typed.table_in(page, number, end):
                yield Printed(table)
            number = end
        elif stack := _stack_at(page, raw, number):
            yield Printed(stack.table)
            number = stack.end
        else:
            if paragraph := lines.paragraph(page[number], number + 1):
                above = page[number - 1].strip() if number else ""
                yield Printed(paragraph, bool(above) and not lines.is_rule(above), len(above))
            number += 1


def _in_one_line(whole: tuple[str, Table], number: int) -> Iterator[Printed]:
    before, table = whole
    for piece in _LABELLED.split(before):
        if paragraph := lines.paragraph(piece, number + 1):
            yield Printed(paragraph)
    yield Printed(table)


def _stack_at(page: list[str], raw: list[str], number: int) -> Stack | None:
    """A table that begins at a line without cells of its own."""
    if not page[number].strip():
        return None
    found = (reader(page, number) for reader in _READERS)
    return next(filter(None, found), None) or _aligned_at(raw, number)


def _aligned_at(raw: list[str], start: int) -> Stack | None:
    """A table whose columns were set with spaces, or a letterhead."""
    if "   " not in raw[start].strip():
        return None
    first = _spread(raw[start], start)
    if not first.names_columns and not aligned.is_letterhead(first):
        return None
    end = start
    while end < len(raw) and not typed.is_row(raw[end]):
        if not raw[end].strip() and not (first.names_columns and _goes_on(raw, end)):
            break
        end += 1
    printed = [number for number in range(start, end) if raw[number].strip() and not _is_page_number(raw, number)]
    spread = [
        replace(_spread(raw[number], number), apart=number > start and not raw[number - 1].strip())
        for number in printed
    ]
    found = aligned.table_at(run_on.parted(spread) if first.names_columns else spread, 0)
    return Stack(found.table, printed[found.lines - 1] + 1) if found else None


def _is_page_number(raw: list[str], number: int) -> bool:
    return may_be_page_number(raw[number]) and not raw[number - 1].strip()


def _goes_on(raw: list[str], blank: int) -> bool:
    """Whether the table goes on below an empty line: with a row of columns, or a heading over such a row."""
    below = [line.strip() for line in raw[blank + 1 : blank + MOST_BLANK] if line.strip()]
    below = [line for line in below if not may_be_page_number(line)]
    heads = len(below) > 1 and (below[0].isupper() or label_of(below[0]) is not None) and "   " in below[1]
    return bool(below) and ("   " in below[0] or heads)


def _spread(line: str, number: int) -> Spread:
    found = _PIECE.finditer(line.replace("\u00a0", " "))
    pieces = (Piece(lines.clean(one[0]), one.start(), one.end(), number) for one in found)
    return Spread(tuple(pieces), number + 1)
