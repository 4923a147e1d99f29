"""Plain text: tab or pipe tables, markdown-like marks, lines and pages broken in mid-sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from documents.labels import is_label, label_of
from documents.readers.blocks import Block, Paragraph, Row, Table

WRAPPED = 55  # a line at least this long was broken by the page, not by its writer
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACES = re.compile(r"[ \u00a0\u2000-\u200a\u3000]+")
_EMPHASIS = re.compile(r"\*(?=\S)|(?<=\S)\*")
_BULLET = re.compile(r"([-–—+*•●▪◦])\s+(?=\S)|([-+•●▪])(?=[^\W\d_])")
_LONE_BULLETS = ("-", "+", "•")
_RULE = re.compile(r"[\s|:=_-]+")
_SENTENCE_END = (".", ";", ":", "!", "?", "”", '"', "/")
_OPEN_WORDS = frozenset(
    "và của các với cho tại trong về theo là do để từ đến những một hoặc bởi trên vào được ngày tháng năm số".split()
)


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs and tables of a text, marks cleaned and broken lines joined."""
    lines = [_clean(line) for line in _one_newline(unicodedata.normalize("NFC", text)).split("\n")]
    return tuple(_blocks(lines))


def _one_newline(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")


def _clean(line: str) -> str:
    return _SPACES.sub(" ", _INVISIBLE.sub("", line))


def _blocks(lines: list[str]) -> Iterator[Block]:
    number = 0
    open_paragraph: Paragraph | None = None
    while number < len(lines):
        if _is_row(lines[number]):
            if open_paragraph:
                yield open_paragraph
                open_paragraph = None
            end = _table_end(lines, number)
            if table := _table(lines, number, end):
                yield table
            number = end
            continue
        paragraph = _paragraph(lines[number], number + 1)
        if paragraph is not None:
            adjacent = number > 0 and bool(lines[number - 1].strip())
            if open_paragraph and _continues(open_paragraph, paragraph, adjacent, lines[number - 1]):
                open_paragraph = replace(open_paragraph, text=_joined(open_paragraph.text, paragraph.text))
            else:
                if open_paragraph:
                    yield open_paragraph
                open_paragraph = paragraph
        number += 1
    if open_paragraph:
        yield open_paragraph


def _paragraph(line: str, number: int) -> Paragraph | None:
    """The line as a paragraph of its own, or None where nothing but marks stands."""
    bare = line.strip()
    if bare in _LONE_BULLETS:
        return Paragraph("", number, bare)
    if not bare or _RULE.fullmatch(bare):
        return None
    heading = bare.startswith("#")
    bare = bare.lstrip("#").strip()
    strong = bare.startswith("**") and bare.endswith("**") and len(bare) > 4
    bare = bare.replace("**", "").strip()
    bullet = _BULLET.match(bare)
    if bullet:
        bare = bare[bullet.end() :]
    text = _EMPHASIS.sub("", bare).strip()
    if not text:
        return None
    return Paragraph(text, number, (bullet[1] or bullet[2]) if bullet else "", heading, strong)


def _continues(before: Paragraph, after: Paragraph, adjacent: bool, line_before: str) -> bool:
    """Whether `after` is the rest of a sentence that the line or the page broke."""
    if after.bullet or after.heading:
        return False
    if adjacent and (is_label(before.text) or (before.bullet and " " not in before.text)):
        return True
    if label_of(after.text):
        return False
    if before.text.endswith(_SENTENCE_END):
        return False
    unfinished = before.text.endswith(",") or before.text.rsplit(" ", 1)[-1].lower() in _OPEN_WORDS
    if after.text[0].islower() or (unfinished and not before.text.isupper()):
        return True
    return adjacent and len(line_before.strip()) >= WRAPPED and before.text.isupper() == after.text.isupper()


def _is_row(line: str) -> bool:
    return "\t" in line.strip() or ("\t" in line and bool(line.strip())) or line.count("|") >= 2


def _table_end(lines: list[str], start: int) -> int:
    """One past the last line of the table that begins at `start`: blank lines (page ends) within do not end it."""
    width = len(_cells(lines[start]))
    last = start
    number = start + 1
    while number < len(lines):
        line = lines[number]
        if not line.strip():
            number += 1
            continue
        adjacent = number == last + 1
        if _is_row(line):
            if not adjacent and abs(len(_cells(line)) - width) > width // 2:
                break
            width = max(width, len(_cells(line)))
        elif not (adjacent and _within(lines, number, width)):
            break
        last = number
        number += 1
    return last + 1


def _within(lines: list[str], number: int, width: int) -> bool:
    """Whether a line without cells stands inside a table: a section row, or the rest of a broken row."""
    following = lines[number + 1] if number + 1 < len(lines) else ""
    if width < 3:
        return False
    return _is_row(following) or lines[number].lstrip().startswith("|")


def _table(lines: list[str], start: int, end: int) -> Table | None:
    rows: list[Row] = []
    width = max(len(_cells(line)) for line in lines[start:end] if line.strip())
    for number in range(start, end):
        line = lines[number]
        if not line.strip() or _RULE.fullmatch(line.strip()):
            continue
        printed = _cells(line)
        cells = tuple(_cell(cell) for cell in printed)
        if rows and (whole := _rest_of_row(rows[-1].cells, cells, line, width)):
            rows[-1] = replace(rows[-1], cells=whole)
            continue
        if any(cells):
            strong = all(cell.strip().startswith("**") for cell in printed if cell.strip())
            rows.append(Row(cells, number + 1, strong))
    return Table(tuple(rows)) if rows else None


def _rest_of_row(before: tuple[str, ...], after: tuple[str, ...], line: str, width: int) -> tuple[str, ...] | None:
    """The row broken in or after a cell: its two pieces together are just as wide as the table."""
    if not 1 < len(before) < width:
        return None
    if line.lstrip().startswith("|") and len(before) + len(after) == width:
        return (*before, *after)
    if len(before) + len(after) - 1 == width and not label_of(after[0]):
        return (*before[:-1], _joined(before[-1], after[0]), *after[1:])
    return None


def _joined(before: str, after: str) -> str:
    return f"{before} {after}".strip()


def _cells(line: str) -> list[str]:
    if "\t" in line:
        return line.split("\t")
    bare = line.strip()
    if bare.startswith("|") and bare.count("|") > 1:
        bare = bare[1:]
    return bare.removesuffix("|").split("|")


def _cell(text: str) -> str:
    text = re.sub(r"<br\s*/?>", "\n", text.replace("**", ""), flags=re.IGNORECASE)
    return "\n".join(filter(None, (_EMPHASIS.sub("", piece).strip() for piece in text.split("\n"))))
