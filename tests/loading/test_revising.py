"""A new version of a plan: what changes is shown, approved, told to those whom it concerns, taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.act.people.invite import invite
from rules.people.person import Person as Invited
from rules.people.role import Role
from storage import Catalogues, Database
from tests.channels.bot_api import BotApi
from tests.channels.conftest import NOW, UNION, Clock
from tests.channels.person import Person
from tests.channels.shown import Shown
from tests.loading.conftest import TERMS
from tests.loading.papers import ROWS, Row, text

REVISED: tuple[Row, ...] = (
    ROWS[0],
    ("2", "Gặp mặt trí thức tiêu biểu", "Tháng 5", "Ban Thông tin", "Đ/c Lê Văn Minh"),
    ("3", "Tập huấn kỹ năng phản biện xã hội", "Tháng 8", "Ban Tư vấn phản biện", "Đ/c Trần Thị Hoa"),
    ("4", "Xuất bản đặc san khoa học số 2", "Tháng 6", "Ban Thông tin", "Đ/c Lê Văn Minh"),
)

MOVED = (
    "3. Tập huấn kỹ năng phản biện xã hội",
    "Thời gian: tháng 5/2021 → tháng 8/2021",
    "Số: mục 2 → mục 3",
)


async def sends(person: Person, *rows: Row) -> Shown:
    """Send the programme; the preview."""
    await person.sends_file(text(*rows), "ke-hoach.txt")
    await person.hears_of("Tôi đang đọc")
    return await person.hears()


async def loads(person: Person, *rows: Row) -> Shown:
    """Send the programme and load it; what is said then."""
    await person.taps(await sends(person, *rows), "Nạp")
    return await person.hears()


async def joins(person: Person, database: Database, name: str) -> None:
    async with database.transaction() as tx:
        code = (await invite(tx, Invited(UNION, name, frozenset({Role.LEADER})), "test", NOW, TERMS)).code
    await person.says(code)
    await person.says("đồng ý")
    for _ in range(2):
        await person.hears()


@pytest.fixture
def hoa(api: BotApi) -> Person:
    """Chairs one item."""
    return Person(api, 7003, "Hoa")


@pytest.mark.usefixtures("bot")
async def test_the_difference_is_shown_before_anything_changes(lan: Person, database: Database) -> None:
    await loads(lan, *ROWS)
    before = await Catalogues(database).current(UNION)
    shown = await sends(lan, *REVISED)
    assert shown.text.splitlines() == [
        "Chương trình công tác năm 2021 (mã 15)",
        "Số 15/CTr-LHH, ban hành 05/01/2021, hiệu lực 2021",
        "4 mục việc",
        "Theo tháng bắt đầu: tháng 4: 1, tháng 5: 1, tháng 6: 1, tháng 8: 1",
        "Đây là bản mới của Chương trình công tác năm 2021 đang có. "
        "So với bản đó: thêm 1, đổi thời gian 1, đổi số 1, bỏ 1 mục.",
        "",
        "Thêm 1 mục",
        "2. Gặp mặt trí thức tiêu biểu",
        "Tháng 5/2021; Ban Thông tin; Đ/c Lê Văn Minh",
        "",
        "Đổi thời gian 1 mục",
        *MOVED,
        "",
        "Đổi số 1 mục",
        "4. Xuất bản đặc san khoa học số 2",
        "Số: mục 3 → mục 4",
        "",
        "Bỏ 1 mục",
        "4. Sơ kết công tác 6 tháng đầu năm",
        "Tháng 7/2021; Văn phòng; Đ/c Lê Văn Minh",
    ]
    assert shown.labels == ["Nạp", "Sửa", "Bỏ"]
    await lan.taps(shown, "Bỏ")
    assert (await lan.hears()).text == "Vâng, tôi đã bỏ văn bản này, chưa nạp gì."
    assert await Catalogues(database).current(UNION) == before
    await lan.taps(shown, "Nạp")
    assert (await lan.hears()).text == ("Văn bản này đã được xử lý hoặc đã quá 2 ngày. Nếu cần, xin gửi lại tệp.")


@pytest.mark.usefixtures("bot")
async def test_only_those_are_told_whose_items_change(
    lan: Person, minh: Person, hoa: Person, database: Database
) -> None:
    await loads(lan, *ROWS)
    await joins(hoa, database, "Đ/c Trần Thị Hoa")
    await joins(minh, database, "Đ/c Nguyễn Thị Bình")
    said = await loads(lan, *REVISED)
    assert said.text.splitlines() == [
        "Đã nạp bản mới của Chương trình công tác năm 2021: thêm 1, đổi thời gian 1, đổi số 1, bỏ 1 mục. "
        "Bản trước vẫn xem lại được.",
        "Đã báo: Đ/c Trần Thị Hoa.",
    ]
    assert (await hoa.hears()).text.splitlines() == [
        "Chương trình công tác năm 2021 có bản mới, Văn phòng vừa nạp. Việc của anh/chị thay đổi như sau:",
        "",
        "Đổi thời gian 1 mục",
        *MOVED,
    ]
    assert await minh.hears_nothing()


@pytest.mark.usefixtures("bot")
async def test_what_was_done_stays_and_the_version_before_comes_back(lan: Person, database: Database) -> None:
    await loads(lan, *ROWS)
    for no in (3, 4):
        await lan.says(f"mục {no} đã xong")
        await lan.hears_of("Đã ghi nhận")
    said = await loads(lan, *REVISED)
    await lan.says("mục 4 xong chưa?")
    assert (await lan.hears()).text.splitlines()[:2] == ["Mục 4: đã xong.", "Mục 4. Xuất bản đặc san khoa học số 2"]
    await lan.says("mục 3 bản trước nói gì?")
    assert (await lan.hears()).text.splitlines() == [
        "Mục 3 bản trước: Xuất bản đặc san khoa học số 2",
        "Tháng 6/2021; Ban Thông tin; Đ/c Lê Văn Minh",
        "Bản đang có, mục 4: Xuất bản đặc san khoa học số 2 (Tháng 6/2021; Ban Thông tin; Đ/c Lê Văn Minh).",
        "Bản trước của Chương trình công tác năm 2021, có hiệu lực trong hệ thống đến 1/4/2021 (7001 thay)",
    ]

    await lan.taps(said, "Hoàn tác")
    back = await lan.hears()
    assert back.text == (
        "Đã lấy lại bản trước của Chương trình công tác năm 2021: thêm 1, đổi thời gian 1, đổi số 1, bỏ 1 mục. "
        "Kết quả đã ghi cho các mục vẫn giữ nguyên."
    )
    await lan.says("mục 4 xong chưa?")
    assert (await lan.hears()).text.splitlines()[:2] == ["Mục 4: đã xong.", "Mục 4. Sơ kết công tác 6 tháng đầu năm"]
    await lan.taps(said, "Hoàn tác")
    assert (await lan.hears()).text == ("Sau đó kế hoạch đã được nạp bản khác nên tôi không hoàn tác lần nạp này nữa.")
    await lan.says("bản trước của chương trình công tác")
    whole = (await lan.hears()).text.splitlines()
    assert [line for line in whole if line[:1].isdigit()] == [f"{row[0]}. {row[1]}" for row in REVISED]
    assert whole[-1] == "Còn 1 bản cũ hơn nữa được lưu."


@pytest.mark.usefixtures("bot")
async def test_a_plan_loaded_by_mistake_goes_again(lan: Person, database: Database) -> None:
    said = await loads(lan, *ROWS)
    await lan.taps(said, "Hoàn tác")
    assert (await lan.hears()).text == ("Đã gỡ Chương trình công tác năm 2021; kế hoạch này không còn trong hệ thống.")
    assert (await Catalogues(database).current(UNION)).plans == ()


@pytest.mark.usefixtures("bot")
async def test_what_is_typed_takes_back_what_was_done_last(lan: Person, clock: Clock, database: Database) -> None:
    await loads(lan, *ROWS)
    clock.now += timedelta(minutes=1)
    await lan.says("mục 3 đã xong")
    await lan.hears_of("Đã ghi nhận")
    clock.now += timedelta(minutes=1)
    await loads(lan, *REVISED)
    heard = []
    for said in ("hoàn tác", "nạp nhầm rồi, hoàn tác giúp", "hoàn tác mục 4", "hoàn tác"):
        clock.now += timedelta(minutes=1)
        await lan.says(said)
        heard.append((await lan.hears()).text.splitlines()[0])
    change = "thêm 1, đổi thời gian 1, đổi số 1, bỏ 1 mục. "
    assert heard == [
        f"Đã lấy lại bản trước của Chương trình công tác năm 2021: {change}Kết quả đã ghi cho các mục vẫn giữ nguyên.",
        f"Đã lấy lại bản trước của Chương trình công tác năm 2021: {change}Kết quả đã ghi cho các mục vẫn giữ nguyên.",
        "Đã hoàn tác: mục 4 trở lại chưa thực hiện.",
        f"Đã lấy lại bản trước của Chương trình công tác năm 2021: {change}Kết quả đã ghi cho các mục vẫn giữ nguyên.",
    ]
    clock.now += timedelta(minutes=11)
    await lan.says("hoàn tác")
    assert (await lan.hears()).text.startswith("Không có gì để hoàn tác")


@pytest.mark.usefixtures("bot")
async def test_a_first_version_goes_when_it_is_typed(lan: Person, database: Database) -> None:
    await loads(lan, *ROWS)
    await lan.says("hủy lần nạp vừa rồi")
    assert (await lan.hears()).text == ("Đã gỡ Chương trình công tác năm 2021; kế hoạch này không còn trong hệ thống.")
    assert (await Catalogues(database).current(UNION)).plans == ()
