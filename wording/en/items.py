"""Lists of items."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import Item, Party, Period, Plan
from wording.en.facts import about_what, capital, ended, number, person, plan_name, short, time_of
from wording.en.terms import tasks

BESIDE = {Party.APPROVER: "approved by", Party.COORDINATING: "with"}
"""Columns that a list shows only when they were asked for."""


def heading(span: Period | None, said: Sequence[str], count: int) -> str:
    """ "April 2021 (the Office): 7 tasks."."""
    return f"{about_what(span, said)}: {tasks(count)}."


def line(item: Item, asked: Sequence[Party], plan: Plan | None, span: Period | None) -> tuple[str, str, str]:
    """Label, title and small print of an item.

    `plan` is named when the list holds several; the time is said unless it is just the asked `span`.
    """
    same = (
        span is not None and item.period is not None and (item.period.start, item.period.end) == (span.start, span.end)
    )
    facts = ["" if same else time_of(item), item.lead or "", person(item.chair) if item.chair else ""]
    facts += [f"{BESIDE[party]}: {item.party(party) or 'the plan does not say'}" for party in asked if party in BESIDE]
    if plan is not None:
        facts.append(f"plan no. {plan.number}" if plan.number else short(plan.title))
    return label(item), short(item.content), " · ".join(fact for fact in facts if fact)


def label(item: Item) -> str:
    """What stands before an item in a list: its number as printed, with the year where numbers begin anew."""
    if item.no is None:
        return ""
    if item.section and item.section.isdigit():
        return f"{item.no} ({item.section})"
    return f"{item.no} (standing)" if item.section and "-" in item.section else item.no


def standing(items: Sequence[Item], plans: dict[str, Plan]) -> str:
    """The closing line on work without a time of its own."""
    waiting = [item for item in items if item.waits]
    others = [item for item in items if not item.waits]
    parts = []
    if others:
        parts.append(f"{tasks(len(others))} running all year or through the whole plan{_some(others)}")
    if waiting:
        parts.append(f"{tasks(len(waiting))} waiting for a condition{_some(waiting)}")
    return f"Besides these: {' and '.join(parts)}." if parts else ""


def ignored(said: Sequence[str]) -> str:
    """Words of the question that were left out of account."""
    return f"(I could not filter by “{', '.join(said)}”.)" if said else ""


def _some(items: Sequence[Item]) -> str:
    numbers = [number(item) for item in items if item.no]
    return f" ({', '.join(numbers)})" if 0 < len(numbers) <= 4 else ""


def sources(plans: Sequence[Plan]) -> str:
    return ended("Source: " + "; ".join(plan_name(plan) for plan in plans)) if plans else ""


def no_such(numbers: Sequence[str], plans: Sequence[Plan], sizes: dict[str, int]) -> str:
    """An item number that no plan has."""
    said = ", ".join(numbers)
    if len(plans) == 1:
        return f"{capital(plan_name(plans[0]))} has {sizes[plans[0].key]} items and no item {said}."
    return f"None of the plans in force has an item {said}. Please check the number."


def not_found(about: str) -> str:
    return f"No task in the plans is about “{about}”."


ALL = "Show all"
WAITING_ALL = "Standing work"
