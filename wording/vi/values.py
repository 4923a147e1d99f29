"""Facts of one item."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import Item, Party, Passage, Plan
from wording.vi.facts import PARTIES, capital, ended, number, person, plan_name, short, time_of

EMPTY = "kế hoạch không ghi"


def chair(item: Item) -> str:
    if item.chair:
        return f"{capital(number(item))}: {person(item.chair)} chủ trì."
    also = f"; bộ phận thực hiện là {item.lead}" if item.lead else ""
    return ended(f"{capital(number(item))}: {EMPTY} người chủ trì{also}")


def lead(item: Item) -> str:
    if item.lead:
        return f"{capital(number(item))}: {item.lead} tham mưu, thực hiện."
    return f"{capital(number(item))}: {EMPTY} bộ phận thực hiện."


def coordinating(item: Item) -> str:
    if item.coordinating:
        return ended(f"{capital(number(item))}: phối hợp với {item.coordinating}")
    return f"{capital(number(item))}: {EMPTY} đơn vị phối hợp."


def approver(item: Item) -> str:
    if item.approver:
        return ended(f"{capital(number(item))}: cấp thông qua là {item.approver}")
    return f"{capital(number(item))}: {EMPTY} cấp thông qua."


def time(item: Item) -> str:
    if item.waits:
        return f"{capital(number(item))} {time_of(item).rstrip('.')}."
    return f"{capital(number(item))}: thời gian {time_of(item)}."


def place(item: Item, known: bool) -> str:
    """The place stands, if anywhere, in the passages quoted below."""
    return f"{capital(number(item))}:" if known else f"{capital(number(item))}: {EMPTY} địa điểm."


def money(item: Item, known: bool) -> str:
    """Plans have no column for it; where anything is said, it is in the lines under the item."""
    about = "số tiền" if "kinh phí" in item.content.lower() else "kinh phí"
    return f"{capital(number(item))}:" if known else f"{capital(number(item))}: {EMPTY} {about}."


def card(item: Item) -> tuple[str, ...]:
    """All that the plan says of an item, a line each."""
    lines = [f"{capital(number(item))}. {item.content}", f"Thời gian: {time_of(item)}"]
    lines += [f"{title}: {cell}" for party, title in PARTIES.items() if (cell := item.party(party))]
    return tuple(lines)


def detail(passage: Passage) -> str:
    return passage.text


def source(plan: Plan, assumed: bool) -> str:
    return ended(f"Nguồn: {plan_name(plan)}") + (
        " (Anh/chị không nêu kế hoạch nào nên tôi lấy kế hoạch này.)" if assumed else ""
    )


def supposition(item: Item, name: str, holds: bool) -> str:
    """ "… đúng không": yes or no first."""
    if holds:
        return f"Đúng, {number(item)} do {person(name)} chủ trì."
    return f"Không phải {person(name)}."


def which(count: int) -> str:
    return f"Có {count} việc giống như anh/chị hỏi, xin chọn một việc:"


def choice(item: Item) -> str:
    return f"{capital(number(item))} ({time_of(item)}): {short(item.content)}"


FACTS = {Party.CHAIR: chair, Party.LEAD: lead, Party.COORDINATING: coordinating, Party.APPROVER: approver}


def lines_of(items: Sequence[Item], party: Party) -> tuple[str, ...]:
    return tuple(FACTS[party](item) for item in items)
