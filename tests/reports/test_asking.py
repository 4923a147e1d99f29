"""Reports asked for in the chat: the numbers at once, the file after them; by whom, of what, in which form."""

from __future__ import annotations

import io
import json

from docx import Document
from openpyxl import load_workbook

from handlers.router import Asker
from rules.people.role import Role
from tests.person import Office, Person, whole
from tests.reports import slow
from tests.reports.conftest import Link
from wording import vi
from wording.reply import Attachment, Reply

PNG = b"\x89PNG\r\n\x1a\n"


def file(replies: list[Reply]) -> Attachment:
    (reply,) = replies
    (attachment,) = reply.attachments
    return attachment


def paragraphs(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs if paragraph.text]


def tables(content: bytes) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in each.rows] for each in Document(io.BytesIO(content)).tables]


async def test_a_leader_gets_the_numbers_then_the_letter(office: Office, hoa: Person) -> None:
    await hoa.says("báo cáo tháng 4")
    assert [block.text for block in (*hoa.hears.before, *hoa.hears.after)] == [
        "Tình hình thực hiện công tác tháng 4 năm 2021",
        "Tổng số 7 việc; đã hoàn thành 2 việc (28,6%), trong đó 1 việc hoàn thành quá hạn; đang làm 1 việc, "
        "chưa làm 4 việc, trong đó 5 việc đã quá hạn.",
        "Ngoài ra còn 1 việc thường xuyên, cả năm hoặc cả kỳ kế hoạch và 2 việc chờ điều kiện, không tính vào các số "
        "trên.",
        "Các kỳ trước còn 11 việc quá hạn chưa xong.",
        "Tôi đang lập báo cáo, xong sẽ gửi tệp Word ngay.",
    ]
    assert hoa.labels == ["Bảng Excel", "Ảnh tổng quan"]

    letter = file(await slow.done(office))
    assert letter.name == "bao-cao-thang-4-nam-2021.docx"
    lines, (head, by_plan, by_department, late, *_) = paragraphs(letter.content), tables(letter.content)
    assert lines[:2] == ["BÁO CÁO", "Tình hình thực hiện kế hoạch, chương trình công tác tháng 4 năm 2021"]
    assert hoa.hears.before[1].text in lines
    assert head[0][1].splitlines()[-1] == "Thanh Hóa, ngày 10 tháng 5 năm 2021"
    assert by_plan[1][1:] == ["7", "1", "1", "1", "4", "0", "5"]
    assert by_department[1][0] == "Ban Thông tin PBKT"
    assert [row[0] for row in late[2:]] == ["26", "27", "28", "29", "30"]


async def test_the_same_in_other_forms(office: Office, hoa: Person) -> None:
    await hoa.says("xuất báo cáo quý II")
    await slow.done(office)
    await hoa.taps(0)
    book = load_workbook(io.BytesIO(file(await slow.done(office)).content))
    assert book.sheetnames == ["Danh mục", "Tổng hợp", "Chỉ tiêu"]
    items = book["Danh mục"]
    assert (items.freeze_panes, items.auto_filter.ref) == ("A6", "A5:L26")
    assert [items.cell(5, column).value for column in (2, 3, 11, 12)] == [
        "Mục",
        "Nội dung công việc",
        "Kết quả",
        "Quá hạn",
    ]
    assert [items.cell(6, column).value for column in (2, 11, 12)] == ["24", "Hoàn thành", None]

    await hoa.says("bảng tổng quan năm")
    picture = file(await slow.done(office))
    assert (picture.name, picture.media_type, picture.content[:8]) == ("bao-cao-nam-2021.png", "image/png", PNG)


async def test_the_answer_is_english_to_english(office: Office, hoa: Person) -> None:
    await hoa.says("report for April")
    assert [block.text for block in (*hoa.hears.before, *hoa.hears.after)] == [
        "Progress of work: April 2021",
        "7 tasks: 2 done, 1 of them after their time; 1 in progress and 4 not done, 5 of them overdue.",
        "Besides, 3 standing or waiting tasks are not counted.",
        "11 tasks from earlier are overdue.",
        "I am preparing the report; the Word file (in Vietnamese) follows at once.",
    ]
    assert [reply.before[0].text for reply in await slow.done(office)] == ["Report: April 2021."]


async def test_who_may_have_a_report(office: Office, link: Link) -> None:
    refused = "Chỉ cán bộ cơ quan được lập báo cáo; anh/chị cần thì báo Văn phòng giúp."
    answers = {}
    for number, role in enumerate(Role):
        person = await link(100 + number, f"Đ/c {role.value}", role)
        answers[role] = whole(await person.says("báo cáo tháng 4")).splitlines()[0]
    title = "Tình hình thực hiện công tác tháng 4 năm 2021"
    assert answers == {
        Role.ADMINISTRATOR: title,
        Role.LEADER: title,
        Role.STAFF: title,
        Role.ORGANISER: refused,
        Role.DELEGATE: refused,
        Role.STRANGER: vi.people.STRANGER,
    }
    assert len(await slow.done(office)) == 3


async def test_nothing_of_another_union_is_in_it(office: Office, link: Link) -> None:
    huong = await link(31, "Đ/c Hương", Role.LEADER, union="hue")
    await huong.says("báo cáo năm 2021")
    letter = file(await slow.done(office))
    assert paragraphs(letter.content)[2] == "Các kế hoạch, chương trình công tác không ghi việc nào trong kỳ."
    assert b"Thanh H" not in letter.content
    await huong.says("báo cáo năm 2023")
    text = "\n".join(paragraphs((again := file(await slow.done(office))).content))
    assert "Thanh Hóa" not in text + json.dumps(tables(again.content), ensure_ascii=False)
    assert "157/KH-LHH" in json.dumps(tables(again.content), ensure_ascii=False)


async def test_a_departments_group_gets_its_own_work_only(office: Office, link: Link) -> None:
    boss = await link(41, "Đ/c Bình", Role.ADMINISTRATOR)
    boss.chat = "-100"
    await boss.says("/lienket Văn phòng")
    await boss.says("báo cáo tháng 4")
    assert whole(boss.hears).splitlines()[1].startswith("Tổng số 2 việc; ")
    by_plan = tables(file(await slow.done(office)).content)[1]
    assert by_plan[1][1] == "2"


async def test_a_file_is_not_promised_where_none_can_be_sent(office: Office) -> None:
    (reply,) = await office.router.converse(Asker("thanh-hoa", office.now, Role.LEADER), ["báo cáo tháng 4"])
    assert reply.after[-1].text == vi.report.NO_FILES_HERE
    assert reply.choices == ()
    assert await slow.done(office) == []
