"""Numbers that Word prints by itself: they stand in no paragraph and are counted from numbering.xml."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.readers.word.names import Element, number, value, w
from documents.readers.word.styles import Styles

DEEPEST = 9  # levels of a list
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
LARGEST_ROMAN = 39


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered: `text` with a placeholder for each level ("%1.%2.")."""

    form: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Mark:
    """What is printed before a paragraph: a `label` ("1.", "a)") or a `bullet`, else neither."""

    label: str = ""
    bullet: str = ""


class Numbering:
    """The lists of one document, and how far each has been counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._levels = {one.get(w("abstractNumId")): _levels(one) for one in _each(root, "abstractNum")}
        self._lists = {one.get(w("numId")): one for one in _each(root, "num")}
        self._counted: dict[str | None, list[int | None]] = {}
        self._begun: set[str] = set()

    def mark(self, paragraph: Element) -> Mark:
        """What Word prints before the paragraph; counts it."""
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        inherited = self._styles.numbering(paragraph)
        list_id = value(own, "numId") or value(inherited, "numId")
        depth = number(value(own, "ilvl") or value(inherited, "ilvl"), 0)
        if list_id is None or list_id not in self._lists or not 0 <= depth < DEEPEST:
            return Mark()
        levels = self._levels.get(value(self._lists[list_id], "abstractNumId"), {})
        level = levels.get(depth)
        if level is None or level.form == "none":
            return _plain(level.text) if level else Mark()
        if level.form == "bullet":
            return Mark(bullet="-" if depth == 0 else "+")
        return _plain(_printed(level, levels, self._count(list_id, levels, depth)))

    def _count(self, list_id: str, levels: dict[int, Level], depth: int) -> list[int]:
        """The numbers of all levels down to `depth`, this paragraph counted."""
        counted = self._counted.setdefault(value(self._lists[list_id], "abstractNumId"), [None] * DEEPEST)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for place, start in _restarts(self._lists[list_id]):
                counted[place] = start - 1
        here = counted[depth]
        counted[depth] = levels[depth].start if here is None else here + 1
        counted[depth + 1 :] = [None] * (DEEPEST - depth - 1)
        starts = [levels[place].start if place in levels else 1 for place in range(depth + 1)]
        return [start if count is None else count for count, start in zip(counted, starts, strict=False)]


def _each(root: Element | None, name: str) -> list[Element]:
    return root.findall(w(name)) if root is not None else []


def _levels(abstract: Element) -> dict[int, Level]:
    return {
        number(level.get(w("ilvl")), 0): Level(
            value(level, "numFmt") or "decimal", value(level, "lvlText") or "", number(value(level, "start"), 1)
        )
        for level in abstract.iterfind(w("lvl"))
    }


def _restarts(one: Element) -> list[tuple[int, int]]:
    places = [(number(over.get(w("ilvl")), 0), value(over, "startOverride")) for over in one.iterfind(w("lvlOverride"))]
    return [(place, number(start, 1)) for place, start in places if start is not None and 0 <= place < DEEPEST]


def _printed(level: Level, levels: dict[int, Level], counts: list[int]) -> str:
    def counted(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place >= len(counts):
            return ""
        form = levels[place].form if place in levels else "decimal"
        return _numeral(counts[place], form)

    return _PLACEHOLDER.sub(counted, level.text)


def _plain(text: str) -> Mark:
    """A printed label; a lone dash is a bullet whatever the list calls it."""
    text = text.strip()
    return Mark(bullet="+" if text == "+" else "-") if text in ("-", "–", "+", "•", "*") else Mark(text)


def _numeral(count: int, form: str) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            letters = _LETTERS[(count - 1) % len(_LETTERS)] * ((count - 1) // len(_LETTERS) + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if count <= LARGEST_ROMAN:
            roman = _roman(count)
            return roman.upper() if form == "upperRoman" else roman
        case "decimalZero":
            return f"{count:02d}"
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for worth, numeral in _ROMAN:
        while count >= worth:
            text, count = text + numeral, count - worth
    return text
