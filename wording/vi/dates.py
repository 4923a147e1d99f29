"""Tasks in somebody's own calendar program, where no question tells the language."""

from __future__ import annotations

from rules.plan import Item, Party, Plan
from wording.vi.facts import PARTIES, capital, number, plan_name, short, time_of


def title(item: Item, done: bool) -> str:
    return f"Đã xong: {short(item.content)}" if done else short(item.content)


def text(item: Item, printed: Item, plan: Plan) -> str:
    """What the event says when it is opened."""
    lines = [item.content, f"Thời gian: {time_of(item)}"]
    if printed.period != item.period:
        lines.append(f"Thời hạn gốc trong kế hoạch: {time_of(printed)}")
    lines += [f"{PARTIES[party]}: {cell}" for party in Party if (cell := item.party(party))]
    lines.append(f"{capital(number(item))}, {plan_name(plan)}")
    return "\n".join(lines)


def name(union_name: str, of: str) -> str:
    """What the calendar is called: whose work it holds."""
    return f"Lịch công tác – {of}" if of else f"Lịch công tác – {union_name}"
