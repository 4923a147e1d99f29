"""A document read again: which of its items are new, changed or gone.

A number is no name: where a revision puts one task in, all that follow are numbered anew, and what was done of them
must stay with them. So an item is known by what it says first, and by its number only where that says about the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from rules.plan import Item

WORDS = 8  # of an unnumbered item's content, to name it by
ALIKE = 50  # per cent that the contents of one number have in common at least, to be one task worded anew
NEAR = 85  # per cent, under another number

Pair = tuple[Item, Item]


@dataclass(frozen=True, slots=True)
class Merge:
    """`changed` and `moved` pair the item on record with the new one, given its id; `moved` differ in place only.

    `revived` are new ones that are on record as gone, with their ids.
    """

    added: tuple[Item, ...]
    changed: tuple[Pair, ...]
    moved: tuple[Pair, ...]
    removed: tuple[Item, ...]
    revived: tuple[Item, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.moved or self.removed or self.revived)


def merge(on_record: Iterable[Item], read: Iterable[Item], gone: Iterable[Item] = ()) -> Merge:
    """Match the items of a document with those on record, and what is left with those that were there before."""
    pairs, removed, unknown = _matched(list(on_record), list(read), (_said_there, _said, _numbered))
    near, removed, unknown = _near(removed, unknown)
    revived, _, added = _matched(list(gone), unknown, (_said_there, _said))
    kept = sorted([*pairs, *near], key=lambda pair: pair[1].position)
    return Merge(
        added=tuple(added),
        changed=tuple((old, new) for old, new in kept if replace(new, position=old.position) != old),
        moved=tuple((old, new) for old, new in kept if new != old and replace(new, position=old.position) == old),
        removed=tuple(removed),
        revived=tuple(new for _, new in revived),
    )


def name_of(item: Item) -> str:
    """ "section/no", "no" where there are no sections, the first words where there is no number."""
    name = item.no or " ".join(item.content.split()[:WORDS])
    return f"{item.section}/{name}" if item.section else name


def _said(item: Item) -> str:
    return " ".join(item.content.casefold().split())


def _said_there(item: Item) -> Hashable:
    return item.section, item.no, _said(item)


def _numbered(item: Item) -> Hashable | None:
    return (item.section, item.no) if item.no else None


def _matched(
    before: list[Item], after: list[Item], ways: Iterable[Callable[[Item], Hashable | None]]
) -> tuple[list[Pair], list[Item], list[Item]]:
    """The pairs that are equal in one of the ways, the surest first, and what is left on either side.

    Equals pair up in their order; what a way gives None for, it does not know.
    """
    pairs: list[Pair] = []
    for way in ways if before else ():
        waiting: dict[Hashable, list[Item]] = {}
        for item in before:
            waiting.setdefault(way(item), []).append(item)
        left: list[Item] = []
        for new in after:
            same = waiting.get(way(new), []) if way(new) is not None else []
            old = next((old for old in same if way is not _numbered or _alike(old, new) >= ALIKE), None)
            if old is None:
                left.append(new)
                continue
            same.remove(old)
            pairs.append((old, replace(new, id=old.id)))
        paired = {old.id for old, _ in pairs}
        before, after = [item for item in before if item.id not in paired], left
    return pairs, before, after


def _near(before: list[Item], after: list[Item]) -> tuple[list[Pair], list[Item], list[Item]]:
    """Of what is left, those that say almost the same under different numbers."""
    pairs: list[Pair] = []
    left: list[Item] = []
    waiting = list(before)
    for new in after:
        old = max(waiting, key=lambda item: _alike(item, new), default=None)
        if old is None or _alike(old, new) < NEAR:
            left.append(new)
            continue
        waiting.remove(old)
        pairs.append((old, replace(new, id=old.id)))
    return pairs, waiting, left


def _alike(one: Item, other: Item) -> float:
    return fuzz.ratio(_said(one), _said(other))
