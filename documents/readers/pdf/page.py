"""A page: its ruled tables and, around them, lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from documents.readers.page_numbers import may_be_page_number
from documents.readers.pdf.ruled import Box, RuledRow, rows_of
from documents.readers.pdf.words import Line, Word, lines_of

MOST_EDGES = 20_000  # lines drawn on a page; more are a picture
MARGIN = 2  # lines at the top or the foot of a page
FEWEST_CELLS = 4  # of a table; less is a frame or an underline


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page, from the top: a line of text, or the rows of a table."""

    parts: tuple[Line | list[RuledRow], ...]
    has_picture: bool


def read(page: Any) -> Page:
    """What a page of pdfplumber holds."""
    words = [_word(found) for found in page.extract_words(y_tolerance=2, return_chars=True)]
    tables = _tables(page)
    parts: list[tuple[float, Line | list[RuledRow]]] = []
    free = words
    for boxes in tables:
        frame = _frame(boxes)
        inside = [word for word in free if _within(word, frame)]
        free = [word for word in free if not _within(word, frame)]
        rows = rows_of(boxes, inside)
        if inside and len(rows[0].cells) > 1:
            parts.append((frame[1], rows))
        else:
            free += inside
    parts += [(line.top, line) for line in lines_of(free)]
    return Page(tuple(part for _, part in sorted(parts, key=lambda one: one[0])), bool(page.images))


def _word(found: dict[str, Any]) -> Word:
    bold = all("bold" in letter["fontname"].lower() for letter in found["chars"])
    return Word(found["text"], found["x0"], found["x1"], found["top"], found["bottom"], bold)


def _tables(page: Any) -> list[list[Box]]:
    if not 0 < len(page.lines) + len(page.rects) + len(page.curves) <= MOST_EDGES:
        return []
    tables = ([cell for cell in table.cells if cell] for table in page.find_tables())
    return [cells for cells in tables if len(cells) >= FEWEST_CELLS]


def _frame(boxes: list[Box]) -> Box:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _within(word: Word, frame: Box) -> bool:
    x = (word.left + word.right) / 2
    return frame[0] <= x <= frame[2] and frame[1] <= word.middle <= frame[3]


def lines_in(page: Page) -> Iterator[Line]:
    """The lines of text of a page, tables left out."""
    yield from (part for part in page.parts if isinstance(part, Line))


def running_lines(read: Sequence[Page]) -> frozenset[str]:
    """The lines that every page bears at its top or foot, such as the title or the file's name."""
    edges = Counter(text for page in read for text in {line.text for line in _edges(list(lines_in(page)))})
    return frozenset(text for text, count in edges.items() if len(read) > 1 and count == len(read))


def margins(text: Sequence[Line], running: frozenset[str]) -> Iterator[Line]:
    """The lines of a page that are no part of what it says: its number, and what runs along all pages."""
    for edge in (text[:MARGIN], text[::-1][:MARGIN]):
        yield from takewhile(lambda line: line.text in running or may_be_page_number(line.text), edge)


def _edges(text: Sequence[Line]) -> Sequence[Line]:
    return [*text[:MARGIN], *text[::-1][:MARGIN]]
