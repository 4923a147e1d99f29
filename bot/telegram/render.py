"""A Reply as a Telegram message: HTML within the limit, cut into pages, with its keyboard. Knows no library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from bot.chat.paging import Part, Room, clipped, cut, grouped
from bot.telegram.channel import ABILITIES
from wording.reply import Block, Reply

ROOM = Room(ABILITIES.text_limit - 96, ABILITIES.page_rows, 1500)  # the rest is for blank lines and the page number
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


def render(reply: Reply, message: int, page: int = 0) -> Screen:
    """Page `page` (from 0) of the reply in outbox row `message`; a page beyond the last is the last."""
    pages = cut(reply, ROOM).pages
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
        yield (Button(clipped(choice.label, ABILITIES.label_limit), f"c:{message}:{number}"),)


def _turning(message: int, page: int, count: int) -> Iterator[tuple[Button, ...]]:
    back = (Button(BACK, f"p:{message}:{page - 1}"),) if page > 0 else ()
    forth = (Button(FORTH, f"p:{message}:{page + 1}"),) if page < count - 1 else ()
    if back or forth:
        yield (*back, *forth)


def _html(page: Iterable[Part]) -> str:
    """Blocks and rows under their headings, a blank line between the groups."""
    return "\n\n".join(_group(heading, parts) for heading, parts in grouped(page))


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
