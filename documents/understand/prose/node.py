"""A paragraph in its place in the outline of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.readers.blocks import Paragraph
from documents.understand.prose.field_lines import says_who_or_when

_COVERED = re.compile(r"(?:Mốc|Niên độ|Thời kỳ|Kỳ) [^:.]{0,30}:")
HEADING = 0  # an unlabelled heading: "QUÝ III/2021", "DANH MỤC"
BULLET = 10
PLUS = 11
TEXT = 12  # a paragraph without label or bullet that stands under a heading


@dataclass(slots=True, eq=False)
class Node:
    """A paragraph in its place. `more` are the paragraphs that continue it; `rank` grows inwards.

    `shared` are lines on who and when below a later one of the same list, which speak of this one too.
    """

    paragraph: Paragraph
    rank: int
    no: str | None
    text: str
    above: Node | None = None
    more: list[Paragraph] = field(default_factory=list)
    below: list[Node] = field(default_factory=list)
    shared: list[Paragraph] = field(default_factory=list)

    @property
    def line(self) -> int:
        return self.paragraph.line

    @property
    def whole(self) -> str:
        """Everything printed as this paragraph, continuations included, without its label.

        What a check covers ("Mốc kiểm tra: năm 2025") is not said of the task itself.
        """
        return " ".join([self.text, *(line.text for line in self.more if not _COVERED.match(line.text))])

    @property
    def is_labelled(self) -> bool:
        """Whether lines right under it say who carries it out, or when."""
        texts = [*(line.text for line in self.more), *(node.text for node in self.below)]
        return any(map(says_who_or_when, texts))

    @property
    def printed(self) -> str:
        """The paragraph with its label, as a heading of what stands under it."""
        return labelled(self.no, self.text)

    def lineage(self) -> Iterator[Node]:
        """The headings above, the nearest first."""
        above = self.above
        while above is not None:
            yield above
            above = above.above

    def walk(self) -> Iterator[Node]:
        """This node and everything under it, in the order printed."""
        yield self
        for node in self.below:
            yield from node.walk()


def labelled(no: str | None, text: str) -> str:
    """A text with its label before it: "3.1. Tổ chức …", "a) Công bố …"."""
    return f"{no}. {text}" if no and not no.endswith(")") else f"{no or ''} {text}".strip()


def path(node: Node | None) -> str | None:
    """The labels from the outermost heading to `node`: "II.3"; an inner "3.1" already holds its "3"."""
    labels: list[str] = []
    while node is not None:
        if node.no and not (labels and labels[0].startswith(f"{node.no}.")):
            labels.insert(0, node.no)
        node = node.above
    return ".".join(labels) or None
