"""From a file or a text to a plan document: the way through this room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from documents.readers import text as text_reader
from documents.readers.blocks import Block, Table
from documents.understand import heading, table_items
from documents.understand.columns import columns_of
from documents.understand.found import Found
from documents.unreadable import Unreadable
from rules.plan import Plan, PlanDocument

LIMIT = 10 * 1024 * 1024  # bytes


def read_file(path: Path, *, key: str | None = None, year: int | None = None) -> PlanDocument:
    """The plan that a file holds. `year` helps a document that names none. Raise Unreadable with a sentence."""
    if not path.is_file():
        raise Unreadable(f"Không tìm thấy tệp {path.name}.")
    if path.stat().st_size > LIMIT:
        raise Unreadable(f"Tệp {path.name} lớn quá 10 MB nên hệ thống không đọc.")
    return read_text(_decoded(path), key=key, source=path.name, year=year)


def read_text(text: str, *, key: str | None = None, source: str | None = None, year: int | None = None) -> PlanDocument:
    """The plan that a text holds."""
    if not text.strip():
        raise Unreadable(f"{_named(source)} không có nội dung.")
    return read_blocks(text_reader.blocks(text), key=key, source=source, year=year)


def read_blocks(blocks: Sequence[Block], *, key: str | None, source: str | None, year: int | None) -> PlanDocument:
    """The plan that the blocks of any form of document mean."""
    stream = heading.lines_of(blocks)
    head = heading.head_of(stream)
    key = key or _key(head.number, source)
    named = re.findall(r"(?<![/\d])20\d\d(?!\d)", head.title)
    default_year = int((named or [head.issued or str(year or 2000)])[0][:4])
    found: list[Found] = []
    for block in blocks:
        if isinstance(block, Table) and (columns := columns_of(block)):
            found += table_items.items_of(block, columns, key, default_year, None)
    if not found:
        raise Unreadable(f"{_named(source)} không có mục công việc nào đọc được.")
    items = tuple(replace(one.item, position=place) for place, one in enumerate(found, 1))
    plan = Plan(key, head.title, head.number, head.issued, None, heading.signer_of(stream), (default_year,), source)
    return PlanDocument(plan, items)


def _decoded(path: Path) -> str:
    content = path.read_bytes()
    if b"\0" in content[:4096] and content[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise Unreadable(f"Tệp {path.name} không phải là tệp văn bản.")
    try:
        return content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"Tệp {path.name} không phải là tệp văn bản.") from error


def _named(source: str | None) -> str:
    return f"Tệp {source}" if source else "Văn bản"


def _key(number: str | None, source: str | None) -> str:
    digits = re.match(r"\d+", number or "")
    return digits[0] if digits else Path(source or "ke-hoach").stem
