"""Several tasks in one cell: a month or a day with a list beside it, one task a line.

A numbered row is one task whatever its cell lists. Where another cell has as many lines, they go line by line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.column_names import Column
from documents.understand.parties import ABBREVIATED_POST
from documents.understand.prose.field_lines import is_field
from documents.understand.tables.columns import Columns
from documents.understand.tables.rows import Line

_MARK = r"(?:[-–+•*●▪]\s*|(?=\d{1,2} ?(?:h|giờ|:)\d{0,2}\b))"
_OPENS = re.compile(_MARK)
_FIELD = (  # of work: two with a dash between them are one name, as in "ngày Thương binh - Liệt sĩ"
    "(?:Thương binh|Liệt sĩ|Lao động|Tài chính|Kế hoạch|Kinh tế|Xã hội|Hạ tầng|Ngân sách|Văn hóa|Văn hoá|Thể thao"
    "|Du lịch|Quốc phòng|An ninh|Giáo dục|Khoa học|Kỹ thuật|Công nghệ|Hành chính|Tổng hợp|Quản trị|Nghiệp vụ|Dân số)"
)
_RUN_TOGETHER = {  # by the mark that the first of them has
    mark: re.compile(
        rf"{_FIELD}\s[-–]\s{_FIELD}"
        rf"|(?P<mark>(?<=[\w.;,)”])\s+[{same}]\s+(?={_MARK}?[A-ZÀ-ỸĐ“])(?!{ABBREVIATED_POST}))"
    )
    for mark, same in (("-", "-–"), ("–", "-–"), ("+", "+"), ("•", "•"))
}
_DIGIT = re.compile(r"\d")


def tasks_in(line: Line, columns: Columns) -> list[Line]:
    """The line itself, or one line for each task that its content lists."""
    if not _lists(columns):
        return [line]
    pieces = _pieces(line[Column.CONTENT])
    if len(pieces) < 2:
        return [line]
    apart = {kind: _as_many(kind, cell, len(pieces)) for kind, cell in line.cells.items() if kind is not Column.CONTENT}
    return [
        Line(line.row, {kind: cells[number] for kind, cells in apart.items()} | {Column.CONTENT: piece})
        for number, piece in enumerate(pieces)
    ]


def _lists(columns: Columns) -> bool:
    """Whether the time stands left of the content, as in a calendar, or there are neither times nor numbers."""
    if Column.TIME in columns:
        return columns.kinds.index(Column.TIME) < columns.kinds.index(Column.CONTENT)
    return Column.NO not in columns


def _pieces(content: str) -> list[str]:
    """The tasks of a list in which every line is one; [] for a text that only holds a list."""
    lines = [piece for line in content.split("\n") for piece in _apart(line)]
    if _are_sentences(lines):
        return lines
    if not lines or not _OPENS.match(lines[0]):
        return []
    pieces: list[str] = []
    for line in lines:
        if (mark := _OPENS.match(line)) and _depth(line) <= _depth(lines[0]):
            pieces.append(line[mark.end() :].strip())
        else:
            pieces[-1] = f"{pieces[-1]} {line}"
    return pieces


def _are_sentences(lines: Sequence[str]) -> bool:
    """Whether every line is a sentence, whole, that says what is done rather than where or by whom."""
    whole = all(line[:1].isupper() and line.endswith(".") and not is_field(line) for line in lines)
    return len(lines) > 1 and whole


def _depth(line: str) -> int:
    """How far within a list a line stands, by its mark: "•" over "-" over "+"."""
    return {"-": 1, "–": 1, "+": 2}.get(line[:1], 0)


def _apart(line: str) -> list[str]:
    """A list that was run together to one line: "- Khai giảng - Họp phụ huynh"."""
    run_together = _RUN_TOGETHER.get(line[:1])
    if run_together is None:
        return [line]
    marks = [found.span() for found in run_together.finditer(line) if found["mark"]]
    first, *others = (line[end:begin] for (_, end), (begin, _) in pairwise([(0, 0), *marks, (len(line), 0)]))
    return [first, *(f"- {other}" for other in others)]


def _as_many(kind: Column, cell: str, count: int) -> list[str]:
    """One piece of a cell for each of `count` tasks, or all of it for every one; a day may be printed on two lines."""
    lines = [line.strip(" -–+•") for line in cell.split("\n") if line.strip()]
    whole = kind in (Column.TIME, Column.WITHIN) and not all(_DIGIT.search(line) for line in lines)
    return lines if len(lines) == count and not whole else [cell] * count
