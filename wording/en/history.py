"""The audit log of an item in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from rules.plan import Grain, Item, Party, Period, Plan
from rules.plan.progress import State
from wording.en.deeds import STATES
from wording.en.facts import PARTIES, day, number, period, plan_name, short, time_of

FIELDS = {
    "content": "content", "time_text": "time as printed", "period": "time", "recurrence": "recurrence",
    "condition": "condition", "no": "number", "section": "section", "parent": "parent item",
    **{party.value: name.lower() for party, name in PARTIES.items()},
}  # fmt: skip


def heading(item: Item, count: int) -> str:
    title = f"History of {number(item)} ({short(item.content)})"
    return f"{title}:" if count else f"{title}: no change so far."


def line(what: Mapping[str, Any]) -> str:
    """What happened, from the JSON of one entry."""
    if "undone" in what:
        return f"undone: {_deed(what['undone'])}"
    if "deed" in what:
        return _deed(what)
    if "removed" in what:
        return "gone from the plan when the document was loaded again"
    if "revived" in what:
        return "in the plan again after the document was loaded again"
    field = FIELDS.get(what.get("field", ""), what.get("field", ""))
    old, new = (_value(what.get(side), what.get("field")) for side in ("old", "new"))
    return f"{field} corrected from “{old}” to “{new}”"


def who(by: str, at: datetime) -> str:
    return f"{by}, {at.hour:02}:{at.minute:02}, {day(at.date())}"


def printed(item: Item, plan: Plan) -> str:
    return f"The plan says: {time_of(item)}. Source: {plan_name(plan)}."


def _deed(what: Mapping[str, Any]) -> str:
    value, kind = what["value"], what["deed"]
    note = f" ({what['note']})" if what.get("note") else ""
    if kind == "mark":
        return f"marked {STATES[State(value)]}{note}"
    if kind == "assign":
        return f"given to {PARTIES[Party(what['party'])]} {value}"
    if kind == "count":
        return f"reached {value}{note}"
    told = f"moved to {_period(value)}" if kind == "extend" else f"can go ahead, due {_period(value)}"
    return f"{told}{', reason: ' + what['note'] if kind == 'extend' and what.get('note') else ''}"


def _value(text: str | None, field: str | None) -> str:
    if text is None:
        return "nothing"
    return _period(text) if field == "period" else text


def _period(text: str) -> str:
    """A time as it is kept: "2021-05-01/2021-05-31/month"."""
    start, end, grain = text.split("/")
    first, last = (date.fromisoformat(side) if side else None for side in (start, end))
    return period(Period(first, last, Grain(grain)))
