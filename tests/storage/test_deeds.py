"""Deeds: kept with their entries in the log, read with the plans, undone at one go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rules.plan import Grain, Party, Period
from rules.plan.progress import Assigned, Counted, Deed, Extended, Fulfilled, Marked, State
from storage import Audit, Catalogues, Database, Deeds, Plans
from tests.storage.documents import NOON, PROGRAMME

JUNE = Period(date(2021, 6, 1), date(2021, 6, 30), Grain.MONTH)


@pytest.fixture
async def stored(two_unions: Database) -> Database:
    """A plan in one of two unions."""
    async with two_unions.transaction() as tx:
        await Plans(tx).save("thanh-hoa", PROGRAMME, NOON, "test")
    return two_unions


async def test_what_is_done_is_read_with_the_plans(stored: Database) -> None:
    catalogues = Catalogues(stored)
    before = await catalogues.current("thanh-hoa")
    item = before.items[0]
    done = [
        Deed(Marked(State.NOT_DONE), "Lan", NOON, item.id, "thiếu kinh phí"),
        Deed(Extended(JUNE), "Lan", NOON, item.id),
        Deed(Assigned(Party.CHAIR, "Đ/c Tân"), "Lan", NOON, item.id),
    ]
    async with stored.transaction() as tx:
        await Deeds(tx).add("thanh-hoa", done)
    after = await catalogues.current("thanh-hoa")

    assert after.revision == before.revision + 1
    assert after.items[0] == replace(item, period=JUNE, chair="Đ/c Tân")
    assert after.printed(after.items[0]) == item
    assert [replace(deed, id=0) for deed in after.progress[item.id].deeds] == done
    assert after.known_since == {item.plan: NOON.date()}
    assert (await catalogues.current("hue")).progress == {}


async def test_the_same_document_again_keeps_them(stored: Database) -> None:
    async with stored.transaction() as tx:
        item = (await Plans(tx).catalogue("thanh-hoa")).items[0]
        await Deeds(tx).add("thanh-hoa", [Deed(Fulfilled(JUNE), "Lan", NOON, item.id)])
    async with stored.transaction() as tx:
        assert not await Plans(tx).save("thanh-hoa", PROGRAMME, NOON + timedelta(days=1), "test")
        catalogue = await Plans(tx).catalogue("thanh-hoa")
    assert catalogue.items[0].period == JUNE
    assert catalogue.known_since == {item.plan: NOON.date()}


async def test_undone_at_one_go_and_not_twice(stored: Database) -> None:
    async with stored.transaction() as tx:
        first, second = (await Plans(tx).catalogue("thanh-hoa")).items[:2]
        deeds = Deeds(tx)
        await deeds.add("thanh-hoa", [Deed(Marked(State.DONE), "Lan", NOON, first.id)])
        both = [Deed(Marked(State.IN_PROGRESS), "Lan", NOON, item.id) for item in (first, second)]
        await deeds.add("thanh-hoa", both)

        last = await deeds.last("thanh-hoa", "Lan", NOON)
        assert [replace(deed, id=0) for deed in last] == both
        await deeds.undo("thanh-hoa", "Lan", last, NOON)
        [left] = await deeds.last("thanh-hoa", "Lan", NOON)
        assert replace(left, id=0) == Deed(Marked(State.DONE), "Lan", NOON, first.id)
        assert await deeds.last("thanh-hoa", "Lan", NOON + timedelta(seconds=1)) == ()
        assert await deeds.last("thanh-hoa", "Minh", NOON) == ()
        assert await deeds.last("hue", "Lan", NOON) == ()
        told = [entry.what for entry in await Audit(tx).of("thanh-hoa", f"item:{second.id}")]
    assert told == ['{"deed": "mark", "value": "in_progress"}', '{"undone": {"deed": "mark", "value": "in_progress"}}']


async def test_nothing_is_done_to_another_unions_items(stored: Database) -> None:
    async with stored.transaction() as tx:
        item = (await Plans(tx).catalogue("thanh-hoa")).items[0]
    for deed in (
        Deed(Marked(State.DONE), "Lan", NOON, item.id),
        Deed(Counted(item.plan, "phản biện", 3), "Lan", NOON),
    ):
        with pytest.raises(LookupError):
            async with stored.transaction() as tx:
                await Deeds(tx).add("hue", [deed])
