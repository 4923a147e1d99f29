"""A PDF in the order read: lines made paragraphs again, tables with their page; what runs along all pages left out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from documents.labels import label_of
from documents.readers import lines
from documents.readers.blocks import Block, Row, Table
from documents.readers.lines import Printed
from documents.readers.pdf import page as pages
from documents.readers.pdf.page import Page
from documents.readers.pdf.ruled import RuledRow
from documents.readers.pdf.streams import refuse_bombs
from documents.readers.pdf.words import APART, CLOSE_COLUMNS, Line, is_wrapped, widest
from documents.readers.spaced import aligned
from documents.readers.spaced.spread import Column, Piece, Spread
from documents.unreadable import damaged, empty, locked, scanned

MOST_PAGES = 1000
CLOSE = 0.9  # of a line's height: a gap below it that still belongs to one paragraph


def blocks(content: bytes, name: str) -> tuple[Block, ...]:
    """The paragraphs and tables of a PDF. Raise Unreadable; a scan is refused."""
    refuse_bombs(content, name)
    try:
        with pdfplumber.open(io.BytesIO(content)) as document:
            reader = _Document()
            found = tuple(lines.unbroken(reader.printed(document)))
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise locked(name) from error
        raise damaged(name) from error
    if not found:
        raise scanned(name) if reader.has_pictures else empty(name)
    return found


class _Document:
    """What is known on the way through the pages."""

    def __init__(self) -> None:
        self.line = 0
        self.has_pictures = False
        self.columns: list[Column] = []  # of a table without rules that ran to the end of what was read

    def printed(self, document: Any) -> Iterator[Printed]:
        read = []
        for page in document.pages[:MOST_PAGES]:
            read.append(pages.read(page))
            page.close()
            self.has_pictures |= read[-1].has_picture
        running = pages.running_lines(read)
        for number, one in enumerate(read, 1):
            yield from self._page(one, running, f"Trang {number}")

    def _page(self, page: Page, running: frozenset[str], at: str) -> Iterator[Printed]:
        text = list(pages.lines_in(page))
        width = widest(text)
        outermost = {id(line) for line in pages.margins(text, running)}
        run: list[Line] = []
        for part in page.parts:
            if not isinstance(part, Line):
                yield from self._text(run, width, at)
                run, self.columns = [], []
                yield Printed(self._table(part, at))
            elif id(part) not in outermost:
                run.append(part)
        yield from self._text(run, width, at)

    def _text(self, run: list[Line], width: float, at: str) -> Iterator[Printed]:
        """Lines between tables: columns without rules, and paragraphs made whole."""
        numbers = range(self.line + 1, self.line + len(run) + 1)
        self.line += len(run)
        spread = [_spread(run, place, number, at, APART) for place, number in enumerate(numbers)]
        close = [_spread(run, place, number, at, CLOSE_COLUMNS) for place, number in enumerate(numbers)]
        place, left = 0, aligned.rest_of_table(close, self.columns)
        while place < len(run):
            named = close[place].names_columns
            if found := (place == 0 and left) or aligned.table_at(close if named else spread, place):
                yield Printed(found.table)
                place += found.lines
                self.columns = found.columns
                continue
            self.columns = []
            end = place + 1
            while end < len(run) and len(spread[end].pieces) == 1 and _continues(run[end - 1], run[end], width):
                end += 1
            whole = lines.clean(" ".join(line.text for line in run[place:end]))
            if paragraph := lines.paragraph(whole, spread[place].line, at):
                yield Printed(replace(paragraph, strong=run[place].strong))
            place = end

    def _table(self, part: list[RuledRow], at: str) -> Table:
        rows = []
        for row in part:
            self.line += 1
            if any(row.cells):
                rows.append(Row(row.cells, self.line, row.strong, at, row.merged))
        return Table(tuple(rows))


def _spread(run: list[Line], place: int, number: int, at: str, gap: float) -> Spread:
    line = run[place]
    pieces = tuple(Piece(lines.clean(one.text), one.left, one.right, one.middle) for one in line.pieces(gap))
    apart = place > 0 and line.top - run[place - 1].bottom > CLOSE * line.height
    return Spread(pieces, number, at, line.strong, apart)


def _continues(before: Line, line: Line, width: float) -> bool:
    """Whether a line is the rest of the paragraph: close below a line that was full, and beginning nothing new."""
    if line.top - before.bottom > CLOSE * line.height or label_of(line.text) or before.strong != line.strong:
        return False
    return not lines.is_bulleted(line.text) and is_wrapped(before, line, width - max(0.0, before.left - line.left))
