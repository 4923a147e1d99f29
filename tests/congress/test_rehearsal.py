"""A whole congress, from the file of delegates to the credentials report, the numbers adding up at every step.

By default with some fifty delegates; THUKY_SOAK=full runs it with the 350 of document 000, and with 550.
"""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Awaitable, Iterable
from dataclasses import replace
from datetime import datetime

import pytest
from docx import Document
from openpyxl import load_workbook

from documents.readers.roll import read_roll_of
from handlers.act.congress import cards, lists
from handlers.act.congress.load import Faulty, Loaded, load
from rules.congress.answer import Answer
from rules.congress.code import shown
from rules.congress.delegate import Delegate
from rules.congress.entry import Column
from rules.congress.tally import Counts
from rules.plan import DelegateKind
from scheduler.account import Account
from scheduler.chase import chase
from storage import ArrangementsOf, Attendance, MessageState, Outbox
from tests.congress.conftest import NOW, UNION, Congress, organiser
from tests.congress.hall import TERMS, Hall, opened
from tests.congress.invented import AS_PLANNED, LARGER, Size, rows, workbook
from tests.faults.soak import rounds
from tests.person import ZONE
from tests.web.pages import Browser

SMALL = Size(5, 3, 1, 3, (1, 2, 2, 4, 3, 1, 2, 3))
SIZES = [SMALL] if rounds(10) < 10 else [AS_PLANNED, LARGER]
ABREAST = 8
PAGE, DECLINES, UNSURE, CHAT, PHONE, SILENT = "page", "declines", "unsure", "chat", "phone", "silent"
WAYS = (PAGE, PAGE, PAGE, PAGE, DECLINES, UNSURE, CHAT, PHONE, PHONE, SILENT)
"""What every tenth delegate does, by number."""
OFFICE = Account("telegram", "7001")


def who(roll: Iterable[Delegate], way: str) -> list[Delegate]:
    return [each for each in roll if WAYS[each.number % 10] == way]


async def all_of(work: Iterable[Awaitable[None]]) -> None:
    """A few at a time, as people come."""
    free = asyncio.Semaphore(ABREAST)

    async def one(each: Awaitable[None]) -> None:
        async with free:
            await each

    await asyncio.gather(*(one(each) for each in work))


@pytest.mark.soak
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size.total))
async def test_from_the_file_to_the_report(congress: Congress, size: Size) -> None:
    async with opened(congress) as hall:
        await the_file_is_loaded(hall, size)
        await the_cards_are_printed(hall)
        await delegates_answer(hall)
        await somebody_else_comes(hall)
        await the_silent_are_chased(hall)
        await two_doors_let_them_in(hall)
        await the_report_says_the_same(hall)


async def the_file_is_loaded(hall: Hall, size: Size) -> None:
    congress = hall.congress
    wrong: dict[Column, str | int] = {Column.GROUP: "99", Column.NAME: "Người Không Nhóm"}
    template = lists.template(congress.event, congress.groups)
    lines = read_roll_of("ds.xlsx", workbook(template, iter([*rows(size), wrong])))
    async with congress.database.transaction() as tx:
        outcome = await load(tx, organiser(), congress.event, lines)
        assert isinstance(outcome, Faulty)
        assert (len(outcome.faults), outcome.good) == (1, size.total)
        loaded = await load(tx, organiser(), congress.event, lines, only_good=True)
        assert isinstance(loaded, Loaded)
        assert loaded.count == size.total
    assert await hall.adds_up() == Counts(size.total, silent=size.total)
    assert (await hall.counts(DelegateKind.OFFICIAL)).invited == size.official
    said = await hall.admin.says("đăng ký 1 đại biểu Hội Làm vườn: Trần Thị Thêm")
    assert said == "Chưa đăng ký ai: Hội Làm vườn: được 7 đại biểu, đã có 7, xin thêm 1; đã đủ."


async def the_cards_are_printed(hall: Hall) -> None:
    await hall.admin.says("chốt đại hội 14-15/3/2024, Trung tâm hội nghị 25B")
    async with hall.congress.database.reading() as tx:
        settled = await ArrangementsOf(tx).get(UNION, hall.congress.key)
    roll, event = await hall.roll(), hall.congress.event
    made = cards.cards("LHH", settled.over(event), settled, hall.congress.groups, roll, TERMS)
    paper = Document(io.BytesIO(cards.document(made)))
    printed = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    codes = {line for text in printed for line in text.splitlines()} & {shown(each.code) for each in roll}
    assert len(paper.inline_shapes) == len(codes) == len(roll)


async def delegates_answer(hall: Hall) -> None:
    roll = await hall.roll()
    await all_of(hall.at_home(each, answer="confirm") for each in who(roll, PAGE))
    page = len(who(roll, PAGE))
    assert (await hall.adds_up()).confirmed == page
    await all_of(hall.at_home(each, answer="decline", reason="đi công tác xa") for each in who(roll, DECLINES))
    await all_of(hall.at_home(each, answer="undecided") for each in who(roll, UNSURE))
    for each in who(roll, CHAT):
        await hall.on_telegram(each, "Tôi sẽ dự")
    for each in who(roll, PHONE):
        said = await hall.admin.says(f"đã gọi {each.number}: đi")
        assert said.startswith(f"Đã ghi qua điện thoại: số {each.number} ")
    counts = await hall.adds_up()
    ways = [WAYS[each.number % 10] for each in roll]
    assert counts == Counts(
        len(roll), page + ways.count(CHAT) + ways.count(PHONE), ways.count(DECLINES), ways.count(UNSURE),
        ways.count(SILENT),
    )  # fmt: skip


async def somebody_else_comes(hall: Hall) -> None:
    before = await hall.adds_up()
    official = {group.id for group in hall.congress.groups if group.kind is DelegateKind.OFFICIAL}
    declined = who(await hall.roll(), DECLINES)
    delegate = next(each for each in declined if each.group in official)
    guest = next(each for each in declined if each.group not in official)
    for each, name in ((delegate, "Mai Văn Thế"), (guest, "Mai Thị Thay")):
        await hall.at_home(each, answer="decline", reason="đi công tác xa")
        await sends_another(hall, each, name)
    said = await hall.admin.says("danh sách đề nghị cử người thay")
    assert said.startswith(f"Số {delegate.number} {delegate.called} đề nghị cử Mai Văn Thế")
    assert await hall.admin.taps("Đồng ý cho thay") == "Đã ghi: chấp nhận Mai Văn Thế dự thay."
    now = await hall.adds_up()
    assert now == replace(before, confirmed=before.confirmed + 2, declined=before.declined - 2)


async def sends_another(hall: Hall, delegate: Delegate, name: str) -> None:
    async with Browser(hall.url) as browser:
        await browser.opens(f"/moi/{delegate.code}")
        assert await browser.sends(f"/moi/{delegate.code}/thay", name=name, office="Ủy viên") == 200


async def the_silent_are_chased(hall: Hall) -> None:
    counts = await hall.adds_up()
    promised = []
    for day in ("2024-02-22", "2024-02-29", "2024-03-07", "2024-03-11", "2024-03-13"):
        hall.office.now = datetime.fromisoformat(f"{day}T08:00").replace(tzinfo=ZONE)
        made = await chase(
            hall.congress.database,
            hall.congress.catalogues,
            UNION,
            [Account("telegram", "7001")],
            hall.office.now,
            TERMS,
        )
        promised.append(made)
    # Who is silent has no account, so that the office alone hears of them; the last day brings those who come their QR.
    with_account = len(who(await hall.roll(), CHAT))
    assert promised == [1, 1, 1, 1, with_account]
    async with hall.congress.database.reading() as tx:
        assert (await Outbox(tx).counts(UNION))[MessageState.UNCERTAIN] == 0
    said = await hall.admin.says("ai chưa trả lời")
    assert f" {counts.silent} đại biểu chưa trả lời, trong đó 0 người có tài khoản" in said


async def two_doors_let_them_in(hall: Hall) -> None:
    hall.office.now = NOW.replace(month=3, day=14, hour=7)
    coming = [each for each in await hall.roll() if each.answer is Answer.CONFIRM]
    first, second = await hall.door(8001, "anh Quang"), await hall.door(8002, "chị Thu")
    path = f"/dai-hoi/{hall.congress.key}/cua"
    for each in coming:
        await asyncio.gather(first.sends(path, who=str(each.number)), second.sends(path, who=shown(each.code)))
    async with hall.congress.database.reading() as tx:
        sessions = await Attendance(tx, UNION).sessions(hall.congress.key)
        visits = await Attendance(tx, UNION).visits(hall.congress.key)
    assert [each.name for each in sessions] == ["Ngày 14/3", "Ngày 15/3"]
    hall.session = sessions[0].id
    assert sorted(visit.delegate for visit in visits) == sorted(each.id for each in coming)
    assert (await hall.adds_up()).inside == len(coming)
    await hall.admin.says(f"/ra {coming[0].number}")
    assert (await hall.adds_up()).inside == len(coming) - 1
    await first.opens(f"/dai-hoi/{hall.congress.key}/bang")
    [inside] = re.findall(r'<p class="huge">(\d+)</p>', first.html)
    assert int(inside) == len(coming) - 1


async def the_report_says_the_same(hall: Hall) -> None:
    counts, official = await hall.adds_up(), await hall.counts(DelegateKind.OFFICIAL)
    await hall.admin.says("báo cáo thẩm tra tư cách đại biểu")
    assert hall.admin.last is not None
    report = Document(io.BytesIO(hall.admin.last.attachments[0].content))
    text = "\n".join(paragraph.text for paragraph in report.paragraphs)
    assert f"Đại biểu triệu tập có mặt: {official.came}/{official.invited} (" in text
    groups, sessions, absent = (
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in report.tables
        if table.rows[0].cells[0].text == "TT"
    )
    assert groups[-1][2:4] == [str(counts.invited), str(counts.came)]
    assert [sum(int(row[place]) for row in groups[1:-1]) for place in (2, 3)] == [counts.invited, counts.came]
    assert [row[1:3] for row in sessions[1:]] == [["Ngày 14/3", str(official.came)], ["Ngày 15/3", "0"]]
    assert len(absent) - 1 == official.invited - official.came
    assert f"Vắng {len(absent) - 1} đại biểu" in text
    assert "đủ túc số để tiến hành" in text
    await hall.admin.says("xuất danh sách đại biểu")
    sheet = load_workbook(io.BytesIO(hall.admin.last.attachments[0].content)).worksheets[0]
    answers = [row[8] for row in sheet.iter_rows(min_row=4, values_only=True)]
    assert (len(answers), answers.count("dự"), answers.count("vắng")) == (
        counts.invited, counts.confirmed, counts.declined,
    )  # fmt: skip
