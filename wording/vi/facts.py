"""The facts of an item or a plan, each in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rules.plan import Grain, Item, Party, Period, Plan, Recurrence

ROMAN = ("I", "II", "III", "IV")
TITLE_LENGTH = 150
PARTIES = {
    Party.LEAD: "Bộ phận thực hiện",
    Party.CHAIR: "Chủ trì",
    Party.COORDINATING: "Phối hợp",
    Party.APPROVER: "Cấp thông qua",
}
RECURRING = {
    Recurrence.YEARLY: "hằng năm",
    Recurrence.QUARTERLY: "hằng quý",
    Recurrence.MONTHLY: "hằng tháng",
    Recurrence.WEEKLY: "hằng tuần",
}


def day(value: date) -> str:
    return f"{value.day}/{value.month}/{value.year}"


def period(value: Period) -> str:
    """ "tháng 4/2021", "quý III/2021", "từ 29/3/2021 đến 4/4/2021"."""
    start, end = value.start, value.end
    if start is None or end is None:
        return f"từ {day(start)} trở đi" if start else f"đến hết {day(end)}" if end else "không thời hạn"
    if start == end:
        return f"ngày {day(start)}"
    if value.grain is Grain.MONTH and (start.year, start.month) == (end.year, end.month):
        return f"tháng {start.month}/{start.year}"
    if value.grain is Grain.QUARTER and (end.month - start.month, start.day) == (2, 1):
        return f"quý {ROMAN[start.month // 3]}/{start.year}"
    if value.grain is Grain.YEAR and start.year == end.year and (start.month, end.month) == (1, 12):
        return f"năm {start.year}"
    if value.grain is Grain.HALF and start.day == 1:
        return f"6 tháng {'đầu' if start.month == 1 else 'cuối'} năm {start.year}"
    return f"từ {day(start)} đến {day(end)}"


def time_of(item: Item) -> str:
    """When: the period, or the words of the plan where it has none."""
    if item.condition and item.period is None:
        return f"chưa có thời hạn: {item.condition}"
    if item.recurrence is not Recurrence.NONE:
        return item.time_text or RECURRING[item.recurrence]
    if item.period is None:
        return item.time_text or "kế hoạch không ghi"
    return period(item.period)


def number(item: Item) -> str:
    """ "mục 27", with the section where numbers begin anew in each."""
    if item.no is None:
        return f"phần {item.section}" if item.section else "việc không đánh số"
    if item.section and "-" in item.section:
        return f"mục {item.no} phần thường xuyên {item.section}"
    if item.section and item.section.isdigit():
        return f"mục {item.no} năm {item.section}"
    return f"mục {item.no}"


def short(text: str, length: int = TITLE_LENGTH) -> str:
    """The beginning of a long title, cut at a word."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def plan_name(plan: Plan) -> str:
    """The plan's title with its number."""
    title = plan.title if len(plan.title) <= 110 else plan.title[:110].rsplit(" ", 1)[0] + "…"
    return f"{title} (số {plan.number})" if plan.number else title


def person(name: str) -> str:
    """A name with the office's form of address."""
    return f"đồng chí {name.removeprefix('Đ/c ').removeprefix('đ/c ')}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def ended(sentence: str) -> str:
    """A sentence with its full stop, unless what a plan prints has brought one along."""
    return sentence if sentence.endswith((".", "…")) else f"{sentence}."


def about_what(span: Period | None, said: Sequence[str]) -> str:
    """What a list or a number is of: "Tháng 4/2021 – Văn phòng", without a time "Văn phòng"."""
    return capital(" – ".join(part for part in (period(span) if span else "", ", ".join(said)) if part) or "kế hoạch")
