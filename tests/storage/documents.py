"""Plans to store: an annual programme, an anniversary."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from rules.plan import (
    DelegateGroup,
    DelegateKind,
    Event,
    Grain,
    Item,
    Passage,
    Period,
    Plan,
    PlanDocument,
    Recurrence,
    Target,
)

NOON = datetime(2021, 4, 12, 5, 0, tzinfo=UTC)
MAY = Period(date(2021, 5, 1), date(2021, 5, 31), Grain.MONTH)

REPORT = Item(
    plan="p21",
    no="1",
    content="Báo cáo phản biện đề án cấp nước",
    section="2021",
    time_text="Tháng 4",
    period=Period(date(2021, 4, 1), date(2021, 4, 30), Grain.MONTH),
    lead="Ban KHCN, TVPB",
    chair="Đ/c Lê Thị Mai",
    coordinating="Văn phòng",
    approver="Thường trực",
    position=1,
)
MEETING = Item(
    plan="p21",
    no="2",
    content="Hội nghị Ban Chấp hành",
    section="2021",
    parent="1",
    time_text="Hằng quý",
    period=Period(date(2021, 1, 1), None, Grain.SPAN),
    recurrence=Recurrence.QUARTERLY,
    position=2,
)
WAITING = Item(
    plan="p21", no=None, content="Triển khai đề án sau khi Trung ương ban hành", condition="TW ban hành", position=3
)
PROGRAMME = PlanDocument(
    Plan("p21", "Chương trình công tác", "12-CTr/LHH", "2021-01", "Liên hiệp hội", "Chủ tịch", (2021,), "p21.txt"),
    (REPORT, MEETING, WAITING),
    targets=(Target("p21", "phản biện", 10, "nhiệm vụ", "năm", "1"), Target("p21", "vốn", 500_000_000_000, "đồng")),
    passages=(Passage("p21", "I. Mục đích", "Thực hiện nghị quyết."), Passage("p21", "II", "Kinh phí.", "2")),
)
ANNIVERSARY = PlanDocument(
    Plan("p23", "Kế hoạch kỷ niệm", years=(2023, 2024)),
    (Item("p23", "3.1", "Lễ kỷ niệm", section="II.3"),),
    Event(
        plan="p23",
        name="Lễ kỷ niệm",
        period=Period(date(2023, 9, 15), date(2023, 9, 15), Grain.DAY),
        delegates=300,
        groups=(
            DelegateGroup(DelegateKind.OFFICIAL, "Hội thành viên", 5, "hội", 7, 1000),
            DelegateGroup(DelegateKind.GUEST, "Tỉnh bạn", 1, "đơn vị", places=("Nghệ An", "Huế")),
        ),
        tentative=frozenset({"period", "delegates"}),
    ),
)


def with_items(*items: Item, **changes: Any) -> PlanDocument:
    """The programme with other items."""
    return replace(PROGRAMME, items=items, **changes)


def without_ids(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(replace(item, id=0) for item in items)
