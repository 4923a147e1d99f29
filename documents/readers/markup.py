"""Text that still holds the tags of a web page: its tables become rows of pipes, all other tags only end a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import zip_longest

from lxml import html
from lxml.html import HtmlElement

from documents.readers import lines

_TAGS = re.compile(r"<(?:table|tr|p|div|li)\b[^>]*>", re.IGNORECASE)
_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.IGNORECASE | re.DOTALL)
_ENDS_LINE = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)
MOST_COLUMNS = 20  # that a cell may stretch over
_UNNAMED = re.compile(r"Col\d+")  # what converters of PDF call a column without a heading


def without_tags(text: str) -> str:
    """The text as a page shows it; a text without tags as it is."""
    if not _TAGS.search(text):
        return text
    prose = (unescape(_TAG.sub("", _ENDS_LINE.sub("\n", piece))) for piece in _TABLE.split(text))
    tables = ("\n".join(_rows(found[0])) for found in _TABLE.finditer(text))
    return "\n".join(piece for pair in zip_longest(prose, tables, fillvalue="") for piece in pair)


def _rows(table: str) -> Iterator[str]:
    for row in html.fromstring(table).iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        yield "|" + "|".join(_shown(cell) for cell in cells for _ in range(_width(cell))) + "|"


def _shown(cell: HtmlElement) -> str:
    """The text of a cell in one line, those that begin a point marked as in Markdown."""
    shown = lines.whole_cell(" ".join(piece.split()) for piece in _pieces(cell))
    return "" if _UNNAMED.fullmatch(shown) else shown.replace("\n", "<br>").replace("|", "/")


def _pieces(cell: HtmlElement) -> Iterator[str]:
    text = cell.text or ""
    for inner in cell.iterdescendants():
        if inner.tag in ("br", "p", "div", "li"):
            yield text
            text = ""
        text += (inner.text or "") if isinstance(inner.tag, str) else ""
        text += inner.tail or ""
    yield text


def _width(cell: HtmlElement) -> int:
    printed = cell.get("colspan", "1")
    return min(int(printed), MOST_COLUMNS) if printed.isdigit() else 1
