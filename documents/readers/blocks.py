"""What every reader gives: paragraphs and tables in the order printed, whatever the file's form.

Marks of the form itself (asterisks, leading dashes, styles) are taken off the text and kept as fields. `line` numbers
what is read from 1 and tells the order; `at` is the place as a person finds it ("Trang 3", "Trang tính Quý I, hàng 7"),
"" where that is just the line.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A whole paragraph: lines that the page had broken are joined again.

    `bullet` is the mark printed before it ("-", "+", "*") or "". `heading` says that the form itself marks it as one;
    `strong`, that all of it is printed bold.
    """

    text: str
    line: int
    bullet: str = ""
    heading: bool = False
    strong: bool = False
    at: str = ""

    @property
    def place(self) -> str:
        """Where a person finds it."""
        return self.at or f"Dòng {self.line}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells as printed, trimmed; lines within a cell are kept apart by a newline.

    `merged` are the places whose cell is the one above, stretched down: they are printed once and empty here.
    """

    cells: tuple[str, ...]
    line: int
    strong: bool = False
    at: str = ""
    merged: frozenset[int] = frozenset()

    @property
    def filled(self) -> list[str]:
        """The cells that hold something."""
        return [cell for cell in self.cells if cell]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that belong together, headings included; rows may differ in length as printed."""

    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person should know of the reading itself: `what` was left out at the place `at`."""

    what: str
    at: str


Block = Paragraph | Table | Remark
