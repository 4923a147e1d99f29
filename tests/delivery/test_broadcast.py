"""A notice to many is shown first and goes out once."""

from __future__ import annotations

import pytest

from rules.people.role import Role
from storage import Outbox, People, Personal
from tests.delivery.conftest import reach
from tests.people.conftest import UNION, Guest, Office
from wording.reply import load, plain

PREVIEW = """\
Thông báo dưới đây sẽ gửi đến 2 người (2 qua Telegram). Anh/chị xem lại giúp:
chiều thứ Sáu mất điện
Không nhắn được cho: Nguyễn Văn Phát."""


async def sent(office: Office) -> list[tuple[str, str]]:
    """The notices: to whom, and what they say."""
    async with office.database.reading() as tx:
        found = [await Outbox(tx).get(row) for row in range(1, 30)]
    return [(each.address, plain(load(each.body))) for each in found if each and each.kind == "notice"]


async def test_it_is_shown_then_sent_once(delivered: Office, boss: Guest) -> None:
    assert await boss.says("thông báo cho tất cả: chiều thứ Sáu mất điện") == PREVIEW
    assert await sent(delivered) == []
    asked = boss.last, boss.row
    assert await boss.taps("Gửi 2 tin") == "Đã xếp 2 tin để gửi; anh/chị xem kết quả bằng /guinhac."
    body = "Thông báo\nchiều thứ Sáu mất điện"
    assert await sent(delivered) == [("u", body), ("t", body)]
    boss.last, boss.row = asked
    assert await boss.taps("Gửi 2 tin") == "Thông báo này đã được gửi đi rồi."
    assert len(await sent(delivered)) == 2


async def test_to_a_department_in_several_lines(delivered: Office, boss: Guest) -> None:
    await reach(delivered, "Trần Thị Mai", Role.STAFF, address="m")
    await reach(delivered, "Ban KHCN", Role.STAFF, address="k")
    await boss.says("Thông báo cho Ban KHCN: 14h họp:\n- giao ban\n- phân công")
    await boss.taps("Gửi 1 tin")
    assert await sent(delivered) == [("k", "Thông báo\n14h họp:\n- giao ban\n- phân công")]


async def test_whoever_is_forgotten_has_written_nothing(delivered: Office) -> None:
    await reach(delivered, "Lê Thị Lan", Role.ADMINISTRATOR, address="77")
    lan = Guest(delivered, 77)
    await lan.says("thông báo cho anh Tân: họp lúc 9h")
    await lan.taps("Gửi 1 tin")
    assert await sent(delivered) == [("t", "Thông báo\nhọp lúc 9h\nNgười gửi: Lê Thị Lan")]
    async with delivered.database.transaction() as tx:
        found = await People(tx).who(UNION, "telegram", "77")
        assert found is not None
        await Personal(tx).erase(found[0], delivered.now, "người đã xóa")
    assert await sent(delivered) == []


@pytest.mark.usefixtures("delivered")
async def test_to_nobody_and_without_a_text(boss: Guest) -> None:
    assert await boss.says("thông báo cho chị Hoa: họp") == "Tôi không thấy ai tên “chị Hoa”. Anh/chị xem lại giúp."
    assert await boss.says("thông báo cho anh Phát: họp") == (
        "“anh Phát” chưa có ai nối tài khoản với trợ lý, nên tôi chưa gửi gì."
    )
    assert (await boss.says("/thongbao")).startswith("Xin viết rõ gửi ai và nội dung")


async def test_only_who_may(delivered: Office) -> None:
    await reach(delivered, "Lê Thị Lan", Role.STAFF, address="77")
    said = await Guest(delivered, 77).says("thông báo cho tất cả: nghỉ")
    assert said == "Chỉ quản trị và Ban Tổ chức được gửi thông báo chung; anh/chị cần thì báo Văn phòng giúp."
    assert await sent(delivered) == []


@pytest.mark.usefixtures("delivered")
@pytest.mark.parametrize("said", ["Thông báo kết luận số 5: ai ký?", "Thông báo: mục 27 do ai chủ trì?"])
async def test_a_paper_is_no_notice(boss: Guest, said: str) -> None:
    assert "Anh/chị xem lại giúp" not in await boss.says(said)
