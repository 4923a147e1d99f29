"""What is read of a table that lost its lines, and where such a table ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.readers.blocks import Table

BELOW = re.compile(r"Nơi (?:nhận|gửi)\b|Người lập\b|(?:TM|KT|TL|TUQ)\. ?|Trên đây là\b|\*? ?(?:Ghi chú|Lưu ý) ?:")


@dataclass(frozen=True, slots=True)
class Stack:
    """A table and the line after its last."""

    table: Table
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell or a part of one, from its first line to before `end`; "" for a cell that was left empty.

    `apart`: there is room above it.
    """

    text: str
    line: int
    end: int
    apart: bool = False
