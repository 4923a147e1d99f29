"""Words of a page and the lines that they stand in; where a line was broken by its margin and where by its writer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SAME_LINE = 0.6  # of a word's height: words whose middles are closer stand in one line
APART = 2.2  # of a word's height: a gap this wide parts columns
CLOSE_COLUMNS = 0.8  # of a word's height: the gap between the columns of a table that is known to be one
SPACE = 0.3  # of a word's height


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box, in points from the left and the top of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    bold: bool = False

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side, from the left."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return max(word.height for word in self.words)

    @property
    def strong(self) -> bool:
        return all(word.bold for word in self.words)

    def pieces(self, apart: float = APART) -> list[Line]:
        """The line parted at gaps `apart` of a word's height and wider."""
        parted: list[list[Word]] = [[self.words[0]]]
        for before, word in zip(self.words, self.words[1:], strict=False):
            if word.left - before.right > apart * word.height:
                parted.append([])
            parted[-1].append(word)
        return [Line(tuple(words)) for words in parted]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """The lines of some words, from the top."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.middle, word.left)):
        if lines and abs(word.middle - lines[-1][0].middle) < SAME_LINE * max(word.height, lines[-1][0].height):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(tuple(sorted(line, key=lambda word: word.left))) for line in lines]


def is_wrapped(line: Line, following: Line, width: float) -> bool:
    """Whether only the margin broke a line: in `width` the next word would not have fitted in any more."""
    space = SPACE * line.height
    return line.right - line.left + space + following.words[0].right - following.words[0].left > width - space


def text_in(words: Iterable[Word], width: float) -> str:
    """The text of a cell `width` wide: a newline where the writer made one, a space where the margin did."""
    lines = lines_of(words)
    text = ""
    for number, line in enumerate(lines):
        if number:
            text += _between(lines[number - 1], line, width)
        text += line.text
    return text


def _between(line: Line, following: Line, width: float) -> str:
    """What parts two lines of a cell: nothing where a word alone was too long for the cell, else a space or newline."""
    if len(line.words) == 1 and line.right - line.left > width - line.height and following.words[0].text[0].isalnum():
        return ""
    return " " if following.text[0].islower() or is_wrapped(line, following, width) else "\n"


def widest(lines: Sequence[Line]) -> float:
    """How wide the text of a page is set."""
    if not lines:
        return 0.0
    return max(line.right for line in lines) - min(line.left for line in lines)
