"""One owner of commit: all or nothing, readers that cannot write, writers that wait for each other."""

from __future__ import annotations

import asyncio
from datetime import datetime

import pytest
from sqlalchemy.exc import DBAPIError, StatementError

from storage import Catalogues, Conversations, Database, Plans, Union, Unions
from tests.storage.documents import ANNIVERSARY, NOON, PROGRAMME

HUE = Union("hue", "Liên hiệp hội Huế")


async def unions(database: Database) -> tuple[Union, ...]:
    async with database.reading() as tx:
        return await Unions(tx).all()


async def test_an_error_undoes_everything(database: Database) -> None:
    async def fails() -> None:
        async with database.transaction() as tx:
            await Unions(tx).ensure(HUE.key, HUE.name)
            await Plans(tx).save("hue", PROGRAMME, NOON, "Văn phòng")
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError, match="the power went"):
        await fails()
    assert await unions(database) == ()


async def test_a_cancelled_transaction_leaves_nothing_and_nobody_waiting(database: Database) -> None:
    inside = asyncio.Event()

    async def never_ends() -> None:
        async with database.transaction() as tx:
            await Unions(tx).ensure(HUE.key, HUE.name)
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(never_ends())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    async with database.transaction() as tx:
        assert await Unions(tx).all() == ()


async def test_a_rehearsal_leaves_nothing(database: Database) -> None:
    async with database.rehearsal() as tx:
        await Unions(tx).ensure(HUE.key, HUE.name)
        assert await Unions(tx).all() == (HUE,)
    assert await unions(database) == ()


async def test_reading_refuses_to_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        async with database.reading() as tx:
            await Unions(tx).ensure(HUE.key, HUE.name)
    async with database.transaction() as tx:
        await Unions(tx).ensure(HUE.key, HUE.name)
    assert await unions(database) == (HUE,)


async def test_a_reader_sees_one_state(two_unions: Database) -> None:
    async with two_unions.reading() as tx:
        before = await Plans(tx).catalogue("hue")
        async with two_unions.transaction() as other:
            await Plans(other).save("hue", PROGRAMME, NOON, "Văn phòng")
        assert await Plans(tx).catalogue("hue") == before
    async with two_unions.reading() as tx:
        assert len((await Plans(tx).catalogue("hue")).items) == 3


async def test_writers_that_read_first_wait_for_each_other(two_unions: Database, database_url: str) -> None:
    other = Database(database_url)

    async def save(database: Database) -> bool:
        async with database.transaction() as tx:
            await Unions(tx).revision("hue")
            await asyncio.sleep(0.01)
            return bool(await Plans(tx).save("hue", PROGRAMME, NOON, "Văn phòng"))

    done = await asyncio.gather(*(save(database) for database in (two_unions, other) * 5))
    await other.close()
    assert sorted(done) == [False] * 9 + [True]


async def test_a_catalogue_is_read_once_for_each_revision(two_unions: Database) -> None:
    catalogues = Catalogues(two_unions)
    first = await catalogues.current("hue")
    assert await catalogues.current("hue") is first

    async with two_unions.transaction() as tx:
        await Plans(tx).save("hue", PROGRAMME, NOON, "Văn phòng")
    second = await catalogues.current("hue")
    assert [plan.key for plan in second.plans] == ["p21"]
    assert await catalogues.current("hue") is second
    assert (await catalogues.current("thanh-hoa")).plans == ()


async def test_a_catalogue_knows_a_new_union_and_a_new_name(database: Database) -> None:
    catalogues = Catalogues(database)
    names = [(await catalogues.current("hue")).union_name]
    for name in ("Liên hiệp hội Huế", "Liên hiệp các hội TP Huế"):
        async with database.transaction() as tx:
            await Unions(tx).ensure("hue", name)
        names.append((await catalogues.current("hue")).union_name)
    assert names == ["", "Liên hiệp hội Huế", "Liên hiệp các hội TP Huế"]


async def test_a_catalogue_that_was_rolled_back_is_forgotten(two_unions: Database) -> None:
    catalogues = Catalogues(two_unions)
    async with two_unions.rehearsal() as tx:
        await Plans(tx).save("hue", PROGRAMME, NOON, "Văn phòng")
        assert [plan.key for plan in (await catalogues.of(tx, "hue")).plans] == ["p21"]
    async with two_unions.transaction() as tx:
        await Plans(tx).save("hue", ANNIVERSARY, NOON, "Văn phòng")

    assert [plan.key for plan in (await catalogues.current("hue")).plans] == ["p23"]


async def test_a_union_is_renamed_but_not_emptied(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        await Unions(tx).ensure("hue", "Liên hiệp các hội TP Huế")
        await Unions(tx).ensure("hue", "")
        assert await Unions(tx).get("hue") == Union("hue", "Liên hiệp các hội TP Huế")
        assert await Unions(tx).get("nghe-an") is None


async def test_naive_times_are_refused(two_unions: Database) -> None:
    naive = datetime(2021, 4, 12, 8, 0)  # noqa: DTZ001
    with pytest.raises(StatementError, match="a time without a zone is no time"):
        async with two_unions.transaction() as tx:
            await Conversations(tx).put("hue", "telegram", "1", "{}", naive)
