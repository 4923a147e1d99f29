"""A union far larger than any real one, so that what grows with its size is seen."""

from __future__ import annotations

from datetime import date

from rules.calendar import month_end
from rules.plan import Grain, Item, Period, Plan, PlanDocument

UNION = "dong-viec"
DEPARTMENTS = [f"Ban chuyên đề {number}" for number in range(1, 25)]
CHAIRS = [
    f"Đ/c {family} Văn {given}"
    for family in ("Nguyễn", "Lê", "Trần", "Phạm")
    for given in ("An", "Bình", "Minh", "Tâm")
]
WORKS = ("Hội nghị", "Báo cáo phản biện", "Đề án", "Hội thảo", "Kế hoạch kiểm tra", "Tập huấn", "Tờ trình")
MATTERS = ("chuyển đổi số", "an toàn thực phẩm", "giống lúa mới", "trí thức trẻ", "bảo tồn di sản", "năng lượng sạch")


def crowd(items: int, plans: int = 20) -> list[PlanDocument]:
    """So many items in so many yearly plans of the same size, the last of them that of 2021."""
    return [_programme(2021 - back, items // plans) for back in range(plans)]


def _programme(year: int, size: int) -> PlanDocument:
    plan = Plan(str(year), f"Chương trình công tác năm {year}", years=(year,))
    return PlanDocument(plan, tuple(_item(plan, year, number) for number in range(1, size + 1)))


def _item(plan: Plan, year: int, number: int) -> Item:
    start = date(year, number % 12 + 1, 1)
    return Item(
        plan=plan.key,
        no=str(number),
        content=f"{WORKS[number % len(WORKS)]} về {MATTERS[number % len(MATTERS)]}, đợt {number}",
        time_text=f"Tháng {start.month}",
        period=Period(start, month_end(start), Grain.MONTH),
        lead=DEPARTMENTS[number % len(DEPARTMENTS)],
        chair=CHAIRS[number % len(CHAIRS)],
        approver="Thường trực LHH",
        position=number,
    )
