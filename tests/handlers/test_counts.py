"""Numbers and first places over a small invented programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handlers.ask.counts import count, ranking
from rules.plan import Catalogue, Grain, Item, Party, Period
from rules.query import Filter, Named
from tests.handlers.turn import turn
from tests.understanding.catalogue import PLANS, month
from understanding.meaning import AskCount, AskRanking, By, Query
from wording.reply import Choice, Cited, Kind

SECOND_QUARTER = Period(date(2021, 4, 1), date(2021, 6, 30), Grain.QUARTER)
ITEMS = (
    Item("1", "1", "a", lead="Văn phòng; Ban KHCN", chair="Đ/c Trần Thị Nga", period=month(1), id=1),
    Item("1", "2", "b", lead="Văn phòng", chair="Đ/c Trần Thị Nga", period=month(2), id=2),
    Item("1", "3", "c", lead="Ban KHCN", chair="Đ/c Lê Văn Tân", period=month(2), id=3),
    Item("1", "4", "d", lead="Ban Thông tin", chair="Đ/c Lê Văn Tân", period=SECOND_QUARTER, id=4),
    Item("1", "5", "e", condition="Sau khi TW ban hành", id=5),
)
OFFICE = Catalogue("quang-nam", plans=PLANS[:1], items=ITEMS)
EVERYTHING = Query(Filter())


def said(by: By, *, most: bool = True, query: Query = EVERYTHING) -> list[str]:
    """The paragraphs of a ranking."""
    return [block.text for block in ranking(AskRanking(query, by, most), turn(OFFICE)).reply.before]


def test_an_item_led_by_two_counts_for_each() -> None:
    assert said(By.LEAD) == [
        "Ban KHCN và Văn phòng có nhiều việc nhất, 2 việc.",
        "Thứ tự: Ban KHCN 2; Văn phòng 2; Ban Thông tin 1.",
    ]


def test_two_who_tie_share_the_first_place() -> None:
    assert said(By.CHAIR)[0] == "Đồng chí Lê Văn Tân và đồng chí Trần Thị Nga có nhiều việc nhất, 2 việc."


def test_the_items_of_all_who_tie_are_the_source() -> None:
    reply = ranking(AskRanking(EVERYTHING, By.CHAIR, most=True), turn(OFFICE)).reply

    assert reply.cited == tuple(Cited("1", None, str(number)) for number in (1, 2, 3, 4))


def test_the_fewest() -> None:
    assert said(By.LEAD, most=False)[0] == "Ban Thông tin có ít việc nhất, 1 việc."


def test_a_period_of_months_counts_for_its_first_and_a_waiting_item_for_none() -> None:
    assert said(By.MONTH) == [
        "Tháng 2/2021 có nhiều việc nhất, 2 việc.",
        "Thứ tự: tháng 2/2021 2; tháng 1/2021 1; tháng 4/2021 1.",
    ]
    assert said(By.QUARTER)[1] == "Thứ tự: quý I/2021 3; quý II/2021 1."


def test_nothing_to_rank_is_counted_as_nothing() -> None:
    nobody = Query(Filter(named=(Named((Party.CHAIR,), frozenset({"Đ/c Ai Đó"})),)), said=("Ai Đó",))

    assert said(By.CHAIR, query=nobody) == ["Ai Đó: không có việc nào."]


def test_a_count_with_what_stands_beside_it() -> None:
    reply = count(AskCount(Query(Filter(spans=(month(2),)))), turn(OFFICE)).reply

    assert reply.kind is Kind.COUNT
    assert [block.text for block in reply.before] == [
        "Tháng 2/2021: 2 việc.",
        "Ngoài ra còn 1 việc chờ điều kiện (mục 5).",
    ]
    assert reply.cited == (Cited("1", None, "2"), Cited("1", None, "3"))
    assert reply.choices == (Choice("Liệt kê", "liệt kê ra"),)


def test_nothing_counted_offers_no_list() -> None:
    reply = count(AskCount(Query(Filter(spans=(month(9),)))), turn(OFFICE)).reply

    assert (reply.choices, reply.cited) == ((), ())


def test_what_was_counted_is_what_the_chat_lists() -> None:
    spoken = count(AskCount(Query(Filter(spans=(month(2),)))), turn(OFFICE))

    assert spoken.context.listed == (2, 3)


def test_two_plans_count_apart() -> None:
    other = replace(ITEMS[0], plan="2", id=6)
    both = replace(OFFICE, plans=PLANS, items=(*ITEMS, other))
    reply = count(AskCount(EVERYTHING), turn(both)).reply

    assert reply.before[1].text == (
        "Trong đó: 5 việc của Chương trình công tác năm 2021 (số 12/CTr-LHH); "
        "1 việc của Kế hoạch tổ chức Đại hội đại biểu lần thứ V (số 45/KH-LHH)."
    )
