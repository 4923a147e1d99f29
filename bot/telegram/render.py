"""A Reply as a Telegram message: HTML within the limit, cut into pages, with its keyboard. Knows no library."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from bot.telegram.channel import ABILITIES
from wording.reply import Block, Reply, Row

ROOM = ABILITIES.text_limit - 96  # what is left beside blank lines and the page number
FRAME_LIMIT = 1500  # a longer opening or closing is not repeated on every page
TAGS = {"title": ("<b>", "</b>"), "quote": ("<blockquote>", "</blockquote>"), "note": ("<i>", "</i>")}
BACK, FORTH = "◀ Trước", "Sau ▶"


@dataclass(frozen=True, slots=True)
class Button:
    """`data` is what Telegram hands back when it is tapped."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: HTML and the rows of buttons under it."""

    html: str
    keyboard: tuple[tuple[Button, ...], ...] = ()


Part = Block | Row


def render(reply: Reply, message: int, page: int = 0) -> Screen:
    """Page `page` (from 0) of the reply in outbox row `message`; a page beyond the last is the last."""
    pages = _pages(reply)
    page = max(0, min(page, len(pages) - 1))
    html = _html(pages[page])
    if len(pages) > 1:
        html += f"\n\n<i>Trang {page + 1}/{len(pages)}</i>"
    return Screen(html, (*_choices(reply, message), *_turning(message, page, len(pages))))


def tapped(data: str) -> tuple[str, int, int] | None:
    """What a button's data means: ("c" or "p", outbox row, choice or page); None for data that is not ours."""
    kind, _, rest = data.partition(":")
    message, _, number = rest.partition(":")
    if kind not in ("c", "p") or not _is_number(message) or not _is_number(number):
        return None
    return kind, int(message), int(number)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


def _choices(reply: Reply, message: int) -> Iterator[tuple[Button, ...]]:
    for number, choice in enumerate(reply.choices):
        yield (Button(_clipped(choice.label), f"c:{message}:{number}"),)


def _turning(message: int, page: int, count: int) -> Iterator[tuple[Button, ...]]:
    back = (Button(BACK, f"p:{message}:{page - 1}"),) if page > 0 else ()
    forth = (Button(FORTH, f"p:{message}:{page + 1}"),) if page < count - 1 else ()
    if back or forth:
        yield (*back, *forth)


def _pages(reply: Reply) -> list[list[Part]]:
    """Rows are dealt out between an opening and a closing shown on every page, unless those are long themselves."""
    before, rows, after = (list(_fitting(parts)) for parts in (reply.before, reply.rows, reply.after))
    frame = sum(_size(part) for part in (*before, *after))
    if frame > FRAME_LIMIT:
        return list(_dealt((*before, *rows, *after), ROOM)) or [[]]
    return [[*before, *dealt, *after] for dealt in _dealt(rows, ROOM - frame)] or [[*before, *after]]


def _dealt(parts: Iterable[Part], room: int) -> Iterator[list[Part]]:
    page: list[Part] = []
    taken = rows = 0
    for part in parts:
        if page and (taken + _size(part) > room or rows == ABILITIES.page_rows):
            yield page
            page, taken, rows = [], 0, 0
        page.append(part)
        taken += _size(part)
        rows += isinstance(part, Row)
    if page:
        yield page


def _size(part: Part) -> int:
    """Characters shown, a heading counted for each row: generous, never too small."""
    if isinstance(part, Block):
        return len(part.text) + 2
    return len(part.label) + len(part.text) + len(part.detail) + len(part.heading) + 8


def _fitting(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts in composed form, what is too long for a page cut into blocks."""
    for part in parts:
        if isinstance(part, Block):
            yield from (Block(piece, part.style) for piece in _cut(_composed(part.text)))
            continue
        row = Row(*(_composed(text) for text in (part.label, part.text, part.detail, part.heading)))
        if _size(row) <= ROOM - FRAME_LIMIT:
            yield row
        else:
            text = f"{row.label}. {row.text}\n{row.detail}" if row.label else f"{row.text}\n{row.detail}"
            yield from (Block(piece) for piece in _cut(text))


def _cut(text: str) -> Iterator[str]:
    """Pieces of at most the room of a page, cut at a paragraph, else a line, else a space, else anywhere."""
    room = ROOM - FRAME_LIMIT
    while len(text) > room:
        cut = next((at for mark in ("\n\n", "\n", " ") if (at := text.rfind(mark, room // 2, room)) > 0), room)
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    if text:
        yield text


def _html(page: Iterable[Part]) -> str:
    """Blocks and rows under their headings, a blank line between the groups."""
    groups = groupby(page, key=lambda part: (isinstance(part, Row), part.heading if isinstance(part, Row) else ""))
    return "\n\n".join(_group(heading, parts) for (_, heading), parts in groups)


def _group(heading: str, parts: Iterable[Part]) -> str:
    lines = [f"<b>{escape(heading, quote=False)}</b>"] if heading else []
    return "\n".join((*lines, *(_part(part) for part in parts)))


def _part(part: Part) -> str:
    if isinstance(part, Block):
        opening, closing = TAGS.get(part.style, ("", ""))
        return f"{opening}{escape(part.text, quote=False)}{closing}"
    label = f"<b>{escape(part.label, quote=False)}.</b>" if part.label else "•"
    detail = f"\n<i>{escape(part.detail, quote=False)}</i>" if part.detail else ""
    return f"{label} {escape(part.text, quote=False)}{detail}"


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _clipped(label: str) -> str:
    label = _composed(label)
    return label if len(label) <= ABILITIES.label_limit else label[: ABILITIES.label_limit - 1].rstrip() + "…"
