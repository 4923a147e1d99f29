"""How many, and who has the most."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import Period, Plan
from wording.vi.facts import about_what, capital, person, plan_name


def count(span: Period | None, said: Sequence[str], number: int) -> str:
    return f"{about_what(span, said)}: {number} việc." if number else f"{about_what(span, said)}: không có việc nào."


def by_plan(counts: Sequence[tuple[Plan, int]]) -> str:
    """Where several plans count together."""
    return "Trong đó: " + "; ".join(f"{number} việc của {plan_name(plan)}" for plan, number in counts) + "."


def winner(span: Period | None, said: Sequence[str], names: Sequence[str], number: int, most: bool) -> str:
    """Who has the most, and of what: "Quý IV/2021 – hội nghị: Văn phòng có nhiều việc nhất, 4 việc."."""
    named = " và ".join(person(name) if name.startswith("Đ/c") else name for name in names)
    of_what = f"{about_what(span, said)}: " if span or said else ""
    return f"{of_what}{named if of_what else capital(named)} có {'nhiều' if most else 'ít'} việc nhất, {number} việc."


def ranking(rows: Sequence[tuple[str, int]]) -> str:
    return "Thứ tự: " + "; ".join(f"{name} {number}" for name, number in rows) + "."


def month(start: int, year: int) -> str:
    return f"tháng {start}/{year}"


def quarter(which: int, year: int) -> str:
    return f"quý {('I', 'II', 'III', 'IV')[which - 1]}/{year}"


def year(which: int) -> str:
    return f"năm {which}"


LIST_THEM = "Liệt kê"
