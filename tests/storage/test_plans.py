"""Storing documents: what comes back, what is reported, what stays."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from rules.plan import Catalogue, Changes, PlanDocument
from storage import Audit, Database, Plans
from tests.storage.documents import (
    ANNIVERSARY,
    MAY,
    MEETING,
    NOON,
    PROGRAMME,
    REPORT,
    WAITING,
    with_items,
    without_ids,
)


async def save(database: Database, document: PlanDocument, union: str = "thanh-hoa") -> Changes:
    async with database.transaction() as tx:
        return await Plans(tx).save(union, document, NOON, "Văn phòng")


async def catalogue(database: Database, union: str = "thanh-hoa") -> Catalogue:
    async with database.reading() as tx:
        return await Plans(tx).catalogue(union)


async def test_what_was_stored_comes_back(two_unions: Database) -> None:
    await save(two_unions, ANNIVERSARY)
    changes = await save(two_unions, PROGRAMME)

    found = await catalogue(two_unions)
    assert changes == Changes(added=("2021/1", "2021/2", "Triển khai đề án sau khi Trung ương"))
    assert found.union_name == "Liên hiệp hội Thanh Hóa"
    assert found.plans == (PROGRAMME.plan, ANNIVERSARY.plan)
    assert without_ids(found.items) == (*PROGRAMME.items, *ANNIVERSARY.items)
    assert found.events == (ANNIVERSARY.event,)
    assert found.targets == PROGRAMME.targets
    assert found.passages == PROGRAMME.passages
    assert len(found.by_id) == 4


async def test_the_same_document_again_changes_nothing(two_unions: Database) -> None:
    await save(two_unions, ANNIVERSARY)
    await save(two_unions, PROGRAMME)
    before = await catalogue(two_unions)

    assert await save(two_unions, PROGRAMME) == Changes()
    assert await save(two_unions, ANNIVERSARY) == Changes()
    assert await catalogue(two_unions) == before


async def test_a_changed_document_reports_what_changed_and_keeps_ids(two_unions: Database) -> None:
    await save(two_unions, PROGRAMME)
    before = await catalogue(two_unions)
    late = replace(REPORT, period=MAY, time_text="Tháng 5", position=3)
    new = replace(MEETING, no="3", content="Tổng kết", position=2)

    changes = await save(two_unions, with_items(new, late, replace(WAITING, position=1), passages=()))

    after = await catalogue(two_unions)
    assert changes == Changes(added=("2021/3",), changed=("2021/1", "passages"), removed=("2021/2",))
    assert [item.content for item in after.items] == [WAITING.content, "Tổng kết", REPORT.content]
    assert after.items[2] == replace(late, id=before.items[0].id)
    assert after.items[0].id == before.items[2].id
    assert after.items[1].id not in before.by_id
    assert after.passages == ()
    assert after.targets == PROGRAMME.targets
    assert after.revision == before.revision + 1


async def test_an_item_that_comes_back_is_the_same_one_and_no_other(two_unions: Database) -> None:
    await save(two_unions, PROGRAMME)
    gone = (await catalogue(two_unions)).items[2].id
    await save(two_unions, with_items(REPORT, MEETING, replace(WAITING, content="Xây dựng nhà truyền thống")))
    new = (await catalogue(two_unions)).items[2].id
    await save(two_unions, PROGRAMME)

    assert (await catalogue(two_unions)).items[2].id == gone
    assert new > gone


async def test_a_document_in_another_order_is_stored_without_a_change_to_report(two_unions: Database) -> None:
    await save(two_unions, PROGRAMME)
    before = await catalogue(two_unions)
    changes = await save(two_unions, with_items(replace(MEETING, position=1), replace(REPORT, position=2), WAITING))

    after = await catalogue(two_unions)
    assert changes == Changes()
    assert [item.no for item in after.items] == ["2", "1", None]
    assert after.revision == before.revision + 1


async def test_items_that_are_printed_twice_are_both_kept(two_unions: Database) -> None:
    twice = with_items(REPORT, replace(REPORT, position=2, content="Cùng số"), WAITING, replace(WAITING, position=4))
    await save(two_unions, twice)

    assert without_ids((await catalogue(two_unions)).items) == twice.items
    assert await save(two_unions, twice) == Changes()


async def test_a_new_title_alone_is_reported(two_unions: Database) -> None:
    await save(two_unions, ANNIVERSARY)
    renamed = replace(ANNIVERSARY, plan=replace(ANNIVERSARY.plan, title="Kỷ niệm 30 năm", years=(2023,)), event=None)

    assert await save(two_unions, renamed) == Changes(changed=("title", "years", "events"))
    found = await catalogue(two_unions)
    assert (found.plans, found.events) == ((renamed.plan,), ())


async def test_unions_never_see_each_others_plans(two_unions: Database) -> None:
    await save(two_unions, PROGRAMME, "thanh-hoa")
    other = with_items(replace(REPORT, content="Việc của Huế"))
    await save(two_unions, other, "hue")
    before = await catalogue(two_unions, "thanh-hoa")

    assert await save(two_unions, with_items(), "hue") == Changes(removed=("2021/1",))
    assert await catalogue(two_unions, "thanh-hoa") == before
    assert (await catalogue(two_unions, "hue")).items == ()
    assert await catalogue(two_unions, "nghe-an") == Catalogue("nghe-an")


async def test_an_unknown_union_and_a_foreign_part_are_refused(two_unions: Database) -> None:
    with pytest.raises(LookupError, match="no union nghe-an"):
        await save(two_unions, PROGRAMME, "nghe-an")
    with pytest.raises(ValueError, match="p21 carries the key of another plan"):
        await save(two_unions, with_items(replace(REPORT, plan="p23")))


async def test_names_with_markup_quotes_and_nul_are_only_names(two_unions: Database) -> None:
    odd = "Robert'); DROP TABLE items;-- <b>&amp;\" %s :x 😀 \u202e"
    document = with_items(replace(REPORT, content=f"a\x00b {odd}", chair=odd, lead="\ud83d"))
    await save(two_unions, document)

    (item,) = (await catalogue(two_unions)).items
    assert (item.content, item.chair, item.lead) == (f"ab {odd}", odd, "?")
    assert await save(two_unions, document) == Changes()


async def test_history_says_what_was_replaced(two_unions: Database) -> None:
    await save(two_unions, PROGRAMME)
    ids = [item.id for item in (await catalogue(two_unions)).items]
    await save(two_unions, with_items(replace(REPORT, chair=None, period=MAY), WAITING))

    async with two_unions.reading() as tx:
        changed = await Audit(tx).of("thanh-hoa", f"item:{ids[0]}")
        removed = await Audit(tx).of("thanh-hoa", f"item:{ids[1]}")
        plan = await Audit(tx).of("thanh-hoa", "plan:p21")
    assert [json.loads(entry.what) for entry in changed] == [
        {"field": "period", "old": "2021-04-01/2021-04-30/month", "new": "2021-05-01/2021-05-31/month"},
        {"field": "chair", "old": "Đ/c Lê Thị Mai", "new": None},
    ]
    assert [json.loads(entry.what) for entry in removed] == [{"removed": "2021/2"}]
    assert json.loads(plan[1].what) == {"added": [], "changed": ["2021/1"], "removed": ["2021/2"]}
    assert [(entry.by, entry.at) for entry in plan] == [("Văn phòng", NOON)] * 2
