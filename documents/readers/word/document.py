"""The body of a Word document, in order: paragraphs with the numbers that Word prints, tables, text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from documents.labels import is_label
from documents.readers import lines
from documents.readers.blocks import Block, Row, Table
from documents.readers.lines import Printed
from documents.readers.package import Package
from documents.readers.word import tables
from documents.readers.word.names import Element, w
from documents.readers.word.numbering import Mark, Numbering
from documents.readers.word.styles import Styles
from documents.readers.word.text import boxes_of, is_strong, text_of
from documents.unreadable import damaged

DEEPEST = 20  # tables and boxes within one another
_DOCUMENT = "word/document.xml"
_THROUGH = frozenset(w(name) for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))


def blocks(content: bytes, name: str) -> tuple[Block, ...]:
    """The paragraphs and tables of a document. Raise Unreadable."""
    package = Package(content, name)
    if _DOCUMENT not in package:
        raise damaged(name)
    body = package.root(_DOCUMENT).find(w("body"))
    if body is None:
        raise damaged(name)
    return tuple(lines.unbroken(_Body(package).printed(body, 0)))


class _Body:
    """What is read on the way through a document: lists counted, lines numbered."""

    def __init__(self, package: Package) -> None:
        styles = Styles(package.root("word/styles.xml") if "word/styles.xml" in package else None)
        numbered = package.root("word/numbering.xml") if "word/numbering.xml" in package else None
        self.styles = styles
        self.numbering = Numbering(numbered, styles)
        self.line = 0
        self.tables = 0

    def printed(self, parent: Element, depth: int) -> Iterator[Printed]:
        """The paragraphs and tables below `parent`."""
        for child in parent if depth < DEEPEST else ():
            if child.tag == w("p"):
                yield from self._paragraph(child)
                for box in boxes_of(child):
                    yield from self.printed(box, depth + 1)
            elif child.tag == w("tbl"):
                yield from self._framed(child, depth)
            elif child.tag in _THROUGH:
                yield from self.printed(child, depth + 1)

    def _paragraph(self, element: Element) -> Iterator[Printed]:
        mark = self.numbering.mark(element)
        text = lines.clean(text_of(element))
        if not text.strip():
            return
        heading, strong = self.styles.is_heading(element), is_strong(element)
        above = ""
        for piece in _with(mark, text).split("\n"):
            self.line += 1
            if cells := _typed_as_row(piece):
                yield Printed(Table((Row(cells, self.line, strong),)))
            elif paragraph := lines.paragraph(piece, self.line):
                paragraph = replace(paragraph, heading=heading, strong=strong, bullet=paragraph.bullet or mark.bullet)
                yield Printed(paragraph, bool(above), len(above))
            above, mark = piece.strip(), Mark()

    def _framed(self, element: Element, depth: int) -> Iterator[Printed]:
        if (contents := tables.contents_of(element)) is not None:
            for cell in contents:
                yield from self.printed(cell, depth + 1)
            return
        self.tables += 1
        yield Printed(self._table(element))

    def _table(self, element: Element) -> Table:
        rows = tables.rows_of(element, self._cell)
        columns = tables.columns_of(rows)
        return Table(tuple(row for number, cells in enumerate(rows, 1) if (row := self._row(cells, columns, number))))

    def _row(self, cells: list[tables.Cell], columns: list[int], number: int) -> Row | None:
        self.line += 1
        texts = {cell.column: cell.text for cell in cells if not cell.below}
        merged = frozenset(place for place, column in enumerate(columns) if _is_below(column, cells))
        if not any(texts.values()):
            return None
        strong = all(cell.strong for cell in cells if cell.text)
        at = f"Bảng {self.tables}, hàng {number}"
        return Row(tuple(texts.get(column, "") for column in columns), self.line, strong, at, merged)

    def _cell(self, cell: Element) -> tuple[str, bool]:
        texts: list[str] = []
        strong: list[bool] = []
        for paragraph in cell.iter(w("p")):
            mark = self.numbering.mark(paragraph)
            text = _with(mark, lines.clean(text_of(paragraph)).replace("\t", " "))
            if text.strip():
                texts.append(f"{mark.bullet} {text}".strip())
                strong.append(is_strong(paragraph) or bool(mark.label))
        return lines.cell("\n".join(texts)), all(strong)


def _is_below(column: int, cells: list[tables.Cell]) -> bool:
    return any(cell.below and cell.column <= column < cell.column + cell.span for cell in cells)


def _with(mark: Mark, text: str) -> str:
    return f"{mark.label} {text.lstrip()}" if mark.label else text


def _typed_as_row(line: str) -> tuple[str, ...]:
    """The cells of a row that was typed with tabs, () where tabs only indent or follow a label."""
    cells = [piece.strip() for piece in line.split("\t") if piece.strip()]
    if len(cells) > 1 and is_label(cells[0]) and len(cells) == 2:
        return ()
    return tuple(cells) if len(cells) > 1 else ()
