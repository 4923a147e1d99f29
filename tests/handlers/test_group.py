"""What a department's group may speak of."""

from __future__ import annotations

from handlers.act.people.group import narrowed
from rules.plan import Catalogue, Item, Passage, Target
from tests.understanding.catalogue import PLANS, month

OWN, OTHER = (
    Item("1", "1", "Hội nghị", lead="Văn phòng", period=month(4), id=1),
    Item("1", "2", "Hội thảo", lead="Ban KHCN", period=month(4), id=2),
)
PURPOSE = Passage("1", "I. MỤC ĐÍCH", "Chung cho cơ quan.")
OF_OWN, OF_OTHER = Passage("1", "1", "Tại hội trường.", "1"), Passage("1", "2", "Kinh phí của Ban.", "2")
SHARED, THEIRS = Target("1", "kết nạp hội", 2, "hội"), Target("1", "hội thảo", 3, "cuộc", no="2")


def test_a_group_sees_its_own_items_and_what_belongs_to_them() -> None:
    whole = Catalogue(
        "quang-nam",
        plans=PLANS[:1],
        items=(OWN, OTHER),
        passages=(PURPOSE, OF_OWN, OF_OTHER),
        targets=(SHARED, THEIRS),
    )
    seen = narrowed(whole, "Văn phòng")

    assert (seen.items, seen.passages, seen.targets) == ((OWN,), (PURPOSE, OF_OWN), (SHARED,))
