"""A reply cut into pages that fit a message: rows dealt out between its opening and its closing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from wording.reply import Block, Reply, Row

Part = Block | Row


@dataclass(frozen=True, slots=True)
class Room:
    """`text` is what a page may hold, in UTF-16 units as platforms count; `rows` how many rows.

    An opening and closing longer than `frame` are not repeated on every page; nor is a part longer than a page
    without them.
    """

    text: int
    rows: int
    frame: int


@dataclass(frozen=True, slots=True)
class Cut:
    """`before` and `after` belong on every page, with one of the `middles` between them."""

    before: tuple[Part, ...]
    middles: tuple[tuple[Part, ...], ...]
    after: tuple[Part, ...]

    @property
    def pages(self) -> list[tuple[Part, ...]]:
        """At least one."""
        return [(*self.before, *middle, *self.after) for middle in self.middles or ((),)]


def cut(reply: Reply, room: Room) -> Cut:
    """The reply dealt out; what is too long for any page is cut into blocks."""
    piece = room.text - room.frame
    before, rows, after = (tuple(_fitting(parts, piece)) for parts in (reply.before, reply.rows, reply.after))
    frame = sum(size(part) for part in (*before, *after))
    if frame > room.frame:
        return Cut((), tuple(_dealt((*before, *rows, *after), room.text, room.rows)), ())
    return Cut(before, tuple(_dealt(rows, room.text - frame, room.rows)), after)


def composed(text: str) -> str:
    """As platforms count it: one character for a letter with its marks."""
    return unicodedata.normalize("NFC", text)


def length(text: str) -> int:
    """In UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def size(part: Part) -> int:
    """What is shown, a heading counted for each row: generous, never too small."""
    if isinstance(part, Block):
        return length(part.text) + 4
    lines = part.detail.count("\n")
    return sum(length(text) for text in (part.label, part.text, part.detail, part.heading)) + 8 + 2 * lines


def grouped(page: Iterable[Part]) -> Iterator[tuple[str, list[Part]]]:
    """Blocks, and rows with the heading that they share, as they follow each other."""
    for (_, heading), parts in groupby(page, key=lambda part: (isinstance(part, Row), _heading(part))):
        yield heading, list(parts)


def clipped(text: str, limit: int) -> str:
    """At most `limit` characters, "…" where some are left out."""
    text = composed(text)
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _heading(part: Part) -> str:
    return part.heading if isinstance(part, Row) else ""


def _dealt(parts: Iterable[Part], text: int, most_rows: int) -> Iterator[tuple[Part, ...]]:
    page: list[Part] = []
    taken = rows = 0
    for part in parts:
        if page and (taken + size(part) > text or rows == most_rows):
            yield tuple(page)
            page, taken, rows = [], 0, 0
        page.append(part)
        taken += size(part)
        rows += isinstance(part, Row)
    if page:
        yield tuple(page)


def _fitting(parts: Iterable[Part], piece: int) -> Iterator[Part]:
    """The parts in composed form, what is too long for a page cut into blocks."""
    for part in parts:
        if isinstance(part, Block):
            yield from (Block(text, part.style) for text in _pieces(composed(part.text), piece))
            continue
        row = Row(*(composed(text) for text in (part.label, part.text, part.detail, part.heading)))
        if size(row) <= piece:
            yield row
        else:
            text = f"{row.label}. {row.text}\n{row.detail}" if row.label else f"{row.text}\n{row.detail}"
            yield from (Block(each) for each in _pieces(text, piece))


def _pieces(text: str, piece: int) -> Iterator[str]:
    """Pieces of at most that length, cut at a paragraph, else a line, else a space, else anywhere."""
    while length(text) > piece:
        room = piece if length(text[:piece]) <= piece else piece // 2
        at_most = next((at for mark in ("\n\n", "\n", " ") if (at := text.rfind(mark, room // 2, room)) > 0), room)
        yield text[:at_most].rstrip()
        text = text[at_most:].lstrip()
    if text:
        yield text
