"""How many, and who has the most."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import Period, Plan
from wording.en.facts import MONTHS, about_what, capital, person, plan_name
from wording.en.terms import tasks


def count(span: Period | None, said: Sequence[str], number: int) -> str:
    return f"{about_what(span, said)}: {tasks(number)}."


def by_plan(counts: Sequence[tuple[Plan, int]]) -> str:
    """Where several plans count together."""
    return "Of these: " + "; ".join(f"{number} in {plan_name(plan)}" for plan, number in counts) + "."


def winner(span: Period | None, said: Sequence[str], names: Sequence[str], number: int, most: bool) -> str:
    """Who has the most, and of what: "April 2021 (conferences): Phạm Kim Tân has the most tasks, 4."."""
    named = " and ".join(map(person, names))
    of_what = f"{about_what(span, said)}: " if span or said else ""
    has = f"{'has' if len(names) == 1 else 'have'} the {'most' if most else 'fewest'} tasks, {number}"
    return f"{of_what}{named if of_what else capital(named)} {has}."


def ranking(rows: Sequence[tuple[str, int]]) -> str:
    return "In order: " + "; ".join(f"{name} {number}" for name, number in rows) + "."


def month(start: int, year: int) -> str:
    return f"{MONTHS[start - 1]} {year}"


def quarter(which: int, year: int) -> str:
    return f"Q{which} {year}"


def year(which: int) -> str:
    return str(which)


LIST_THEM = "List them"
