"""Two unions on one database: what one sends is neither seen nor decided upon by the other."""

from __future__ import annotations

import pytest

from handlers.act.actor import Actor
from handlers.act.loading.upload import received
from handlers.incoming import SentFile
from rules.people.person import Person as Sender
from rules.people.role import Role
from storage import Catalogues, Database, People, Personal, Plans, Unions, Uploads, Versions
from tests.person import Office, Person
from tests.storage.documents import NOON, PROGRAMME, REPORT, with_items
from wording.reply import plain
from wording.vi import loading, revisions

UNIONS = ("thanh-hoa", "hue")


@pytest.fixture
async def office(database: Database) -> Office:
    """Both have the programme, in its second version; a third waits for a decision in Thanh Hóa."""
    office = Office(database)
    async with database.transaction() as tx:
        for union in UNIONS:
            await Unions(tx).ensure(union, union)
            for document in (with_items(REPORT), PROGRAMME):
                await Plans(tx).save(union, document, NOON, "test")
        actor = Actor("thanh-hoa", "telegram", "7001", Role.ADMINISTRATOR, office.now, chat="7001")
        await received(tx, actor, SentFile("f1", "moi.docx", 5))
        await Uploads(tx).read(1, with_items(REPORT), await Plans(tx).stamp("thanh-hoa", "p21"))
    return office


async def test_nobody_decides_for_another_union(office: Office, database: Database) -> None:
    theirs = Person(office, 8001, Role.ADMINISTRATOR, union="hue")
    async with database.reading() as tx:
        [version] = await Versions(tx).all("thanh-hoa", "p21")
    for said in ("/nap 1", "/nap 1 bỏ", "/nap 1 sửa mã x", f"/nap hoàn tác p21 {version.id}"):
        heard = plain(await theirs.says(said))
        assert heard in (loading.SETTLED, revisions.NOT_LATEST), said
    assert plain(await theirs.says("nạp")) == loading.HOW_TO_LOAD
    ours = Person(office, 7001, Role.ADMINISTRATOR)
    assert plain(await ours.says("/nap 1")).startswith("Đã nạp bản mới của Chương trình công tác")
    assert len((await Catalogues(database).current("hue")).items) == len(PROGRAMME.items)


async def test_a_preview_that_is_out_of_date_is_shown_again(office: Office, database: Database) -> None:
    ours = Person(office, 7001, Role.ADMINISTRATOR)
    async with database.transaction() as tx:
        await Plans(tx).save("thanh-hoa", with_items(REPORT, passages=()), office.now, "other")
    shown = await ours.says("/nap 1")
    assert shown.before[0].text == revisions.STALE
    assert len((await Catalogues(database).current("thanh-hoa")).items) == 1
    assert plain(await ours.taps(0)).startswith("Đã nạp bản mới")


async def test_what_somebody_sent_is_found_and_goes_with_them(office: Office, database: Database) -> None:
    async with database.transaction() as tx:
        person = await People(tx).add(Sender("thanh-hoa", "Lan", frozenset({Role.ADMINISTRATOR})))
        await People(tx).link(person, "telegram", "7001", "7001", NOON)
        kept = (await Personal(tx).export(person))["documents"]
        assert [(each["name"], each["state"]) for each in kept] == [("moi.docx", "ready")]
        await Personal(tx).erase(person, NOON, "người đã xóa")
        assert await Uploads(tx).get("thanh-hoa", 1) is None


async def test_what_nobody_decides_upon_goes_after_two_days(office: Office, database: Database) -> None:
    async with database.transaction() as tx:
        office.waits(hours=47)
        assert await Uploads(tx).purge(office.now) == 0
        office.waits(hours=2)
        assert await Uploads(tx).purge(office.now) == 1
    ours = Person(office, 7001, Role.ADMINISTRATOR)
    assert plain(await ours.says("/nap 1")) == loading.SETTLED
