"""A plan is replaced by its next version: who is who in it, what stays with whom, and the way back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rules.plan import Catalogue, Changes, Item, PlanDocument
from rules.plan.progress import Deed, Marked, State
from rules.plan.revision import Revision
from storage import Database, Deeds, Plans, Versions
from tests.storage.documents import MAY, MEETING, NOON, PROGRAMME, REPORT, WAITING, with_items, without_ids


async def save(database: Database, document: PlanDocument) -> Changes:
    async with database.transaction() as tx:
        return await Plans(tx).save("thanh-hoa", document, NOON, "Văn phòng")


async def catalogue(database: Database) -> Catalogue:
    async with database.reading() as tx:
        return await Plans(tx).catalogue("thanh-hoa")


async def compared(database: Database, document: PlanDocument) -> Revision:
    async with database.reading() as tx:
        return await Plans(tx).compare("thanh-hoa", document)


def numbered(*items: Item) -> PlanDocument:
    """The programme with these items, numbered from 1."""
    return with_items(*(replace(item, no=str(n), position=n) for n, item in enumerate(items, 1)))


@pytest.fixture
async def loaded(two_unions: Database) -> Database:
    """The programme, its first item done."""
    await save(two_unions, PROGRAMME)
    item = (await catalogue(two_unions)).items[0]
    async with two_unions.transaction() as tx:
        await Deeds(tx).add("thanh-hoa", [Deed(Marked(State.DONE), "Lan", NOON, item.id)])
    return two_unions


NEW = replace(REPORT, content="Lễ ra mắt quỹ khuyến học")


async def test_what_is_numbered_anew_keeps_what_was_done(loaded: Database) -> None:
    before = (await catalogue(loaded)).items
    revised = numbered(NEW, REPORT, MEETING)
    found = await compared(loaded, revised)
    assert [[item.no for item in change] for change in found.touched()] == [["1"], ["1", "2"], ["2", "3"], [None]]
    assert (len(found.added), len(found.renumbered), len(found.dropped)) == (1, 2, 1)

    await save(loaded, revised)
    after = await catalogue(loaded)
    assert [item.id for item in after.items[1:]] == [item.id for item in before[:2]]
    assert list(after.progress) == [before[0].id]
    assert after.by_id[before[0].id].no == "2"


async def test_a_time_that_moves_and_words_that_change_are_told_apart(loaded: Database) -> None:
    revised = with_items(replace(REPORT, period=MAY, chair="Đ/c An"), replace(MEETING, lead="Văn phòng"), WAITING)
    found = await compared(loaded, revised)
    assert [new.no for _, new in found.moved] == ["1"]
    assert [new.no for _, new in found.changed] == ["2"]
    assert found.added + found.dropped + found.renumbered + found.parts == ()
    assert not await compared(loaded, PROGRAMME)


async def test_another_task_under_the_same_number_is_another_task(loaded: Database) -> None:
    await save(loaded, with_items(NEW, MEETING, WAITING))
    after = await catalogue(loaded)
    assert after.progress == {}
    assert after.items[0].id not in {item.id for item in (await catalogue(loaded)).items[1:]}


async def test_the_version_before_is_kept_and_can_be_taken_back(loaded: Database) -> None:
    before = await catalogue(loaded)
    await save(loaded, with_items(replace(MEETING, period=MAY), passages=()))
    async with loaded.reading() as tx:
        [version] = await Versions(tx).all("thanh-hoa", "p21")
        assert await Versions(tx).all("hue", "p21") == ()
    assert (version.document, version.by, version.at) == (PROGRAMME, "Văn phòng", NOON)

    assert await save(loaded, version.document) == Changes(
        added=("2021/1", "Triển khai đề án sau khi Trung ương"), changed=("2021/2", "passages")
    )
    after = await catalogue(loaded)
    assert replace(after, revision=before.revision) == before
    async with loaded.reading() as tx:
        assert len(await Versions(tx).all("thanh-hoa", "p21")) == 2


async def test_a_version_is_what_was_printed_not_what_was_put_right(loaded: Database) -> None:
    item = (await catalogue(loaded)).items[0]
    async with loaded.transaction() as tx:
        await Plans(tx).correct("thanh-hoa", item.id, "period", item.period, MAY, "Lan", NOON)
    await save(loaded, with_items(REPORT, MEETING))
    async with loaded.reading() as tx:
        [version] = await Versions(tx).all("thanh-hoa", "p21")
    assert version.document == PROGRAMME
    assert (await catalogue(loaded)).items[0].period == MAY


async def test_a_plan_taken_away_leaves_nothing_but_the_record(loaded: Database) -> None:
    async with loaded.transaction() as tx:
        await Plans(tx).remove("thanh-hoa", "p21", "Lan", NOON)
    after = await catalogue(loaded)
    assert (after.plans, without_ids(after.items), after.progress) == ((), (), {})
    with pytest.raises(LookupError, match="thanh-hoa has no plan p21"):
        async with loaded.transaction() as tx:
            await Plans(tx).remove("thanh-hoa", "p21", "Lan", NOON)
