"""Single values put right by a person, and the document read again afterwards."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from rules.plan import Changes, Item, Period, PlanDocument
from storage import Audit, Database, Plans
from tests.storage.documents import MAY, MEETING, NOON, PROGRAMME, REPORT, WAITING, with_items


@pytest.fixture
async def loaded(two_unions: Database) -> Database:
    """The programme in both unions."""
    async with two_unions.transaction() as tx:
        await Plans(tx).save("thanh-hoa", PROGRAMME, NOON, "Văn phòng")
        await Plans(tx).save("hue", PROGRAMME, NOON, "Văn phòng")
    return two_unions


async def first(database: Database, union: str = "thanh-hoa") -> Item:
    async with database.reading() as tx:
        return (await Plans(tx).catalogue(union)).items[0]


async def correct(database: Database, field: str, old: str | Period | None, new: str | Period | None) -> None:
    item = await first(database)
    async with database.transaction() as tx:
        await Plans(tx).correct("thanh-hoa", item.id, field, old, new, "Chánh Văn phòng", NOON)


async def read_again(database: Database, document: PlanDocument = PROGRAMME) -> Changes:
    async with database.transaction() as tx:
        return await Plans(tx).save("thanh-hoa", document, NOON, "Văn phòng")


async def test_a_correction_holds_and_is_on_record(loaded: Database) -> None:
    before = await first(loaded)
    await correct(loaded, "period", REPORT.period, MAY)
    await correct(loaded, "chair", REPORT.chair, "Đ/c An\x00")

    after = await first(loaded)
    async with loaded.reading() as tx:
        entries = await Audit(tx).of("thanh-hoa", f"item:{before.id}")
    assert after == replace(before, period=MAY, chair="Đ/c An")
    assert [json.loads(entry.what) for entry in entries] == [
        {"field": "period", "old": "2021-04-01/2021-04-30/month", "new": "2021-05-01/2021-05-31/month"},
        {"field": "chair", "old": "Đ/c Lê Thị Mai", "new": "Đ/c An"},
    ]
    assert [entry.by for entry in entries] == ["Chánh Văn phòng"] * 2
    assert await first(loaded, "hue") == replace(before, id=(await first(loaded, "hue")).id)


async def test_reading_the_document_again_keeps_the_correction(loaded: Database) -> None:
    await correct(loaded, "period", REPORT.period, MAY)
    await correct(loaded, "content", REPORT.content, "Báo cáo")

    assert await read_again(loaded) == Changes()
    moved = with_items(WAITING, MEETING, replace(REPORT, position=9, approver="Ban Thường vụ"))
    assert await read_again(loaded, moved) == Changes(changed=("2021/1",))
    async with loaded.reading() as tx:
        last = (await Plans(tx).catalogue("thanh-hoa")).items[-1]
    assert (last.period, last.content, last.approver) == (MAY, "Báo cáo", "Ban Thường vụ")


async def test_a_document_that_says_something_else_wins(loaded: Database) -> None:
    await correct(loaded, "chair", REPORT.chair, "Đ/c An")
    await correct(loaded, "lead", REPORT.lead, None)
    revised = with_items(replace(REPORT, chair="Đ/c Bình"), MEETING, WAITING)

    assert await read_again(loaded, revised) == Changes(changed=("2021/1",))
    item = await first(loaded)
    assert (item.chair, item.lead) == ("Đ/c Bình", None)
    assert await read_again(loaded, revised) == Changes()
    assert await read_again(loaded) == Changes(changed=("2021/1",))
    assert (await first(loaded)).chair == REPORT.chair


async def test_a_second_correction_still_knows_what_is_printed(loaded: Database) -> None:
    await correct(loaded, "chair", REPORT.chair, "Đ/c An")
    await correct(loaded, "chair", "Đ/c An", "Đ/c Bình")
    assert await read_again(loaded) == Changes()
    assert (await first(loaded)).chair == "Đ/c Bình"

    await correct(loaded, "chair", "Đ/c Bình", REPORT.chair)
    assert await read_again(loaded, with_items(replace(REPORT, chair="Đ/c Cúc"), MEETING, WAITING))
    assert (await first(loaded)).chair == "Đ/c Cúc"


async def test_what_cannot_be_corrected(loaded: Database) -> None:
    theirs = await first(loaded, "hue")
    with pytest.raises(ValueError, match="position cannot be corrected"):
        await correct(loaded, "position", "1", "2")
    with pytest.raises(ValueError, match="no longer 'Đ/c An'"):
        await correct(loaded, "chair", "Đ/c An", "Đ/c Bình")
    with pytest.raises(LookupError, match=f"thanh-hoa has no item {theirs.id}"):
        async with loaded.transaction() as tx:
            await Plans(tx).correct("thanh-hoa", theirs.id, "chair", REPORT.chair, "x", "Văn phòng", NOON)
    assert await first(loaded, "hue") == theirs
    assert (await first(loaded)).chair == REPORT.chair
