"""Labels that offices number with: "I.", "A.", "1.", "3.1", "a)", "(2)", "(ii)", "Điều 1."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum


class LabelKind(IntEnum):
    """Kinds of label, from the outermost inwards."""

    PART = 0  # Phần I, Chương 2, Điều 3
    LETTER = 1  # A.
    ROMAN = 2  # II.
    NUMBER = 3  # 1.
    DECIMAL = 4  # 3.1
    DEEPER = 5  # 3.1.2
    ALPHA = 6  # a)
    BRACKET = 7  # (1)
    SMALL_ROMAN = 8  # (ii)


@dataclass(frozen=True, slots=True)
class Label:
    """`no` as printed without its final point; `title` is what follows it."""

    kind: LabelKind
    no: str
    title: str


_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_RULES: tuple[tuple[LabelKind, re.Pattern[str]], ...] = (
    (
        LabelKind.PART,
        re.compile(r"((?:Phần|PHẦN|Chương|CHƯƠNG|Điều|ĐIỀU)\s+(?:thứ\s+\w+|[\dIVX]+))\s*[.:–-]?\s*(?=\S)"),
    ),
    (LabelKind.ROMAN, re.compile(rf"({_ROMAN})\s*(?:[.):–-]|/(?!\d))\s*(?=\S)")),
    (LabelKind.LETTER, re.compile(r"([A-HĐ])[.)/]\s+(?=\S)")),
    (LabelKind.DEEPER, re.compile(r"(\d{1,2}(?:\.\d{1,2}){2,3})[.)]?\s+(?=\S)")),
    (LabelKind.DECIMAL, re.compile(r"(\d{1,2}\.\d{1,2})(?:[.)]|\s?[-–])?\s+(?=[^\W\d]|“|\")")),
    (LabelKind.NUMBER, re.compile(r"(\d{1,3})(?:\s?(?:[.)/]|/\.)\s+|\.|[-–]\s+)(?=[^\W\d_]|“|\"|\()")),
    (LabelKind.NUMBER, re.compile(r"(Bước \d{1,2})\s*[.:–-]\s*(?=\S)")),
    (LabelKind.ALPHA, re.compile(r"([a-zđ]\))\s*(?=\S)|([a-zđ])\s?[./,]\s+(?=[A-ZÀ-ỸĐ“])")),
    (LabelKind.BRACKET, re.compile(r"(\(\d{1,2}\))\s*(?=\S)")),
    (LabelKind.SMALL_ROMAN, re.compile(r"(\([ivx]{1,4}\))\s*(?=\S)")),
)
_ALONE = re.compile(rf"(?:{_ROMAN}|[A-HĐ]|\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}|[a-zđ]|\((?:\d{{1,2}}|[ivx]{{1,4}})\))[.)]?")


def label_of(text: str) -> Label | None:
    """The label that a paragraph begins with, or None."""
    for kind, pattern in _RULES:
        if match := pattern.match(text):
            return Label(kind, match[match.lastindex or 1], text[match.end() :].strip())
    return None


def is_label(cell: str) -> bool:
    """Whether a cell holds nothing but a label, as a column of numbers does."""
    return bool(_ALONE.fullmatch(cell))


def is_outer_label(cell: str) -> bool:
    """Whether a cell holds nothing but the label of a section: "II", "B"."""
    bare = cell.strip(".) ")
    return is_label(cell) and bare.isupper() and bare.isalpha()


def heads_a_section(cell: str) -> bool:
    """Whether a cell is the heading of the rows below it: in capitals, or labelled "II."."""
    label = label_of(cell)
    return cell.isupper() or (label is not None and label.kind <= LabelKind.ROMAN)
