"""A table pasted one cell a line: headings first, then the cells of each row under its number.

Empty cells are lost on the way and long ones take several lines, so the lines of a row are dealt out to the columns in
the way that fits best: times under the time, nothing cut before a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from documents.column_names import Column, column_named
from documents.labels import LabelKind, is_label, label_of
from documents.readers import lines
from documents.readers.blocks import Row, Table

FEWEST_HEADINGS = 3
MOST_LINES = 24  # of one row; more are no row
_TIME = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,4}|\b\d{1,2}\s?(?:h|giờ)\s?\d{0,2}\b"
    r"|\b(?:tháng|quý|h[àằ]ng|năm|tuần|thường xuyên|ngày|cả năm)\b",
    re.IGNORECASE,
)
BELOW = re.compile(r"Nơi (?:nhận|gửi)\b|Người lập\b|(?:TM|KT|TL|TUQ)\. ?")
_LONGEST_TIME = 60  # letters
_LONGEST_NAME = 45  # letters
_WHO = re.compile(
    r"(?:[-•+] ?)?(?:đ/c|đồng chí|(?:p(?:hó )?\.? ?)?(?:chủ tịch|hiệu trưởng|giám đốc|bí thư|ct|ht|gđ|bt)\b"
    r"|(?:\d+% )?cb|(?:ban|bộ phận|phòng|sở|hội đồng|tổ|các|toàn|văn phòng|văn thư|trung tâm|trường|công đoàn|đoàn"
    r"|liên đội|y tế|kế toán|thường trực|ubnd|hđnd|lđlđ|bch|bgh|gvcn|gv|tt)\b)",
    re.IGNORECASE,
)
_PARTIES = (Column.LEAD, Column.CHAIR, Column.COORDINATING, Column.RESPONSIBLE, Column.ASSIGNMENT)


@dataclass(frozen=True, slots=True)
class Stack:
    """A table and the line after its last."""

    table: Table
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that stands alone, from its first line to before `end`."""

    text: str
    line: int
    end: int


def stack_at(page: Sequence[str], start: int) -> Stack | None:
    """The stacked table whose first heading is at line `start`, None where there is none."""
    headings, place = _headings(page, start)
    kinds = [column_named(heading) for heading in headings]
    if len(headings) < FEWEST_HEADINGS or Column.CONTENT not in kinds or kinds[0] is not Column.NO:
        return None
    rows = [Row(tuple(headings), start + 1)]
    end = place
    for row, after in _rows(page, place, kinds):
        rows.append(row)
        end = after
    return Stack(Table(tuple(rows)), end) if len(rows) > 2 else None


def _headings(page: Sequence[str], start: int) -> tuple[list[str], int]:
    headings: list[str] = []
    place = start
    while place < len(page):
        text = page[place].strip()
        if text and column_named(text) is None and not _is_odd_heading(page, place):
            break
        headings += [text] if text else []
        place += 1
    return headings, place


def _is_odd_heading(page: Sequence[str], place: int) -> bool:
    """Whether a line that names no column known is a heading all the same: "Biểu mẫu" right over another heading."""
    below = next((line.strip() for line in page[place + 1 : place + 3] if line.strip()), "")
    named = column_named(below) is not None and label_of(below) is None
    return named and label_of(page[place].strip()) is None and len(page[place].strip()) <= _LONGEST_NAME


def _rows(page: Sequence[str], start: int, kinds: Sequence[Column | None]) -> Iterator[tuple[Row, int]]:
    """The rows with the line after each: a row begins at the number that comes next, or anew at 1."""
    filled = [(place, page[place].strip()) for place in range(start, len(page)) if page[place].strip()]
    at = 0
    number = 0
    while at < len(filled):
        place, text = filled[at]
        if _is_outer_label(text) and at + 1 < len(filled):
            yield Row((text, filled[at + 1][1], *[""] * (len(kinds) - 2)), place + 1), filled[at + 1][0] + 1
            at += 2
            continue
        if not is_number(text, number + 1) and not (number and is_number(text, 1)):
            if not heads_a_section(text) or at + 1 >= len(filled) or not is_number(filled[at + 1][1], None):
                return
            yield Row((text, *[""] * (len(kinds) - 1)), place + 1), place + 1
            at += 1
            continue
        number = int(text.strip(".)"))
        end = _row_end(filled, at + 1, number)
        below = filled[end][0] if end < len(filled) else filled[end - 1][0] + 1
        cells = _kept(page[place + 1 : below], len(kinds) - 1)
        cells = cells or dealt([text for _, text in filled[at + 1 : end]], kinds[1:])
        yield Row((str(number), *cells), place + 1), filled[end - 1][0] + 1
        at = end


def _kept(printed: Sequence[str], width: int) -> tuple[str, ...]:
    """The cells of a row whose empty ones were kept as a line with a space; nothing where any may be lost."""
    cells = [line for line in printed if line]
    blank = any(not line.strip() for line in cells)
    return tuple(lines.cell(cell) for cell in cells) if blank and len(cells) == width else ()


def _row_end(filled: Sequence[tuple[int, str]], start: int, number: int) -> int:
    for at in range(start, min(len(filled), start + MOST_LINES)):
        text = filled[at][1]
        following = filled[at + 1][1] if at + 1 < len(filled) else ""
        if is_number(text, number + 1) or BELOW.match(text) or _is_outer_label(text):
            return at
        if heads_a_section(text) and at > start and (is_number(following, number + 1) or is_number(following, 1)):
            return at
    return min(len(filled), start + MOST_LINES)


def is_number(text: str, number: int | None) -> bool:
    """Whether a cell is a number, `number` if one is given: "5", "5.", "05"."""
    bare = text.strip(".)")
    return bare.isdigit() and (number is None or int(bare) == number)


def _is_outer_label(text: str) -> bool:
    """Whether a line is nothing but the label of a section: "II", "B"."""
    return is_label(text) and text.strip(".) ").isupper() and text.strip(".) ").isalpha()


def heads_a_section(text: str) -> bool:
    """Whether a cell is the heading of the rows below it: in capitals, or labelled "II."."""
    label = label_of(text)
    return text.isupper() or (label is not None and label.kind <= LabelKind.ROMAN)


def dealt(found: Sequence[str], kinds: Sequence[Column | None]) -> tuple[str, ...]:
    """The lines dealt out to the columns, in order, in the way that fits best."""

    @cache
    def best(line: int, column: int) -> tuple[float, tuple[str, ...]]:
        if column == len(kinds):
            return (0.0, ()) if line == len(found) else (float("-inf"), ())
        options = []
        for end in range(line, len(found) + 1):
            worth, rest = best(end, column + 1)
            cell = found[line:end]
            options.append((_worth(cell, kinds[column]) + worth, (lines.whole_cell(cell), *rest)))
        return max(options, key=lambda option: option[0])

    return best(0, 0)[1]


def _names_somebody(line: str) -> bool:
    return len(line) <= _LONGEST_NAME and bool(_WHO.match(line))


def _worth(cell: Sequence[str], kind: Column | None) -> float:
    """How well some lines fit in one cell of a column."""
    if not cell:
        return -6.0 if kind is Column.CONTENT else -0.5 if kind in (None, Column.NOTE) else -1.0
    worth = -4.0 if cell[0][0].islower() else 0.0
    timely = sum(bool(_TIME.search(line)) and len(line) < _LONGEST_TIME for line in cell)
    if kind in (Column.TIME, Column.START, Column.END):
        worth += 3.0 * timely - 3.0 * (len(cell) - timely)
    elif kind is not Column.CONTENT:
        worth -= 2.0 * timely
    if kind is Column.CONTENT or kind in _PARTIES:
        named = sum(_names_somebody(line) for line in cell)
        worth += 0.8 * named if kind in _PARTIES else -0.8 * named
    joins = sum(not line[0].islower() for line in cell[1:])
    return worth - (0.3 if kind is Column.CONTENT else 0.6) * joins
