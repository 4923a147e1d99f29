"""How many delegates, of which groups, with which quota: "05 đại biểu/hội", "trên 1.000 hội viên … 7 đại biểu"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.understand.prose.node import Node
from rules.plan import DelegateGroup, DelegateKind

_COUNT = re.compile(r"(\d{1,3}(?:\.\d{3})*|\d+)\s*(?:đại biểu|người|khách)(?!\s*/)", re.IGNORECASE)
_OFFICIAL = re.compile(r"đại biểu (?:được )?(?:triệu tập|chính thức)", re.IGNORECASE)
_GUESTS = re.compile(r"(?:đại biểu|khách) (?:được )?mời", re.IGNORECASE)
_ALL = re.compile(r"(?:quy mô|số lượng|tổng số|thành phần)[^.]*đại biểu|tổng số đại biểu", re.IGNORECASE)
_MADE_OF = re.compile(r"(?:gồm(?: có)?|bao gồm)\s*:?\s*", re.IGNORECASE)
_ROMAN_LIST = re.compile(r"\s*;?\s*\([ivx]{1,4}\)\s*")
_QUOTA = re.compile(r"(\d+)\s*đại biểu\s*/\s*(?:1\s*|một\s*)?(?P<unit>[^\W\d]+(?: [^\W\d]+)?)(?=\W|$)", re.IGNORECASE)
_LARGE = re.compile(r"trên\s*(?P<over>\d[\d.]*)\s*hội viên[^)\d]*?(?P<each>\d+)\s*đại biểu", re.IGNORECASE)
_PLACES = re.compile(r"\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Delegates:
    """How many in all, and by group, as far as printed."""

    total: int | None = None
    official: int | None = None
    guests: int | None = None
    groups: tuple[DelegateGroup, ...] = ()
    tentative: frozenset[str] = frozenset()


def delegates_of(top: Sequence[Node]) -> Delegates:
    """The delegates that the paragraphs of a plan name."""
    total = official = guests = None
    groups: list[DelegateGroup] = []
    tentative: set[str] = set()
    for node in (node for root in top for node in root.walk()):
        head = node.text.split(":")[0]
        if _OFFICIAL.search(head):
            official = official or _count(node.text, "official", tentative)
            groups += _groups(node, DelegateKind.OFFICIAL)
        elif _GUESTS.search(head):
            guests = guests or _count(node.text, "guests", tentative)
            groups += _groups(node, DelegateKind.GUEST)
        elif _ALL.search(node.text) and total is None:
            total = _count(node.text, "delegates", tentative)
    return Delegates(total, official, guests, tuple(groups), frozenset(tentative))


def number(text: str) -> int:
    """A whole number as offices print it: "1.000", "05"."""
    return int(text.replace(".", ""))


def _count(text: str, fact: str, tentative: set[str]) -> int | None:
    match = _COUNT.search(text)
    if match is None:
        return None
    if "dự kiến" in text[: match.start()].lower():
        tentative.add(fact)
    return number(match[1])


def _groups(node: Node, kind: DelegateKind) -> Iterator[DelegateGroup]:
    if node.below:
        names = [under.whole for under in node.below]
    else:
        made_of = _MADE_OF.search(node.whole)
        names = _listed(node.whole[made_of.end() :]) if made_of else []
    for name in names:
        yield _group(kind, name.strip(" ;.,"))


def _listed(text: str) -> list[str]:
    if _ROMAN_LIST.search(text):
        return [piece for piece in _ROMAN_LIST.split(text) if piece.strip()]
    return [piece for piece in re.split(r";\s*", text) if piece.strip()]


def _group(kind: DelegateKind, name: str) -> DelegateGroup:
    quota, large = _QUOTA.search(name), _LARGE.search(name)
    return DelegateGroup(
        kind,
        name,
        each=int(quota[1]) if quota else None,
        unit=quota["unit"].lower() if quota else None,
        each_large=int(large["each"]) if large else None,
        large_over=number(large["over"]) if large else None,
        places=_places(name) if not quota else (),
    )


def _places(name: str) -> tuple[str, ...]:
    """Names listed in brackets, where each of them begins with a capital."""
    match = _PLACES.search(name)
    listed = [place.strip() for place in match[1].split(",")] if match else []
    return tuple(listed) if len(listed) > 1 and all(place[:1].isupper() for place in listed) else ()
