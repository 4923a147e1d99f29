"""A plan loaded when its first months are past: the office is asked once what became of them."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from handlers.act.deeds.past import ask_office
from rules.people.role import Role
from storage import Catalogues, Database
from storage.tables import outbox
from tests.doing.conftest import Link, load
from tests.person import ZONE, Office, Person, first, numbers, whole
from wording.reply import load as load_reply
from wording.reply import plain
from wording.vi import deeds as words

APRIL = datetime(2021, 4, 12, 9, 0, tzinfo=ZONE)
QUESTION = (
    "Chương trình công tác năm 2021 Liên hiệp các Hội KH&KT Thanh Hóa (số 313/QĐ-LHH) được nạp khi 23 mục tháng 1–3 "
    "đã qua thời hạn.\n23 mục này đã xong chưa?\n  [1] Xong cả\n  [2] Chọn mục\n  [3] Để sau"
)


@pytest.fixture
async def office(database: Database) -> Office:
    """One that began with the secretary in April."""
    await load(database, APRIL)
    return Office(database)


@pytest.fixture
async def hoa(office: Office, link: Link) -> Person:
    """The office: she is asked."""
    return await link(41, "Đ/c Hòa", Role.ADMINISTRATOR)


async def asks(office: Office, *others: tuple[str, str]) -> int:
    return await ask_office(office.database, Catalogues(office.database), "thanh-hoa", others, office.now)


async def question(office: Office, address: str) -> tuple[int, str]:
    """The row of what was asked there, and the whole of it."""
    async with office.database.reading() as tx:
        rows = await tx.rows(
            select(outbox.c.id, outbox.c.body).where(outbox.c.kind == "notice", outbox.c.address == address)
        )
    return rows[0].id, plain(load_reply(rows[0].body))


async def test_the_office_is_asked_once(office: Office, hoa: Person, lan: Person) -> None:
    assert await asks(office, ("telegram", "99"), ("telegram", "41")) == 2
    assert await asks(office, ("telegram", "99")) == 0
    assert (await question(office, "41"))[1] == (await question(office, "99"))[1] == QUESTION


async def test_all_done(office: Office, hoa: Person) -> None:
    await asks(office)
    row, _ = await question(office, "41")
    reply = await hoa.taps(0, row)
    assert first(reply).startswith("Đã ghi nhận 23 việc đã xong: mục 1, mục 2,")
    assert len(numbers(await hoa.says("việc nào đã xong"))) == 23
    assert first(await hoa.taps(0, row)) == words.PAST_SETTLED
    await hoa.says("hoàn tác")
    assert "trở lại chưa rõ kết quả" in first(hoa.hears)


async def test_later_they_are_not_known_and_not_late(office: Office, hoa: Person) -> None:
    await asks(office)
    row, _ = await question(office, "41")
    assert first(await hoa.taps(2, row)) == words.PAST_LATER
    assert numbers(await hoa.says("việc nào quá hạn")) == []
    assert "Ngoài ra 23 việc đã qua thời hạn trước khi nạp kế hoạch, chưa rõ kết quả." in whole(hoa.hears)
    assert "Kết quả: chưa rõ" in whole(await hoa.says("chi tiết mục 12"))
    office.today("2021-05-03")
    assert len(numbers(await hoa.says("việc nào quá hạn"))) == 7
    assert await asks(office) == 0


async def test_one_by_one_and_the_rest(office: Office, hoa: Person) -> None:
    await asks(office)
    row, _ = await question(office, "41")
    assert len((await hoa.taps(1, row)).rows) == 23
    assert first(await hoa.says("xong mục 1, 2, 5")) == "Đã ghi nhận 3 việc đã xong: mục 1, mục 2, mục 5."
    assert numbers(hoa.hears) == ["313:1", "313:2", "313:5"]
    await hoa.taps(1, row)
    assert hoa.labels == [words.PAST_ALL, words.PAST_REST]
    assert first(await hoa.taps(1)).startswith("Đã ghi nhận 20 việc chưa xong: mục 3,")
    assert len(numbers(await hoa.says("việc nào quá hạn"))) == 20


async def test_staff_may_answer_and_delegates_may_not(office: Office, lan: Person, link: Link) -> None:
    guest = await link(51, "Ông Bình", Role.DELEGATE)
    await guest.says("@nạp 313 xong cả")
    assert numbers(await lan.says("việc nào đã xong tháng 1")) != []
    assert "Chưa có ai ghi kết quả" in whole(lan.hears)
