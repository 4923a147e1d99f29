"""Passages: everything of the prose that is no item, each paragraph with its heading, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from documents.labels import LabelKind
from documents.readers.blocks import Row, Table
from documents.understand.found import Found
from documents.understand.prose.node import BULLET, Node, labelled, path
from rules.plan import Passage

OPENING = "Phần mở đầu"
CLOSING = "Phần kết"
_SHORT = 90


def passages_of(top: Sequence[Node], taken: frozenset[int], last_item: int, key: str) -> list[Passage]:
    """The paragraphs outside items; those at lines `taken` are items or fields of items, `last_item` the last one's."""
    passages: list[Passage] = []
    for root in top:
        fallback = CLOSING if root.line > last_item else OPENING
        passages += [Passage(key, heading_, text) for heading_, text in _texts(root, taken, fallback)]
    return passages


def of_tables(tables: Sequence[tuple[Table, Node | None]], key: str) -> list[Passage]:
    """Tables that are none of tasks, each with the paragraph that it stands under."""
    return [
        Passage(key, _heading(above, OPENING), "\n".join(" | ".join(_on_one_line(row)) for row in table.rows))
        for table, above in tables
    ]


def _on_one_line(row: Row) -> list[str]:
    return [" ".join(cell.split()) for cell in row.filled]


def details_of(found: Sequence[Found], key: str) -> list[Passage]:
    """What is printed under or beside items, with the item as its heading."""
    return [
        Passage(key, _heading_of(one), detail, one.item.no) for one in found for detail in one.details if detail.strip()
    ]


def recipients(paragraphs: Sequence[str], key: str) -> list[Passage]:
    """ "Nơi nhận" kept as one passage."""
    return [Passage(key, "Nơi nhận", "\n".join(paragraphs))] if paragraphs else []


def _heading_of(found: Found) -> str:
    item = found.item
    title = item.content if len(item.content) <= _SHORT else f"{item.content[:_SHORT].rsplit(' ', 1)[0]}…"
    return labelled(item.no, title)


def _texts(node: Node, taken: frozenset[int], fallback: str) -> Iterator[tuple[str, str]]:
    """Heading and text of `node` and of what stands under it; bullets of a bullet stay with it."""
    if node.line in taken:
        return
    if node.below and node.rank < BULLET:
        if node.above is not None and _stands_for_itself(node, taken):
            yield _heading(node.above, fallback), node.printed
        for paragraph in node.more:
            yield _heading(node, fallback), paragraph.text
        for bulleted, group in groupby(node.below, key=lambda under: under.rank >= BULLET):
            for under in group:
                yield from _texts(under, taken, fallback)
            del bulleted
        return
    if node.rank <= LabelKind.ROMAN + 1 and not node.more:
        return
    lines = [node.printed, *(paragraph.text for paragraph in node.more)]
    for under in node.below:
        lines += [f"{part.paragraph.bullet} {part.whole}".strip() for part in under.walk() if part.line not in taken]
    yield _heading(node.above, fallback), "\n".join(lines)


def _stands_for_itself(node: Node, taken: frozenset[int]) -> bool:
    """Whether a numbered heading says more than a title, or heads nothing but items and would be lost."""
    if node.rank <= LabelKind.ROMAN + 1:
        return False
    return "." in node.text or ":" in node.text or all(under.line in taken for under in node.below)


def _heading(node: Node | None, fallback: str) -> str:
    if node is None:
        return fallback
    return labelled(path(node), node.text.split(":")[0])
