"""A task found in a document, before passages and doubts are drawn from it."""

from __future__ import annotations

from dataclasses import dataclass

from rules.plan import Item


@dataclass(frozen=True, slots=True)
class Found:
    """An item, the line that it begins at, and the `details` printed with it that are no field of an item.

    `at` is the place as a person finds it, "" where that is just the line.
    """

    item: Item
    line: int
    details: tuple[str, ...] = ()
    in_table: bool = False
    at: str = ""

    @property
    def place(self) -> str:
        """Where a person finds it."""
        return self.at or f"Dòng {self.line}"
