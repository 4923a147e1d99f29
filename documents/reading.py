"""From a file or a text to a plan document: the way through this room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from documents.readers import forms
from documents.readers import text as text_reader
from documents.readers.blocks import Block
from documents.understand.plan import understand
from documents.unreadable import badly_named, empty, missing, too_large, without_items
from rules.plan import PlanDocument

LIMIT = 20 * 1024 * 1024  # bytes
_TRICKS = re.compile(r"[/\\\0-\x1f\x7f\u202a-\u202e\u2066-\u2069]|^\.{1,2}$")
LONGEST_NAME = 200  # letters


def read_file(path: Path, name: str | None = None, *, key: str | None = None, year: int | None = None) -> PlanDocument:
    """The plan that a file holds. `name` where the file was called otherwise by its sender; `year` helps a document

    that names none. Raise Unreadable with a sentence.
    """
    name = path.name if name is None else name
    if not path.is_file():
        raise missing(name)
    if path.stat().st_size > LIMIT:
        raise too_large(name, LIMIT // 1024**2)
    return read_bytes(path.read_bytes(), name, key=key, year=year)


def read_bytes(content: bytes, name: str, *, key: str | None = None, year: int | None = None) -> PlanDocument:
    """The plan that the content of a file holds; `name` is the file's own, without a folder."""
    if _TRICKS.search(name) or len(name) > LONGEST_NAME:
        raise badly_named()
    if len(content) > LIMIT:
        raise too_large(name, LIMIT // 1024**2)
    read = forms.reader_of(content, name)
    return read_blocks(read(content, name), key=key, source=name, year=year)


def read_text(text: str, *, key: str | None = None, source: str | None = None, year: int | None = None) -> PlanDocument:
    """The plan that a text holds."""
    if not text.strip():
        raise empty(source)
    return read_blocks(text_reader.blocks(text), key=key, source=source, year=year)


def read_blocks(blocks: Sequence[Block], *, key: str | None, source: str | None, year: int | None) -> PlanDocument:
    """The plan that the blocks of any form of document mean."""
    if not blocks:
        raise empty(source)
    document = understand(blocks, key=key, source=source, year=year)
    if not document.items:
        raise without_items(source)
    return document
