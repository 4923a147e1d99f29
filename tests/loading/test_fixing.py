"""What was read wrong is put right in words before it is loaded."""

from __future__ import annotations

import pytest

from storage import Catalogues, Database
from tests.channels.conftest import UNION
from tests.channels.person import Person
from tests.channels.shown import Shown
from tests.loading.papers import ROWS, text
from tests.loading.test_revising import loads, sends
from wording.vi import loading

NO_YEAR = "CHƯƠNG TRÌNH CÔNG TÁC\n\n"


@pytest.fixture
async def asked(bot: None, lan: Person) -> Shown:
    """Lan is asked what is wrong."""
    await lan.taps(await sends(lan, *ROWS), "Sửa")
    return await lan.hears()


async def test_items_are_put_right_and_left_out(lan: Person, asked: Shown, database: Database) -> None:
    assert asked.text == loading.HOW_TO_FIX
    for said in (
        "mục 3 thời gian là quý IV",
        "mục 2 chủ trì: đồng chí Lan",
        "mục 2 phối hợp Văn phòng",
        "sửa mục 4 nội dung thành Sơ kết 6 tháng",
        "mục 4 bộ phận thực hiện không ghi",
        "bỏ mục 1",
        "số 16-CTr/LHH",
        "tên Chương trình công tác trọng tâm năm 2021",
        "mã ct-2021",
    ):
        await lan.says(said)
        shown = await lan.hears()
        assert shown.labels == ["Nạp", "Sửa", "Bỏ"], shown.text
    await lan.says("nạp đi")
    await lan.hears()
    found = await Catalogues(database).current(UNION)
    assert [(plan.key, plan.number, plan.title) for plan in found.plans] == [
        ("ct-2021", "16-CTr/LHH", "Chương trình công tác trọng tâm năm 2021")
    ]
    assert [(item.no, item.content, item.time_text, item.lead, item.chair) for item in found.items] == [
        ("2", ROWS[1][1], "Tháng 5", "Ban Tư vấn phản biện", "đồng chí Lan"),
        ("3", ROWS[2][1], "quý IV", "Ban Thông tin", "Đ/c Lê Văn Minh"),
        ("4", "Sơ kết 6 tháng", "Tháng 7", None, "Đ/c Lê Văn Minh"),
    ]
    assert [str(item.period.start) for item in found.items if item.period] == ["2021-05-01", "2021-10-01", "2021-07-01"]


@pytest.mark.usefixtures("asked")
async def test_what_cannot_be_put_right_is_said_so(lan: Person) -> None:
    heard = {}
    for said in ("mục 3 thời gian lung tung", "mục 9 chủ trì chị Lan", "mã a/b", "mục 2"):
        await lan.says(said)
        heard[said] = (await lan.hears()).text
    assert heard == {
        "mục 3 thời gian lung tung": loading.time_not_understood("lung tung"),
        "mục 9 chủ trì chị Lan": "Văn bản vừa gửi không có mục 9.",
        "mã a/b": loading.BAD_KEY,
        "mục 2": "Tôi đọc được: 2. Tập huấn kỹ năng phản biện xã hội (Tháng 5/2021; Ban Tư vấn phản biện; "
        "Đ/c Trần Thị Hoa). Điều gì sai, xin nhắn, ví dụ: “mục 2 thời gian tháng 5”.",
    }
    await lan.says("năm 2022")
    assert (await lan.hears()).text == "Tôi đọc lại văn bản theo năm 2022, xong tôi nhắn lại ngay."
    assert (await lan.hears()).text.startswith(loading.year_stays(2022))


@pytest.mark.usefixtures("bot")
async def test_a_document_without_a_year_gets_one_by_a_tap(lan: Person, database: Database) -> None:
    await lan.sends_file(text(*ROWS, head=NO_YEAR), "ke-hoach.txt")
    await lan.hears()
    shown = await lan.hears()
    assert shown.labels[3:5] == ["Văn bản của năm 2021", "Văn bản của năm 2022"]
    await lan.taps(shown, "Văn bản của năm 2022")
    await lan.hears()
    await lan.taps(await lan.hears(), "Nạp")
    await lan.hears()
    found = await Catalogues(database).current(UNION)
    assert [str(item.period.start) for item in found.items if item.period] == [
        f"2022-0{month}-01" for month in (4, 5, 6, 7)
    ]


@pytest.mark.usefixtures("bot")
async def test_an_item_in_doubt_is_one_tap_away(lan: Person) -> None:
    odd = ("3", "Xuất bản đặc san khoa học", "Khoảng giữa lúc", "Ban Thông tin", "Đ/c Lê Văn Minh")
    shown = await sends(lan, *ROWS[:2], odd)
    await lan.taps(shown, "Sửa mục 3")
    assert (await lan.hears()).text.startswith("Tôi đọc được: 3. Xuất bản đặc san khoa học (")
    await lan.says("mục 3 thời gian tháng 6")
    assert (await lan.hears()).labels == ["Nạp", "Sửa", "Bỏ"]


@pytest.mark.usefixtures("bot")
async def test_another_plan_with_the_same_key_gets_one_of_its_own(lan: Person, database: Database) -> None:
    await loads(lan, *ROWS)
    other = "Số: 15/KH-LHH\nThanh Hóa, ngày 06 tháng 01 năm 2022\n\nKẾ HOẠCH TẬP HUẤN NĂM 2022\n\n"
    await lan.sends_file(text(ROWS[1], head=other), "tap-huan.txt")
    await lan.hears_of("Tôi đang đọc")
    shown = await lan.hears()
    assert shown.text.splitlines()[0] == "Kế hoạch Tập huấn năm 2022 (mã 15-2022)"
    assert shown.labels == ["Nạp", "Sửa", "Bỏ", "Là bản mới của 15"]
    await lan.taps(shown, "Nạp")
    await lan.hears()
    found = await Catalogues(database).current(UNION)
    assert [(plan.key, plan.years) for plan in found.plans] == [("15", (2021,)), ("15-2022", (2022,))]


@pytest.mark.usefixtures("bot")
async def test_a_document_without_a_title_is_named_so_until_it_gets_one(lan: Person) -> None:
    await lan.sends_file(text(*ROWS, head="Năm 2021\n\n"), "lich.txt")
    await lan.hears()
    shown = await lan.hears()
    assert shown.text.splitlines()[0] == "Văn bản chưa rõ tên (mã lich)"
    await lan.taps(shown, "Sửa")
    await lan.hears()
    await lan.says("tên là Lịch công tác năm 2021")
    assert (await lan.hears()).text.splitlines()[0] == "Lịch công tác năm 2021 (mã lich)"
