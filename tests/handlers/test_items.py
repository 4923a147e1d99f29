"""Lists and single items over a small invented programme: rows, closing line, sources, choices."""

from __future__ import annotations

from datetime import date

from handlers.ask.items import items
from handlers.ask.values import value, which
from rules.plan import Catalogue, Grain, Item, Passage, Period, Recurrence
from rules.query import Filter, Standing
from tests.handlers.turn import turn
from tests.understanding.catalogue import PLANS, month
from understanding.context import Context
from understanding.meaning import AskItems, AskValue, AskWhich, Facet, Query
from wording.reply import Block, Choice, Cited, Kind, Row

QUARTER = Period(date(2021, 4, 1), date(2021, 6, 30), Grain.QUARTER)
ITEMS = (
    Item("1", "1", "Hội nghị", lead="Văn phòng", chair="Đ/c Trần Thị Nga", approver="BTV", period=month(4), id=1),
    Item("1", "2", "Hội thảo", lead="Ban KHCN", period=QUARTER, id=2),
    Item("1", "3", "Kiểm tra", recurrence=Recurrence.YEARLY, time_text="hằng năm", period=None, id=3),
    Item("1", "4", "Đề án", condition="Sau khi TW ban hành.", id=4),
    Item("1", None, "Tuyên truyền", section="II.1", period=month(4), id=5),
)
OFFICE = Catalogue(
    "quang-nam", plans=PLANS[:1], items=ITEMS, passages=(Passage("1", "1. Hội nghị", "Tại hội trường.", "1"),)
)
SOURCE = "Nguồn: Chương trình công tác năm 2021 (số 12/CTr-LHH)."
APRIL = Query(Filter(spans=(month(4),)))


def test_a_list() -> None:
    reply = items(AskItems(APRIL), turn(OFFICE)).reply

    assert reply.kind is Kind.ITEMS
    assert reply.before == (Block("Tháng 4/2021: có 3 việc.", "title"),)
    assert reply.rows == (
        Row("1", "Hội nghị", "Văn phòng · đồng chí Trần Thị Nga"),
        Row("2", "Hội thảo", "quý II/2021 · Ban KHCN"),
        Row("", "Tuyên truyền", ""),
    )
    assert reply.after == (
        Block("Ngoài ra còn 1 việc thường xuyên, cả năm hoặc cả kỳ kế hoạch (mục 3) và 1 việc chờ điều kiện (mục 4)."),
        Block(SOURCE, "note"),
    )
    assert reply.cited == (Cited("1", None, "1"), Cited("1", None, "2"), Cited("1", "II.1", None))


def test_a_column_that_was_asked_for_is_shown_empty_or_not() -> None:
    reply = items(AskItems(APRIL, (Facet.APPROVER,)), turn(OFFICE)).reply

    assert [row.detail for row in reply.rows][:2] == [
        "Văn phòng · đồng chí Trần Thị Nga · trình: BTV",
        "quý II/2021 · Ban KHCN · trình: kế hoạch không ghi",
    ]


def test_a_list_of_one_is_what_the_chat_is_about() -> None:
    one = items(AskItems(Query(Filter(ids=frozenset({2})))), turn(OFFICE))
    several = items(AskItems(APRIL), turn(OFFICE))

    assert (one.context.focus, one.context.listed) == ((2,), (2,))
    assert (several.context.focus, several.context.listed) == ((), (1, 2, 5))


def test_an_empty_month_offers_the_standing_work() -> None:
    reply = items(AskItems(Query(Filter(spans=(month(9),)))), turn(OFFICE)).reply

    assert reply.choices == (Choice("Việc thường xuyên", "việc năm 2021 kể cả thường xuyên"),)


def test_standing_work_alone() -> None:
    reply = items(AskItems(Query(Filter(standing=Standing.ONLY))), turn(OFFICE)).reply

    assert reply.cited == (Cited("1", None, "3"),)


def test_a_fact_then_the_card_then_the_lines_under_it() -> None:
    reply = value(AskValue((1,), (Facet.PLACE, Facet.CHAIR)), turn(OFFICE)).reply

    assert [(block.style, block.text) for block in reply.before] == [
        ("text", "Mục 1:"),
        ("text", "Mục 1: đồng chí Trần Thị Nga chủ trì."),
        ("quote", "Mục 1. Hội nghị"),
        ("quote", "Thời gian: tháng 4/2021"),
        ("quote", "Bộ phận thực hiện: Văn phòng"),
        ("quote", "Chủ trì: Đ/c Trần Thị Nga"),
        ("quote", "Cấp thông qua: BTV"),
        ("quote", "Tại hội trường."),
    ]
    assert reply.after == (Block(SOURCE, "note"),)


def test_what_is_empty_is_said_to_be() -> None:
    facets = (Facet.CHAIR, Facet.COORDINATING, Facet.APPROVER, Facet.PLACE)
    reply = value(AskValue((2,), facets), turn(OFFICE)).reply

    assert [block.text for block in reply.before[:4]] == [
        "Mục 2: kế hoạch không ghi người chủ trì; bộ phận thực hiện là Ban KHCN.",
        "Mục 2: kế hoạch không ghi đơn vị phối hợp.",
        "Mục 2: kế hoạch không ghi cấp thông qua.",
        "Mục 2: kế hoạch không ghi địa điểm.",
    ]


def test_an_assumed_plan_is_said() -> None:
    reply = value(AskValue((1,), (), assumed_plan="1"), turn(OFFICE)).reply

    assert reply.after[0].text == f"{SOURCE} (Anh/chị không nêu kế hoạch nào nên tôi lấy kế hoạch này.)"


def test_a_name_to_confirm() -> None:
    yes = value(AskValue((1,), supposed="Đ/c Trần Thị Nga"), turn(OFFICE)).reply
    no = value(AskValue((1,), supposed="Đ/c Lê Văn Tân"), turn(OFFICE)).reply

    assert yes.before[0].text == "Đúng, mục 1 do đồng chí Trần Thị Nga chủ trì."
    assert no.before[0].text == "Không phải đồng chí Lê Văn Tân."


def test_asking_back_keeps_the_fact_that_was_asked() -> None:
    spoken = which(AskWhich((1, 2), (Facet.CHAIR,)), turn(OFFICE, Context(focus=(4,))))

    assert spoken.reply.kind is Kind.CLARIFY
    assert spoken.reply.choices == (
        Choice("Mục 1 (tháng 4/2021): Hội nghị", "@1 chair"),
        Choice("Mục 2 (quý II/2021): Hội thảo", "@2 chair"),
    )
    assert (spoken.context.options, spoken.context.facets) == ((1, 2), (Facet.CHAIR,))
