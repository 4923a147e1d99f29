"""Kinds of work, told by how an item begins: "Báo cáo phản biện: …", "Hội nghị …", "Đề án …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from understanding.normalise import Line
from understanding.printed import Words

OPENING_VERBS = {
    ("to", "chuc"),
    ("tham", "muu"),
    ("xay", "dung"),
    ("trien", "khai"),
    ("thong", "qua"),
    ("tiep", "tuc"),
    ("chuan", "bi"),
    ("hoan", "thien"),
    ("ban", "hanh"),
    ("mo", "cac"),
    ("cac", "cuoc"),
}

OPENING_WORDS = {"lop", "cac", "cuoc", "buoi", "dot", "mo", "du"}


@dataclass(frozen=True, slots=True)
class WorkKind:
    """`heads` are the words an item of this kind begins with; `said` how it is asked for (pattern without marks)."""

    name: str
    heads: tuple[Words, ...]
    said: str


def _kind(name: str, heads: str, said: str = "") -> WorkKind:
    begins = tuple(tuple(head.split()) for head in heads.split("|"))
    return WorkKind(name, begins, said or heads)


ASKED = r"(?:(?:nhung|cac|(?<!thang )(?<!ngay )(?<!quy )may|bao nhieu|cuoc|dot|moi) (?:cai |ban |cuoc )?{0}|{0} (?:nao|gi)\b)"
KINDS = (
    _kind("báo cáo phản biện", "bao cao phan bien", r"bao cao (?:tu van )?phan bien|" + ASKED.format("phan bien")),
    _kind("hội nghị", "hoi nghi"),
    _kind("hội thảo", "hoi thao"),
    _kind("diễn đàn", "dien dan"),
    _kind("tập huấn", "tap huan"),
    _kind("triển lãm", "trien lam"),
    _kind("đề án", "de an"),
    _kind("phương án", "phuong an"),
    _kind("cuộc họp", "hop|hoi nghi", r"cuoc hop|phien hop|buoi hop|lich hop|hop hanh|" + ASKED.format("hop")),
    _kind("kế hoạch", "ke hoach", ASKED.format("ke hoach")),
    _kind("chương trình làm việc", "chuong trinh lam viec", r"chuong trinh lam viec|chuyen (?:lam viec|cong tac)|" + ASKED.format("lam viec")),
    _kind("chương trình", "chuong trinh", ASKED.format("chuong trinh")),
    _kind("quy chế", "quy che", ASKED.format("quy che")),
    _kind("lễ", "le", r"(?:nhung|cac|may) (?:buoi |cuoc )?le\b|(?:buoi|cuoc) le\b|\ble (?:nao|gi)\b"),
    _kind("dự toán", "du toan", ASKED.format("du toan")),
    _kind("báo cáo", "bao cao", ASKED.format("bao cao(?! (?:tu van )?phan bien)")),
)
BY_NAME = {kind.name: kind for kind in KINDS}
_SAID = re.compile("|".join(rf"(?P<k{n}>\b(?:{kind.said})\b)" for n, kind in enumerate(KINDS)))


@dataclass(frozen=True, slots=True)
class KindSaid:
    start: int
    end: int
    kind: WorkKind


def find_kinds(line: Line) -> Iterator[KindSaid]:
    """The kinds of work named in a line."""
    for match in _SAID.finditer(line.folded):
        name = next(group for group, value in match.groupdict().items() if value is not None)
        yield KindSaid(match.start(), match.end(), KINDS[int(name[1:])])


def is_kind(words: Words, kind: WorkKind) -> bool:
    """Whether an item whose content has these words is of the kind: it begins so, perhaps after a verb."""
    rest = words[1:] if words[:1] and words[0] in OPENING_WORDS else words
    for _ in range(3):
        if any(rest[: len(head)] == head for head in kind.heads):
            return True
        if rest[:2] not in OPENING_VERBS:
            return False
        rest = rest[2:]
    return any(rest[: len(head)] == head for head in kind.heads)
