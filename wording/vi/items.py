"""Lists of items."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import Item, Party, Period, Plan
from wording.vi.facts import about_what, capital, ended, number, person, plan_name, short, time_of

BESIDE = {Party.APPROVER: "trình", Party.COORDINATING: "phối hợp"}
"""Columns that a list shows only when they were asked for."""


def heading(span: Period | None, said: Sequence[str], count: int) -> str:
    """ "Tháng 4/2021 có 7 việc (Văn phòng):"."""
    if count == 0:
        return f"{about_what(span, said)}: kế hoạch không ghi việc nào."
    return f"{about_what(span, said)}: có {count} việc."


def line(item: Item, asked: Sequence[Party], plan: Plan | None, span: Period | None) -> tuple[str, str, str]:
    """Label, title and small print of an item.

    `plan` is named when the list holds several; the time is said unless it is just the asked `span`.
    """
    same = (
        span is not None and item.period is not None and (item.period.start, item.period.end) == (span.start, span.end)
    )
    facts = ["" if same else time_of(item), item.lead or "", person(item.chair) if item.chair else ""]
    facts += [f"{BESIDE[party]}: {item.party(party) or 'kế hoạch không ghi'}" for party in asked if party in BESIDE]
    if plan is not None:
        facts.append(f"KH số {plan.number}" if plan.number else short(plan.title))
    return label(item), short(item.content), " · ".join(fact for fact in facts if fact)


def label(item: Item) -> str:
    """What stands before an item in a list: its number as printed, with the year where numbers begin anew."""
    if item.no is None:
        return ""
    if item.section and item.section.isdigit():
        return f"{item.no} ({item.section})"
    return f"{item.no} (TX)" if item.section and "-" in item.section else item.no


def standing(items: Sequence[Item], plans: dict[str, Plan]) -> str:
    """The closing line on work without a time of its own."""
    waiting = [item for item in items if item.waits]
    others = [item for item in items if not item.waits]
    parts = []
    if others:
        parts.append(f"{len(others)} việc thường xuyên, cả năm hoặc cả kỳ kế hoạch{_some(others)}")
    if waiting:
        parts.append(f"{len(waiting)} việc chờ điều kiện{_some(waiting)}")
    return f"Ngoài ra còn {' và '.join(parts)}." if parts else ""


def ignored(said: Sequence[str]) -> str:
    """Words of the question that were left out of account."""
    return f"(Tôi chưa lọc được theo “{', '.join(said)}”.)" if said else ""


def _some(items: Sequence[Item]) -> str:
    numbers = [number(item) for item in items if item.no]
    return f" ({', '.join(numbers)})" if 0 < len(numbers) <= 4 else ""


def sources(plans: Sequence[Plan]) -> str:
    return ended("Nguồn: " + "; ".join(plan_name(plan) for plan in plans)) if plans else ""


def no_such(numbers: Sequence[str], plans: Sequence[Plan], sizes: dict[str, int]) -> str:
    """An item number that no plan has."""
    said = ", ".join(numbers)
    if len(plans) == 1:
        return f"{capital(plan_name(plans[0]))} có {sizes[plans[0].key]} mục, không có mục {said}."
    return f"Không có mục {said} trong các kế hoạch đang thực hiện. Anh/chị kiểm tra lại số mục giúp."


def not_found(about: str) -> str:
    return f"Trong kế hoạch không có việc nào về “{about}”."


ALL = "Xem tất cả"
WAITING_ALL = "Việc thường xuyên"
