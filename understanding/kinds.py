"""Kinds of work, told by how an item begins: "Báo cáo phản biện: …", "Hội nghị …", "Đề án …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile

from understanding.normalise import Line, fold
from understanding.phrases import any_of
from understanding.printed import Words


def _words(phrase: str) -> Words:
    return tuple(fold(phrase).split())


OPENING_VERBS = frozenset(
    _words(verb)
    for verb in (
        "tổ chức",
        "tham mưu",
        "xây dựng",
        "triển khai",
        "thông qua",
        "tiếp tục",
        "chuẩn bị",
        "hoàn thiện",
        "ban hành",
        "mở các",
    )
)
OPENING_WORDS = frozenset(_words("lớp các cuộc buổi đợt mở dự"))


@dataclass(frozen=True, slots=True)
class WorkKind:
    """`heads` are the words an item of this kind begins with; `said` how it is asked for (pattern without marks)."""

    name: str
    heads: tuple[Words, ...]
    said: str


def _asked(noun: str) -> str:
    """A noun that is a common word too: it names a kind only where things of the kind are counted or chosen from."""
    return any_of(
        r"(những|các|(?<!tháng )(?<!ngày )(?<!quý )mấy|bao nhiêu|cuộc|đợt|mỗi) (cái |bản |cuộc |buổi |chuyến )?" + noun,
        noun + r" (nào|gì)\b",
    )


def _kind(name: str, *said: str, heads: tuple[str, ...] = ()) -> WorkKind:
    """A kind whose items begin with its name, unless they have other heads, and that is called by it."""
    heads = heads or (name,)
    return WorkKind(name, tuple(map(_words, heads)), any_of(*(said or heads)))


KINDS = (
    _kind("báo cáo phản biện", "báo cáo (tư vấn )?phản biện", _asked("phản biện")),
    _kind("hội nghị"),
    _kind("hội thảo"),
    _kind("diễn đàn"),
    _kind("tập huấn"),
    _kind("triển lãm"),
    _kind("đề án"),
    _kind("phương án"),
    _kind(
        "cuộc họp",
        "cuộc họp",
        "phiên họp",
        "buổi họp",
        "lịch họp",
        "họp hành",
        r"có (phải )?họp( (gì|không|ko|k|hay|nào))*(?! (ban|hội|đảng|btv|bch))\b",
        _asked("họp"),
        heads=("họp", "hội nghị"),
    ),
    _kind("kế hoạch", _asked("kế hoạch")),
    _kind(
        "chương trình làm việc",
        "((những|các|mấy|bao nhiêu) )?chương trình làm việc",
        "chuyến (làm việc|công tác)",
        r"(những|các|mấy|bao nhiêu) (buổi |cuộc )?làm việc\b(?! (gì|nào))",
        "(buổi|cuộc) làm việc",
    ),
    _kind("chương trình", _asked("chương trình")),
    _kind("quy chế", _asked("quy chế")),
    _kind(
        "lễ",
        r"(những|các|mấy|bao nhiêu) (buổi |cuộc |cái )?lễ\b",
        r"(buổi|cuộc) lễ\b",
        r"\blễ (nào|gì)\b",
    ),
    _kind("dự toán", _asked("dự toán")),
    _kind("báo cáo", _asked("báo cáo(?! (tư vấn )?phản biện)")),
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
    for match in _SAID.finditer(line.text):
        name = next(group for group, value in match.groupdict().items() if value is not None)
        yield KindSaid(match.start(), match.end(), KINDS[int(name[1:])])


def is_kind(words: Words, kind: WorkKind) -> bool:
    """Whether an item whose content has these words is of the kind: it begins so, perhaps after a verb."""
    rest = words
    for _ in range(3):
        rest = tuple(dropwhile(OPENING_WORDS.__contains__, rest))
        if any(rest[: len(head)] == head for head in kind.heads):
            return True
        if rest[:2] not in OPENING_VERBS:
            break
        rest = rest[2:]
    return any(rest[: len(head)] == head for head in kind.heads) or _after_verbs(words, kind)


def _after_verbs(words: Words, kind: WorkKind) -> bool:
    """ "Xây dựng trình UBND tỉnh Đề án …": the kind stands a few words behind the verb."""
    begun = words[:2] in OPENING_VERBS and words[2:3] == ("trinh",)
    return begun and any(words[n : n + len(head)] == head for head in kind.heads if len(head) > 1 for n in range(3, 8))
