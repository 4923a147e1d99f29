"""A workbook: its visible sheets in order, each one table under its name."""

from __future__ import annotations

from collections.abc import Iterator

from documents.readers.blocks import Block, Paragraph, Remark, Table
from documents.readers.excel import sheet
from documents.readers.excel.names import Element, s
from documents.readers.excel.values import Values, formats_of, text_of
from documents.readers.package import RELATIONSHIP, Package
from documents.unreadable import damaged

LISTED = 10  # hidden rows that are named
_WORKBOOK = "xl/workbook.xml"


def blocks(content: bytes, name: str) -> tuple[Block, ...]:
    """The sheets of a workbook as blocks. Raise Unreadable."""
    package = Package(content, name)
    if _WORKBOOK not in package:
        raise damaged(name)
    return tuple(_blocks(package))


def _blocks(package: Package) -> Iterator[Block]:
    workbook = package.root(_WORKBOOK)
    targets = package.targets(_WORKBOOK)
    values = _values(package, workbook)
    shown = [one for one in workbook.iter(s("sheet")) if one.get("state", "visible") == "visible"]
    line = 0
    for one in shown:
        part = targets.get(one.get(f"{RELATIONSHIP}id", ""), "")
        if part not in package:
            continue
        title = one.get("name", "") if len(shown) > 1 else ""
        read = sheet.read(package.root(part), title, values, line + 1, package.name)
        if read.hidden:
            yield _hidden(read.hidden, title)
        if not read.rows:
            continue
        if title:
            yield Paragraph(title, line + 1, heading=True)
        yield Table(tuple(read.rows))
        line = read.rows[-1].line


def _hidden(rows: list[int], title: str) -> Remark:
    listed = ", ".join(map(str, rows[:LISTED])) + ("…" if len(rows) > LISTED else "")
    return Remark(f"Hàng đang ẩn nên không đọc: {listed}.", f"Trang tính {title}" if title else "Trang tính")


def _values(package: Package, workbook: Element) -> Values:
    shared = package.root("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in package else None
    styles = package.root("xl/styles.xml") if "xl/styles.xml" in package else None
    texts = [text_of(one) for one in shared.iterfind(s("si"))] if shared is not None else []
    properties = workbook.find(s("workbookPr"))
    since_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return Values(texts, formats_of(styles), since_1904=since_1904)
