"""The clauses of an article: sentences, and what a sentence lists, parted by ";", each of which may be a task."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE = re.compile(r"(?:(?<=[!?])|(?<=[.!?]”)|(?<!\bTP)(?<!\b[PQ])(?<!\bT[XSh])(?<=\.))\s+(?=[A-ZÀ-ỸĐ“])")
_PIECE = re.compile(r";\s+(?![^()]{0,120}\))")
_LIST = re.compile(r"(?P<head>[^:;“]{10,250}):\s+(?P<rest>[^“].*;.*)")
_TOLD = re.compile(
    r"\bđã\b(?! (?:ban hành|ký|đề ra|được|giao|đăng ký|phê duyệt))"
    r"|^(?:Năm|Tết) .{0,20}\b\d{4},.*\bcó\b|\bvừa (?:tổ chức|có)\b"
)
_LEAD_IN = re.compile(
    r"(?:(?:Cũng )?[Tt]heo (?:đó|[Kk]ế hoạch|Chương trình)|Cụ thể|Trong đó|Ngoài ra|Đồng thời|Bên cạnh đó),\s+"
    r"|(?:Riêng|Đồng thời)\s+"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause without what leads to it ("Theo đó, …"). `listed`: it is one of a list that a sentence introduces.

    `goes_on`: it stands in a sentence with the clause before it, or goes on from that sentence.
    """

    text: str
    listed: bool = False
    goes_on: bool = False


def clauses_of(text: str) -> Iterator[Clause]:
    """The clauses of a paragraph that set something; what is told of the past sets nothing."""
    for sentence in _SENTENCE.split(text):
        if _TOLD.search(sentence.partition(":")[0]):
            continue
        goes_on = sentence.startswith("Đồng thời")
        bare = _LEAD_IN.sub("", sentence, count=1) if _LEAD_IN.match(sentence) else sentence
        if match := _LIST.fullmatch(bare):
            yield Clause(match["head"])
            yield from (Clause(piece, listed=True) for piece in _PIECE.split(match["rest"]))
            continue
        for piece in _PIECE.split(bare):
            yield Clause(piece, goes_on=goes_on)
            goes_on = True
