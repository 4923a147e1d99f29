"""A reply cut into pages that fit a message: rows dealt out between its opening and its closing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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


def pages(reply: Reply, room: Room) -> list[list[Part]]:
    """At least one page; what is too long for any is cut into blocks."""
    piece = room.text - room.frame
    before, rows, after = (list(_fitting(parts, piece)) for parts in (reply.before, reply.rows, reply.after))
    frame = sum(size(part) for part in (*before, *after))
    if frame > room.frame:
        return list(_dealt((*before, *rows, *after), room.text, room.rows)) or [[]]
    return [[*before, *dealt, *after] for dealt in _dealt(rows, room.text - frame, room.rows)] or [[*before, *after]]


def composed(text: str) -> str:
    """As platforms count it: one character for a letter with its marks."""
    return unicodedata.normalize("NFC", text)


def length(text: str) -> int:
    """In UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def size(part: Part) -> int:
    """What is shown, a heading counted for each row: generous, never too small."""
    if isinstance(part, Block):
        return length(part.text) + 2
    return sum(length(text) for text in (part.label, part.text, part.detail, part.heading)) + 8


def clipped(text: str, limit: int) -> str:
    """At most `limit` characters, "…" where some are left out."""
    text = composed(text)
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _dealt(parts: Iterable[Part], text: int, most_rows: int) -> Iterator[list[Part]]:
    page: list[Part] = []
    taken = rows = 0
    for part in parts:
        if page and (taken + size(part) > text or rows == most_rows):
            yield page
            page, taken, rows = [], 0, 0
        page.append(part)
        taken += size(part)
        rows += isinstance(part, Row)
    if page:
        yield page


def _fitting(parts: Iterable[Part], piece: int) -> Iterator[Part]:
    """The parts in composed form, what is too long for a page cut into blocks."""
    for part in parts:
        if isinstance(part, Block):
            yield from (Block(cut, part.style) for cut in _cut(composed(part.text), piece))
            continue
        row = Row(*(composed(text) for text in (part.label, part.text, part.detail, part.heading)))
        if size(row) <= piece:
            yield row
        else:
            text = f"{row.label}. {row.text}\n{row.detail}" if row.label else f"{row.text}\n{row.detail}"
            yield from (Block(cut) for cut in _cut(text, piece))


def _cut(text: str, piece: int) -> Iterator[str]:
    """Pieces of at most that length, cut at a paragraph, else a line, else a space, else anywhere."""
    while length(text) > piece:
        room = piece if length(text[:piece]) <= piece else piece // 2
        cut = next((at for mark in ("\n\n", "\n", " ") if (at := text.rfind(mark, room // 2, room)) > 0), room)
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    if text:
        yield text
