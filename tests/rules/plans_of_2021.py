"""The spring and summer of two plans, by hand: enough to owe reminders from."""

from __future__ import annotations

from datetime import date

from rules.calendar import month_end
from rules.plan import Catalogue, Grain, Item, Period, Plan, Recurrence

KHCN, PBKT, OFFICE = "Ban KHCN", "Ban Thông tin PBKT", "Văn phòng"
TAN, UY, PHAT = "Phạm Kim Tân", "Nguyễn Quốc Uy", "Nguyễn Văn Phát"

CELLS = {
    "Ban KHCN, TVPB": (KHCN,),
    "Ban KHCN – Tư vấn, phản biện và giám định xã hội": (KHCN,),
    "Ban KHCN, Ban Thông tin PBKT": (KHCN, PBKT),
    "Ban Thông tin phổ biến kiến thức": (PBKT,),
    **{f"Đ/c {name}": (name,) for name in (TAN, UY, PHAT)},
}


def who(cell: str) -> tuple[str, ...]:
    """The parties of a cell, as the names learnt from these plans would tell them."""
    return CELLS.get(cell, (cell,))


def month(number: int) -> Period:
    start = date(2021, number, 1)
    return Period(start, month_end(start), Grain.MONTH)


def quarter(number: int) -> Period:
    last = date(2021, number * 3, 1)
    return Period(date(2021, number * 3 - 2, 1), month_end(last), Grain.QUARTER)


def task(no: int, number: int, lead: str, chair: str) -> Item:
    return Item(
        "002", str(no), f"Việc số {no}", None, None, f"Tháng {number}", month(number), lead=lead, chair=f"Đ/c {chair}"
    )


PROGRAMME = (
    task(23, 3, OFFICE, PHAT),
    task(24, 4, "Ban KHCN, Ban Thông tin PBKT", UY),
    task(25, 4, PBKT, UY),
    task(26, 4, "Ban KHCN, TVPB", TAN),
    task(27, 4, OFFICE, PHAT),
    task(28, 4, PBKT, UY),
    task(29, 4, OFFICE, PHAT),
    task(30, 4, "Tổng Thư ký", PHAT),
    task(31, 5, "Ban KHCN, TVPB", TAN),
    task(32, 5, PBKT, UY),
    task(35, 5, "Ban KHCN, TVPB", TAN),
    task(45, 7, OFFICE, PHAT),
)
ACTION_PLAN = (
    Item("001", "1", "Đề án 1", time_text="Quý III/2021", period=quarter(3), lead="Ban Thông tin phổ biến kiến thức"),
    Item("001", "2", "Quy chế 2", time_text="Quý III/2021", period=quarter(3), lead="Tổng Thư ký"),
    Item("001", "3", "Chương trình 3", time_text="Quý IV/2021", period=quarter(4), lead=OFFICE),
    Item(
        "001",
        "8",
        "Việc 8",
        time_text="Hàng năm",
        recurrence=Recurrence.YEARLY,
        lead="Ban KHCN – Tư vấn, phản biện và giám định xã hội",
    ),
    Item("001", "9", "Đề án 9", time_text="Sau khi TW ban hành", condition="Sau khi TW ban hành", lead=OFFICE),
    Item("001", "10", "Quy chế 10", time_text="Sau khi TW ban hành", condition="Sau khi TW ban hành", lead=OFFICE),
)
PLANS = (
    Plan("001", "Kế hoạch hành động", "32-KH/ĐĐLHH", years=tuple(range(2020, 2026))),
    Plan("002", "Chương trình công tác năm 2021", "313/QĐ-LHH", years=(2021,)),
)
LOADED = date(2021, 4, 1)
CATALOGUE = Catalogue(
    "thanh-hoa",
    "Liên hiệp hội Thanh Hóa",
    1,
    PLANS,
    (*ACTION_PLAN, *PROGRAMME),
    known_since={plan.key: LOADED for plan in PLANS},
)
