"""What plans say besides their items."""

from __future__ import annotations

from rules.plan import Passage, Plan, Target
from wording.vi.facts import plan_name

EMPTY = "kế hoạch không ghi"


def quoted(passage: Passage) -> str:
    if not passage.heading:
        return f"“{passage.text}”"
    return f"{passage.heading}: “{passage.text.removeprefix(f'{passage.heading}:').strip()}”"


def target(value: Target) -> str:
    by = " mỗi năm" if value.by == "năm" else f" đến {value.by}" if value.by else ""
    return f"Chỉ tiêu: {value.number} {value.unit}{by} (“{value.what}”)."


def signer(plan: Plan) -> str:
    return f"Người ký: {plan.signer or EMPTY}."


def number(plan: Plan) -> str:
    return f"Số: {plan.number or EMPTY}."


def issuer(plan: Plan) -> str:
    return f"Cơ quan ban hành: {plan.issuer or EMPTY}."


def issued(plan: Plan) -> str:
    if not plan.issued:
        return f"Ngày ban hành: {EMPTY}."
    parts = [str(int(part)) for part in reversed(plan.issued.split("-"))]
    return ("Ngày ban hành: " if len(parts) == 3 else "Ban hành tháng: ") + "/".join(parts) + "."


def years(plan: Plan) -> str:
    if not plan.years:
        return f"Thời gian hiệu lực: {EMPTY}."
    first, last = plan.years[0], plan.years[-1]
    return f"Thời gian hiệu lực: năm {first}." if first == last else f"Thời gian hiệu lực: {first} – {last}."


def title(plan: Plan) -> str:
    return plan_name(plan)
