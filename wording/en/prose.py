"""What plans say besides their items, quoted as printed."""

from __future__ import annotations

from rules.plan import Passage, Plan, Target
from wording.en.facts import MONTHS, plan_name

EMPTY = "the plan does not say"


def quoted(passage: Passage) -> str:
    if not passage.heading:
        return f"“{passage.text}”"
    return f"{passage.heading}: “{passage.text.removeprefix(f'{passage.heading}:').strip()}”"


def target(value: Target) -> str:
    by = " a year" if value.by == "năm" else f" by {value.by}" if value.by else ""
    return f"Target: {value.number} {value.unit}{by} (“{value.what}”)."


def signer(plan: Plan) -> str:
    return f"Signed by: {plan.signer or EMPTY}."


def number(plan: Plan) -> str:
    return f"Number: {plan.number or EMPTY}."


def issuer(plan: Plan) -> str:
    return f"Issued by: {plan.issuer or EMPTY}."


def issued(plan: Plan) -> str:
    """The date as far as it is printed: "15 Sep 2023", "May 2023", "2023"."""
    if not plan.issued:
        return f"Date of issue: {EMPTY}."
    parts = [int(part) for part in reversed(plan.issued.split("-"))]
    if len(parts) == 1:
        return f"Issued in: {parts[0]}."
    month = MONTHS[parts[-2] - 1]
    return (
        f"Date of issue: {parts[0]} {month[:3]} {parts[2]}." if len(parts) == 3 else f"Issued in: {month} {parts[1]}."
    )


def years(plan: Plan) -> str:
    if not plan.years:
        return f"In force: {EMPTY}."
    first, last = plan.years[0], plan.years[-1]
    return f"In force: {first}." if first == last else f"In force: {first} – {last}."


def title(plan: Plan) -> str:
    return plan_name(plan)
