"""What is asked of the plans: understanding makes a Filter, the catalogue answers it."""

from __future__ import annotations

from dataclasses import dataclass

from rules.plan.item import Item, Party
from rules.plan.period import Period


@dataclass(frozen=True, slots=True)
class Named:
    """One of `fields` holds one of the printed `cells`; with `excluded`, none does."""

    fields: tuple[Party, ...]
    cells: frozenset[str]
    excluded: bool = False

    def matches(self, item: Item) -> bool:
        found = any(item.party(field) in self.cells for field in self.fields)
        return found is not self.excluded


@dataclass(frozen=True, slots=True)
class Filter:
    """All of its parts must hold; a part left empty holds for everything.

    `ids` are the items that a topic or a kind of work was found in, `without` those that were excluded.
    """

    span: Period | None = None
    plans: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    named: tuple[Named, ...] = ()
    ids: frozenset[int] | None = None
    without: frozenset[int] = frozenset()

    def matches(self, item: Item) -> bool:
        """Whether all but the time holds; the catalogue looks at the time."""
        return (
            (self.ids is None or item.id in self.ids)
            and item.id not in self.without
            and (not self.plans or item.plan in self.plans)
            and (not self.sections or item.section in self.sections)
            and all(named.matches(item) for named in self.named)
        )
