"""The audit log of an item in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from rules.plan import Grain, Item, Party, Period, Plan
from rules.plan.progress import State
from wording.vi.deeds import STATES
from wording.vi.facts import PARTIES, number, period, plan_name, short, time_of

FIELDS = {
    "content": "nội dung", "time_text": "thời gian ghi trong kế hoạch", "period": "thời gian", "recurrence": "chu kỳ",
    "condition": "điều kiện", "no": "số mục", "section": "phần", "parent": "mục lớn",
    **{party.value: name.lower() for party, name in PARTIES.items()},
}  # fmt: skip


def heading(item: Item, count: int) -> str:
    title = f"Lịch sử {number(item)} ({short(item.content)})"
    return f"{title}:" if count else f"{title}: chưa có thay đổi nào."


def line(what: Mapping[str, Any]) -> str:
    """What happened, from the JSON of one entry."""
    if "undone" in what:
        return f"hoàn tác: {_deed(what['undone'])}"
    if "deed" in what:
        return _deed(what)
    if "removed" in what:
        return "bị bỏ khỏi kế hoạch khi nạp lại văn bản"
    if "revived" in what:
        return "có lại trong kế hoạch khi nạp lại văn bản"
    field = FIELDS.get(what.get("field", ""), what.get("field", ""))
    old, new = (_value(what.get(side), what.get("field")) for side in ("old", "new"))
    return f"sửa {field} từ “{old}” thành “{new}”"


def who(by: str, at: datetime) -> str:
    return f"{by}, {at.hour:02}:{at.minute:02} ngày {at.day}/{at.month}/{at.year}"


def printed(item: Item, plan: Plan) -> str:
    return f"Kế hoạch ghi: {time_of(item)}. Nguồn: {plan_name(plan)}."


def _deed(what: Mapping[str, Any]) -> str:
    value, kind = what["value"], what["deed"]
    note = f" ({what['note']})" if what.get("note") else ""
    if kind == "mark":
        return f"ghi {STATES[State(value)]}{note}"
    if kind == "assign":
        return f"giao {PARTIES[Party(what['party'])].lower()}: {value}"
    if kind == "count":
        return f"ghi đã đạt {value}{note}"
    told = f"lùi thời hạn sang {_period(value)}" if kind == "extend" else f"đủ điều kiện, thời hạn {_period(value)}"
    return f"{told}{', lý do: ' + what['note'] if kind == 'extend' and what.get('note') else ''}"


def _value(text: str | None, field: str | None) -> str:
    if text is None:
        return "không ghi"
    return _period(text) if field == "period" else text


def _period(text: str) -> str:
    """A time as it is kept: "2021-05-01/2021-05-31/month"."""
    start, end, grain = text.split("/")
    first, last = (date.fromisoformat(side) if side else None for side in (start, end))
    return period(Period(first, last, Grain(grain)))
