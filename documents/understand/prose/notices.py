"""Clauses of a notice: whom it gives work to, and who receives citizens."""

from __future__ import annotations

import re

from documents.understand.parties import is_person
from documents.understand.prose.node import Node

_GIVES = re.compile(r"Giao (?:các )?[A-ZĐ]")
_RECEIVES = re.compile(r"(?P<who>[^,;.:()]{3,80}?)(?: trực tiếp)? tiếp (?:công )?dân\b")


def gives_work(node: Node) -> bool:
    """Whether a clause gives work to somebody: "4. Giao Trung tâm Truyền thông đăng tải lịch này"."""
    return node.no is not None and bool(_GIVES.match(node.text))


def who_receives(text: str) -> str | None:
    """The person who receives citizens, where a sentence opens with one."""
    match = _RECEIVES.match(text)
    return match["who"] if match and is_person(text) else None
