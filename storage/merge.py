"""A document read again: which of its items are new, changed or gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rules.plan import Item

WORDS = 8  # of an unnumbered item's content, to name it by


@dataclass(frozen=True, slots=True)
class Merge:
    """`changed` and `moved` pair the item on record with the new one, given its id; `moved` differ in place only."""

    added: tuple[Item, ...]
    changed: tuple[tuple[Item, Item], ...]
    moved: tuple[tuple[Item, Item], ...]
    removed: tuple[Item, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.moved or self.removed)


def merge(on_record: Iterable[Item], read: Iterable[Item]) -> Merge:
    """Match by section and number; unnumbered items by section and content; equals of either kind in their order."""
    before, after = _identified(on_record), _identified(read)
    pairs = [(before[key], replace(item, id=before[key].id)) for key, item in after.items() if key in before]
    return Merge(
        added=tuple(item for key, item in after.items() if key not in before),
        changed=tuple((old, new) for old, new in pairs if replace(new, position=old.position) != old),
        moved=tuple((old, new) for old, new in pairs if new != old and replace(new, position=old.position) == old),
        removed=tuple(item for key, item in before.items() if key not in after),
    )


def name_of(item: Item) -> str:
    """ "section/no", "no" where there are no sections, the first words where there is no number."""
    name = item.no or " ".join(item.content.split()[:WORDS])
    return f"{item.section}/{name}" if item.section else name


def _identified(items: Iterable[Item]) -> dict[tuple[str | None, ...], Item]:
    seen: Counter[tuple[str | None, ...]] = Counter()
    identified: dict[tuple[str | None, ...], Item] = {}
    for item in items:
        identity = (item.section, item.no, None if item.no else item.content)
        seen[identity] += 1
        identified[(*identity, str(seen[identity]))] = item
    return identified
