"""A document is sent to the bot: it is read, shown, and loaded only when somebody says so."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from handlers.act.loading.upload import safe
from storage import Catalogues, Database, Uploads
from tests.channels.bot_api import TOKEN, BotApi, Fault
from tests.channels.conftest import UNION, Clock
from tests.channels.person import Person
from tests.loading.papers import ROWS, bomb, text, word
from tests.loading.test_revising import joins
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
async def test_a_word_file_says_the_same(lan: Person, database: Database) -> None:
    await lan.sends_file(word(*ROWS), "Chương trình.docx")
    assert (await lan.hears()).text == loading.reading("Chương trình.docx")
    shown = await lan.hears()
    assert shown.text.splitlines()[:3] == [
        "Chương trình công tác năm 2021 (mã 15)",
        "Số 15/CTr-LHH, ban hành 05/01/2021, hiệu lực 2021",
        "4 mục việc",
    ]
    await lan.taps(shown, "Nạp")
    await lan.hears()
    assert await contents(database) == [row[1] for row in ROWS]


@pytest.mark.usefixtures("bot")
async def test_hostile_files_are_refused_in_a_sentence_and_leave_nothing(lan: Person, database: Database) -> None:
    whole = word(*ROWS)
    sent = {"bomb.docx": bomb(), "cut.docx": whole[: len(whole) // 2], "../../etc/ke-hoach.pdf": whole, "x.exe": b"MZ"}
    for name, content in sent.items():
        await lan.sends_file(content, name)
    heard = [(await lan.hears()).text for _ in range(2 * len(sent))]
    assert sorted(text for text in heard if text.startswith("Tôi đang đọc")) == sorted(
        loading.reading(name) for name in ("bomb.docx", "cut.docx", "ke-hoach.pdf", "x.exe")
    )
    refused = [text for text in heard if not text.startswith("Tôi đang đọc")]
    assert all(text.count("\n") == 0 and text.endswith(".") for text in refused), refused
    async with database.reading() as tx:
        kept = [await Uploads(tx).content(number) for number in range(1, 5)]
        assert await Uploads(tx).waiting(UNION, "telegram", str(lan.id)) is None
    assert kept == [None] * 4
    assert await contents(database) == []


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("ke-hoach.docx", "ke-hoach.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\Kế hoạch.docx", "Kế hoạch.docx"),
        ("a\x00b\u202excod.exe", "a_bxcod.exe"),
        ("..", "van-ban"),
        ("", "van-ban"),
        (".docx", "docx"),
        ("x" * 300 + ".docx", "x" * 100 + ".docx"),
        ('a:b*c?"<>|.txt', "a_b_c_____.txt"),
    ],
)
def test_a_name_is_no_path_and_hides_nothing(sent: str, kept: str) -> None:
    assert safe(sent) == kept


@pytest.mark.usefixtures("bot")
async def test_what_telegram_does_not_give_is_said_so(lan: Person, api: BotApi) -> None:
    await lan.sends_file(b"x" * (20 * 1024 * 1024 + 1), "lon.docx")
    assert (await lan.hears()).text == loading.too_large(20)
    await lan.sends_file(text(*ROWS), "mat.txt")
    api.files.clear()
    await lan.hears()
    assert (await lan.hears()).text == loading.CANNOT_FETCH


@pytest.mark.usefixtures("bot")
async def test_who_may_not_load_is_refused_in_one_sentence(lan: Person, minh: Person, database: Database) -> None:
    await joins(minh, database, "Đ/c Nguyễn Thị Bình")
    refused = "Chỉ quản trị được nạp văn bản; anh/chị cần thì báo Văn phòng giúp."
    await minh.sends_file(text(*ROWS))
    assert (await minh.hears()).text == refused
    await lan.sends_file(text(*ROWS))
    await lan.hears()
    await lan.hears()
    for said in ("/nap 1", "/nap 1 bỏ", "/nap 1 sửa năm 2022", "/nap hoàn tác 15", "nạp"):
        await minh.says(said)
        assert (await minh.hears()).text == refused
    assert await contents(database) == []


@pytest.mark.usefixtures("bot")
async def test_in_a_group_no_document_is_read(lan: Person) -> None:
    together = lan.in_group(-1001)
    await together.says("/lienket toàn đơn vị")
    await together.hears()
    await together.sends_file(text(*ROWS), caption="@thuky_bot nạp giúp")
    assert (await together.hears()).text == loading.NOT_IN_GROUP


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


@pytest.mark.usefixtures("bot")
async def test_a_file_that_does_not_come_now_is_fetched_again_and_no_token_is_logged(
    lan: Person, api: BotApi, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    api.faults["file"] = [Fault(status=500, description="Internal Server Error")]
    await lan.sends_file(text(*ROWS), "ke-hoach.txt")
    assert (await lan.hears()).text == READING
    while "attempt 1 of 3" not in caplog.text:
        await asyncio.sleep(0.05)
    assert "FetchFailed: ClientResponseError" in caplog.text
    assert TOKEN not in caplog.text
    clock.now += timedelta(minutes=1)
    assert (await lan.hears()).labels == ["Nạp", "Sửa", "Bỏ"]
