"""Facts of one item."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import Item, Party, Passage, Plan
from wording.en.facts import PARTIES, capital, ended, number, person, plan_name, short, time_of

EMPTY = "the plan does not say"


def chair(item: Item) -> str:
    if item.chair:
        return f"{capital(number(item))} is chaired by {person(item.chair)}."
    also = f"; it is led by {item.lead}" if item.lead else ""
    return ended(f"{capital(number(item))}: {EMPTY} who chairs it{also}")


def lead(item: Item) -> str:
    if item.lead:
        return ended(f"{capital(number(item))} is led by {item.lead}")
    return f"{capital(number(item))}: {EMPTY} who leads it."


def coordinating(item: Item) -> str:
    if item.coordinating:
        return ended(f"{capital(number(item))} is done in coordination with {item.coordinating}")
    return f"{capital(number(item))}: {EMPTY} with whom it is coordinated."


def approver(item: Item) -> str:
    if item.approver:
        return ended(f"{capital(number(item))} is approved by {item.approver}")
    return f"{capital(number(item))}: {EMPTY} who approves it."


def time(item: Item) -> str:
    return f"{capital(number(item))}: {time_of(item)}."


def place(item: Item, known: bool) -> str:
    """The place stands, if anywhere, in the passages quoted below."""
    return f"{capital(number(item))}:" if known else f"{capital(number(item))}: {EMPTY} where."


def money(item: Item, known: bool) -> str:
    """Plans have no column for it; where anything is said, it is in the lines under the item."""
    return f"{capital(number(item))}:" if known else f"{capital(number(item))}: {EMPTY} what it costs."


def card(item: Item) -> tuple[str, ...]:
    """All that the plan says of an item, a line each."""
    lines = [f"{capital(number(item))}. {item.content}", f"Time: {time_of(item)}"]
    lines += [f"{title}: {cell}" for party, title in PARTIES.items() if (cell := item.party(party))]
    return tuple(lines)


def detail(passage: Passage) -> str:
    return passage.text


def source(plan: Plan, assumed: bool) -> str:
    return ended(f"Source: {plan_name(plan)}") + (" (You named no plan, so I took this one.)" if assumed else "")


def supposition(item: Item, name: str, holds: bool) -> str:
    """ "…, right?": yes or no first."""
    if holds:
        return f"Yes, {number(item)} is chaired by {person(name)}."
    return f"No, not {person(name)}."


def which(count: int) -> str:
    return f"{count} tasks fit your question; please choose one:"


def choice(item: Item) -> str:
    return f"{capital(number(item))} ({time_of(item)}): {short(item.content)}"


FACTS = {Party.CHAIR: chair, Party.LEAD: lead, Party.COORDINATING: coordinating, Party.APPROVER: approver}


def lines_of(items: Sequence[Item], party: Party) -> tuple[str, ...]:
    return tuple(FACTS[party](item) for item in items)
