"""The facts of an item or a plan, each in a few words; what is printed stays as printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rules.plan import Grain, Item, Party, Period, Plan, Recurrence
from wording.en.terms import about

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
TITLE_LENGTH = 150
PARTIES = {
    Party.LEAD: "Lead",
    Party.CHAIR: "Chair",
    Party.COORDINATING: "In coordination with",
    Party.APPROVER: "Approved by",
}
RECURRING = {
    Recurrence.YEARLY: "every year",
    Recurrence.QUARTERLY: "every quarter",
    Recurrence.MONTHLY: "every month",
    Recurrence.WEEKLY: "every week",
}


def day(value: date) -> str:
    return f"{value.day} {MONTHS[value.month - 1][:3]} {value.year}"


def period(value: Period) -> str:
    """ "April 2021", "Q3 2021", "from 29 Mar 2021 to 4 Apr 2021"."""
    start, end = value.start, value.end
    if start is None or end is None:
        return f"from {day(start)} on" if start else f"until {day(end)}" if end else "open-ended"
    if start == end:
        return day(start)
    if value.grain is Grain.MONTH and (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if value.grain is Grain.QUARTER and (end.month - start.month, start.day) == (2, 1):
        return f"Q{start.month // 3 + 1} {start.year}"
    if value.grain is Grain.YEAR and start.year == end.year and (start.month, end.month) == (1, 12):
        return str(start.year)
    if value.grain is Grain.HALF and start.day == 1:
        return f"the {'first' if start.month == 1 else 'second'} half of {start.year}"
    return f"from {day(start)} to {day(end)}"


def time_of(item: Item) -> str:
    """When: the period, or the words of the plan where it has none."""
    if item.condition and item.period is None:
        return f"no date yet: {item.condition}"
    if item.recurrence is not Recurrence.NONE:
        return RECURRING[item.recurrence]
    if item.period is None:
        return item.time_text or "the plan gives no time"
    return period(item.period)


def number(item: Item) -> str:
    """ "item 27", with the section where numbers begin anew in each."""
    if item.no is None:
        return f"part {item.section}" if item.section else "an unnumbered task"
    if item.section and "-" in item.section:
        return f"item {item.no} of the standing work {item.section}"
    if item.section and item.section.isdigit():
        return f"item {item.no} of {item.section}"
    return f"item {item.no}"


def short(text: str, length: int = TITLE_LENGTH) -> str:
    """The beginning of a long title, cut at a word."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def plan_name(plan: Plan) -> str:
    """The plan's title with its number."""
    title = plan.title if len(plan.title) <= 110 else plan.title[:110].rsplit(" ", 1)[0] + "…"
    return f"{title} (no. {plan.number})" if plan.number else title


def person(name: str) -> str:
    """The bare name: English has no word for the office's form of address."""
    return name.removeprefix("Đ/c ").removeprefix("đ/c ")


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def ended(sentence: str) -> str:
    """A sentence with its full stop, unless what a plan prints has brought one along."""
    return sentence if sentence.endswith((".", "…")) else f"{sentence}."


def about_what(span: Period | None, said: Sequence[str]) -> str:
    """What a list or a number is of: "April 2021 (the Office)"."""
    return (capital(period(span)) if span else "The plans") + about(said)
