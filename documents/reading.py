"""From a file or a text to a plan document: the way through this room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from documents.readers import text as text_reader
from documents.readers.blocks import Block
from documents.understand.plan import understand
from documents.unreadable import Unreadable
from rules.plan import PlanDocument

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
    document = understand(blocks, key=key, source=source, year=year)
    if not document.items:
        raise Unreadable(f"{_named(source)} không có mục công việc nào đọc được.")
    return document


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
