""" "Mục 27 sai, phải là tháng 5": by the administrator, on record; by nobody else."""

from __future__ import annotations

import json

import pytest

from documents.reading import read_file
from rules.people.role import Role
from storage import Audit, Entry, Plans
from tests.person import Office, Person, first, numbers
from tests.places import EXAMPLES
from wording.reply import Kind

SAID = "mục 27 sai, phải là tháng 5"
REFUSED = "Chỉ quản trị được sửa nội dung kế hoạch; anh/chị cần thì báo Văn phòng giúp."
DONE = "Mục 27: đã sửa thời gian từ “tháng 4/2021” thành “tháng 5/2021”, có ghi vào nhật ký."
IN_APRIL, IN_MAY = "Mục 27: thời gian tháng 4/2021.", "Mục 27: thời gian tháng 5/2021."


async def history(office: Office) -> list[Entry]:
    """What is on record about item 27 since the plan was loaded."""
    async with office.database.reading() as tx:
        items = (await Plans(tx).catalogue("thanh-hoa")).items
        item = next(item for item in items if (item.plan, item.no) == ("002", "27"))
        return [entry for entry in await Audit(tx).of("thanh-hoa", f"item:{item.id}") if entry.at == office.now]


async def test_the_administrator_puts_it_right_for_all(office: Office, hoa: Person, lan: Person) -> None:
    assert first(await lan.says("mục 27 khi nào?")) == IN_APRIL

    assert first(await hoa.says(SAID)) == DONE

    assert first(await lan.says("mục 27 khi nào?")) == IN_MAY
    assert numbers(await lan.says("tháng 4 Văn phòng có việc gì")) == ["002:29"]
    assert numbers(await lan.says("tháng 5 Văn phòng có việc gì")) == ["002:27", "002:34", "002:36", "002:37"]


async def test_it_is_on_record_who_when_from_what_to_what(office: Office, hoa: Person) -> None:
    office.waits(minutes=5)
    assert await history(office) == []
    await hoa.says(SAID)

    found = await history(office)

    assert [(entry.by, entry.at) for entry in found] == [("Hoa", office.now)] * 2
    assert [json.loads(entry.what) for entry in found] == [
        {"field": "period", "old": "2021-04-01/2021-04-30/month", "new": "2021-05-01/2021-05-31/month"},
        {"field": "time_text", "old": "Tháng 4", "new": "tháng 5"},
    ]


@pytest.mark.parametrize("role", [Role.STAFF, Role.LEADER, Role.ORGANISER, Role.DELEGATE])
async def test_others_are_refused_and_nothing_changes(office: Office, lan: Person, role: Role) -> None:
    office.waits(minutes=5)
    other = Person(office, 7030, role)
    reply = await other.says(SAID)

    assert (reply.kind, first(reply)) == (Kind.NONE, REFUSED)
    assert await history(office) == []
    assert first(await lan.says("mục 27 khi nào?")) == IN_APRIL


async def test_it_stays_when_the_document_is_loaded_again(office: Office, hoa: Person, lan: Person) -> None:
    await hoa.says(SAID)
    async with office.database.transaction() as tx:
        document = read_file(EXAMPLES / "chuong-trinh-cong-tac-2021.txt", key="002")
        await Plans(tx).save("thanh-hoa", document, office.now, "test")

    assert first(await lan.says("mục 27 khi nào?")) == IN_MAY


async def test_another_process_sees_it(office: Office, hoa: Person, lan: Person) -> None:
    elsewhere = Person(Office(office.database, updates=office.updates), lan.id)
    assert first(await elsewhere.says("mục 27 khi nào?")) == IN_APRIL

    await hoa.says(SAID)

    assert first(await elsewhere.says("mục 27 khi nào?")) == IN_MAY


async def test_what_is_not_wrong_is_not_corrected(office: Office, hoa: Person) -> None:
    office.waits(minutes=5)
    await hoa.says("mục 27 có phải là tháng 5 không?")
    await hoa.says("mục 27 là tháng mấy")

    assert await history(office) == []


async def test_an_item_that_does_not_exist(office: Office, hoa: Person) -> None:
    reply = await hoa.says("mục 99 sai, phải là tháng 5")

    assert (reply.kind, numbers(reply)) == (Kind.NONE, [])
