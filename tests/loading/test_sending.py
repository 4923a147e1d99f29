"""A document is sent to the bot: it is read, shown, and loaded only when somebody says so."""

from __future__ import annotations

import pytest

from storage import Catalogues, Database
from tests.channels.bot_api import BotApi
from tests.channels.conftest import UNION
from tests.channels.person import Person
from tests.loading.papers import ROWS, text
from wording.vi import loading, people

READING = "Tôi đang đọc văn bản “ke-hoach.txt”, thường chưa đến một phút. Đọc xong tôi nhắn lại ngay."


async def contents(database: Database) -> list[str]:
    return [item.content for item in (await Catalogues(database).current(UNION)).items]


@pytest.mark.usefixtures("bot")
async def test_a_document_is_read_shown_and_loaded(lan: Person, database: Database, api: BotApi) -> None:
    await lan.sends_file(text(*ROWS), "ke-hoach.txt")
    assert (await lan.hears()).text == READING
    shown = await lan.hears()
    assert shown.text.splitlines() == [
        "Chương trình công tác năm 2021 (mã 15)",
        "Số 15/CTr-LHH, ban hành 05/01/2021, hiệu lực 2021",
        "4 mục việc",
        "Theo tháng bắt đầu: tháng 4: 1, tháng 5: 1, tháng 6: 1, tháng 7: 1",
        "",
        "Mấy mục đầu",
        "1. Họp giao ban quý II",
        "Tháng 4/2021; Văn phòng; Đ/c Lê Văn Minh",
        "2. Tập huấn kỹ năng phản biện xã hội",
        "Tháng 5/2021; Ban Tư vấn phản biện; Đ/c Trần Thị Hoa",
        "3. Xuất bản đặc san khoa học số 2",
        "Tháng 6/2021; Ban Thông tin; Đ/c Lê Văn Minh",
        "4. Sơ kết công tác 6 tháng đầu năm",
        "Tháng 7/2021; Văn phòng; Đ/c Lê Văn Minh",
    ]
    assert shown.labels == ["Nạp", "Sửa", "Bỏ"]
    assert await contents(database) == []

    await lan.taps(shown, "Nạp")
    assert (await lan.hears()).text == (
        "Đã nạp Chương trình công tác năm 2021 (mã 15), 4 mục việc. Từ giờ anh/chị có thể hỏi về văn bản này."
    )
    assert await contents(database) == [row[1] for row in ROWS]
    await lan.says("tháng 5 có việc gì?")
    assert (await lan.hears()).text.startswith("Tháng 5/2021")
    assert api.refusals == []


@pytest.mark.usefixtures("bot")
async def test_a_stranger_is_refused(minh: Person) -> None:
    await minh.sends_file(text(*ROWS))
    assert (await minh.hears()).text == people.STRANGER
    assert await minh.hears_nothing()


@pytest.mark.usefixtures("bot")
async def test_what_is_no_plan_is_said_so(lan: Person) -> None:
    await lan.sends_file(b"xin ch\xc3\xa0o", "thu.txt")
    await lan.hears()
    assert (await lan.hears()).text == "Tệp thu.txt không có mục công việc nào đọc được."
    await lan.says("nạp")
    assert (await lan.hears()).text == loading.HOW_TO_LOAD
