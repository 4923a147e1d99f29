"""A list of delegates sent to the bot: recognised, shown with its doubts, loaded only when somebody says so."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from docx import Document
from openpyxl import Workbook

from documents.reading import read_file
from rules.people.permissions import Action
from rules.people.person import Person as Somebody
from rules.people.role import Role
from storage import Database, Delegates, People, Plans, Uploads
from tests.channels.bot_api import BotApi
from tests.channels.conftest import UNION, Clock, database
from tests.channels.person import Person
from tests.channels.shown import Shown
from tests.loading.conftest import api, bot, lan
from tests.loading.papers import ROWS, text
from tests.person import ZONE
from tests.places import EXAMPLES
from wording.vi import loading, people, roll

__all__ = ["api", "bot", "database", "lan"]

NOW = datetime(2024, 2, 20, 9, 0, tzinfo=ZONE)
HEAD = ("STT", "Nhóm", "Họ và tên", "Năm sinh", "Đơn vị", "Điện thoại")
LISTED = (
    ("1", "1", "Lê Thị Hoa", "1960", "Ban Chấp hành khóa VI", "0912345678"),
    ("2", "2", "Trần Văn Bình", "1971", "Hội Làm vườn", ""),
    ("3", "2", "Đỗ Thị Cúc", "1968", "Hội Làm vườn", "09x"),
    ("4", "19", "Vũ Văn Dần", "1980", "", ""),
)


def workbook(*lines: tuple[str, ...]) -> bytes:
    book = Workbook()
    for line in (("LIÊN HIỆP HỘI",), ("DANH SÁCH ĐẠI BIỂU",), HEAD, *lines):
        book.active.append(line)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def paper(*lines: tuple[str, ...]) -> bytes:
    document = Document()
    document.add_paragraph("DANH SÁCH ĐẠI BIỂU DỰ ĐẠI HỘI")
    table = document.add_table(rows=0, cols=len(HEAD))
    for line in (HEAD, *lines):
        for cell, said in zip(table.add_row().cells, line, strict=True):
            cell.text = said
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
async def congress(database: Database) -> str:
    """The event's plan; its key."""
    plan = read_file(EXAMPLES / "dai-hoi-vii.txt")
    async with database.transaction() as tx:
        await Plans(tx).save(UNION, plan, NOW, "test")
    return plan.plan.key


@pytest.fixture
async def quang(api: BotApi, database: Database) -> Person:
    """An organiser, who loads no plans."""
    quang = Person(api, 7005, "Quang")
    async with database.transaction() as tx:
        person = await People(tx).add(Somebody(UNION, "anh Quang", frozenset({Role.ORGANISER})))
        account = await People(tx).link(person, "telegram", str(quang.id), str(quang.id), NOW)
        await People(tx).consent(account, NOW)
    return quang


async def sends(person: Person, content: bytes, name: str) -> Shown:
    await person.sends_file(content, name)
    await person.hears_of(loading.reading(name))
    return await person.hears()


async def names(database: Database, event: str) -> list[str]:
    async with database.reading() as tx:
        return [each.name for each in await Delegates(tx, UNION).all(event)]


@pytest.mark.parametrize("name", ["danh-sach.xlsx", "danh-sach.docx"])
@pytest.mark.usefixtures("bot")
async def test_a_roll_is_shown_with_its_doubts_and_loaded_when_it_is_said(
    quang: Person, database: Database, congress: str, name: str
) -> None:
    sheet = name.endswith(".xlsx")
    shown = await sends(quang, (workbook if sheet else paper)(*LISTED), name)
    first = 6 if sheet else 4
    assert shown.text.splitlines()[1:] == [
        "Tệp có 4 dòng: 2 đại biểu ghi được, 2 dòng cần xem lại.",
        "",
        "Theo nhóm",
        "1. Ủy viên Ban Chấp hành nhiệm kỳ 2018 - 2023",
        "1 đại biểu",
        "2. Hội thành viên",
        "1 đại biểu",
        "",
        "Cần xem lại trong văn bản",
        f"• Dòng {first}: số điện thoại không đúng (“09x”).",
        f"• Dòng {first + 1}: không có nhóm nào như vậy (“19”).",
        "",
        roll.LEFT_OUT,
    ]
    assert (shown.labels, await names(database, congress)) == (["Nạp 2 đại biểu", "Bỏ"], [])

    await quang.taps(shown, "Nạp 2 đại biểu")
    assert (await quang.hears()).text.splitlines()[0] == "Đã ghi 2 đại biểu vào danh sách:"
    assert await names(database, congress) == ["Lê Thị Hoa", "Trần Văn Bình"]
    await quang.taps(shown, "Nạp 2 đại biểu")
    assert (await quang.hears()).text == loading.SETTLED
    async with database.reading() as tx:
        upload = await Uploads(tx).get(UNION, 1)
        assert (await Uploads(tx).content(1), upload.roll if upload else ()) == (None, None)


@pytest.mark.usefixtures("bot", "congress")
async def test_the_same_file_again_brings_nobody_twice(quang: Person, database: Database, congress: str) -> None:
    await quang.taps(await sends(quang, workbook(*LISTED[:2]), "ds.xlsx"), "Nạp 2 đại biểu")
    await quang.hears()
    again = await sends(quang, workbook(*LISTED[:2], ("5", "1", "Ngô Văn Em", "1970", "", "")), "ds.xlsx")
    assert again.labels == ["Nạp 1 đại biểu", "Bỏ"]
    assert again.text.splitlines()[1:] == [
        "Tệp có 3 dòng: 1 đại biểu ghi được, 2 người đã có trong danh sách.",
        "",
        "Theo nhóm",
        "1. Ủy viên Ban Chấp hành nhiệm kỳ 2018 - 2023",
        "1 đại biểu",
    ]
    await quang.taps(again, "Bỏ")
    assert (await quang.hears()).text == loading.DISCARDED
    slip = ("2", "2", "Trần Văn Bính", "", "Hội Làm vườn", "")
    nothing_new = await sends(quang, workbook(LISTED[0], slip), "ds.xlsx")
    assert (nothing_new.labels, len(await names(database, congress))) == (["Bỏ"], 2)
    assert "Dòng 5: gần giống người đã có trong danh sách: Trần Văn Bình, số 2." in nothing_new.text


@pytest.mark.usefixtures("bot", "congress")
async def test_what_is_typed_shows_it_again_or_leaves_it(quang: Person, lan: Person) -> None:
    await quang.says("nạp")
    assert (await quang.hears()).text == roll.HOW_TO_SEND
    for person, left in ((quang, "bỏ"), (lan, "bỏ")):
        shown = await sends(person, workbook(*LISTED[:2]), "ds.xlsx")
        await person.says("nạp luôn")
        again = await person.hears()
        assert (again.text, again.labels) == (shown.text, shown.labels)
        await person.says(left)
        assert (await person.hears()).text == loading.DISCARDED


@pytest.mark.usefixtures("bot", "congress")
async def test_too_many_of_an_association_are_not_loaded(quang: Person) -> None:
    lines = [(str(n), "2", f"Trần Văn {name}", "1970", "Hội Làm vườn", "") for n, name in enumerate("ABCDEF", 1)]
    shown = await sends(quang, workbook(*lines), "ds.xlsx")
    assert "Hội Làm vườn: được 5 đại biểu, đã có 0, xin thêm 6; chỉ còn 5 suất." in shown.text
    assert shown.labels == ["Bỏ"]


@pytest.mark.usefixtures("bot")
async def test_what_changed_since_it_was_shown_is_shown_again(
    quang: Person, lan: Person, database: Database, congress: str
) -> None:
    mine = await sends(quang, workbook(*LISTED[:2]), "ds.xlsx")
    theirs = await sends(lan, workbook(LISTED[1]), "ds.xlsx")
    await lan.taps(theirs, "Nạp 1 đại biểu")
    await lan.hears_of("Đã ghi 1 đại biểu")
    await quang.taps(mine, "Nạp 2 đại biểu")
    shown = await quang.hears()
    assert (shown.text.splitlines()[0], shown.labels) == (roll.STALE, ["Nạp 1 đại biểu", "Bỏ"])
    assert await names(database, congress) == ["Trần Văn Bình"]


@pytest.mark.usefixtures("bot")
async def test_without_an_event_it_waits_for_its_plan(lan: Person) -> None:
    assert (await sends(lan, workbook(*LISTED), "ds.xlsx")).text == roll.NO_EVENT


@pytest.mark.usefixtures("bot", "congress")
async def test_an_organiser_loads_no_plan(quang: Person) -> None:
    refused = await sends(quang, text(*ROWS), "ke-hoach.txt")
    assert refused.text == people.refused(Action.LOAD)
