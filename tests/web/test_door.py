"""The door: by number, card and name; two at once; wrong ones taken back; and who may stand there. Then the board."""

from __future__ import annotations

import asyncio
import re

import pytest

from storage import Attendance
from tests.web.conftest import signs_in
from tests.web.pages import EVENT, PUBLIC, UNION, Browser, Pages
from wording.vi.pages import door as words

pytestmark = pytest.mark.asyncio(loop_scope="session")

DOOR, BOARD = f"/dai-hoi/{EVENT}/cua", f"/dai-hoi/{EVENT}/bang"


async def inside(pages: Pages) -> int:
    """How many visits are on record."""
    async with pages.database.reading() as tx:
        return len(await Attendance(tx, UNION).visits(EVENT))


def outcome(browser: Browser) -> list[str]:
    """What the page says became of each who was typed."""
    return re.findall(r'<p class="outcome">([^<]+)</p>', browser.html)


async def test_a_typed_number_lets_in_once(congress: Pages, door: Browser) -> None:
    await congress.enrols("Nguyễn Văn Tân", "Lê Thị Hoa")
    await door.opens(DOOR)
    assert await door.sends(DOOR, who="2") == 200
    assert outcome(door) == ["Mời vào"]
    assert "Lê Thị Hoa" in door.html
    await door.sends(DOOR, who="2")
    assert outcome(door) == ["Đã vào từ trước"]
    assert "lúc 09:00, anh Quang đón" in door.html
    await door.sends(DOOR, who="77")
    assert words.nobody("77") in door.html
    assert await inside(congress) == 1


async def test_a_scanned_card_lets_in_and_a_name_is_asked(congress: Pages, door: Browser) -> None:
    tan, _, binh = await congress.enrols("Nguyễn Văn Tân", "Trần Thị Tân", "Đỗ Bình")
    await door.opens(DOOR)
    await door.sends(DOOR, who=f"{PUBLIC}/moi/{tan.code}")
    assert outcome(door) == ["Mời vào"]
    await door.sends(DOOR, who="tan")
    assert outcome(door) == []
    assert "Trần Thị Tân" in door.html
    assert await inside(congress) == 1
    await door.sends(f"/dai-hoi/{EVENT}/vao", delegate=str(binh.id))
    assert outcome(door) == ["Mời vào"]


async def test_a_wrong_one_is_taken_back_and_who_leaves_comes_again(congress: Pages, door: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    await door.opens(DOOR)
    await door.sends(DOOR, who="1")
    for path, said in (("hoan-tac", "Đã hoàn tác"), ("hoan-tac", "Chưa vào phiên này"), ("vao", "Mời vào"),
                       ("roi", "Đã ghi ra về"), ("roi", "Chưa vào phiên này"), ("vao", "Mời vào")):  # fmt: skip
        await door.sends(f"/dai-hoi/{EVENT}/{path}", delegate=str(tan.id))
        assert outcome(door) == [said]
    assert await inside(congress) == 1
    for wrong in ("", "x", "-1", "9" * 30):
        assert await door.sends(f"/dai-hoi/{EVENT}/vao", delegate=wrong) in (400, 403)
        await door.opens(DOOR)


async def test_the_printed_list_is_typed_in_afterwards(congress: Pages, door: Browser) -> None:
    await congress.enrols("Nguyễn Văn Tân", "Lê Thị Hoa", "Trần Minh")
    await door.opens(f"/dai-hoi/{EVENT}/danh-sach")
    assert [name in door.html for name in ("Nguyễn Văn Tân", "Lê Thị Hoa", "Trần Minh")] == [True] * 3
    await door.opens(DOOR)
    await door.sends(DOOR, who="1, 3 99")
    assert outcome(door) == ["Mời vào", "Mời vào"]
    assert await inside(congress) == 2


async def test_two_doors_let_a_delegate_in_once(congress: Pages, door: Browser, second_door: Browser) -> None:
    await congress.enrols(*(f"Đại biểu {number}" for number in range(20)))
    await door.opens(DOOR)
    await second_door.opens(DOOR)
    for number in range(1, 21):
        await asyncio.gather(*(each.sends(DOOR, who=str(number)) for each in (door, second_door)))
        assert sorted(outcome(door) + outcome(second_door)) == ["Mời vào", "Đã vào từ trước"]
    assert await inside(congress) == 20


async def test_a_replaced_delegate_gives_way_to_the_stand_in(congress: Pages, door: Browser, guest: Browser) -> None:
    [anh] = await congress.enrols("Vũ Ngọc Anh", group=5)
    await guest.sends(f"/moi/{anh.code}/thay", name="Lê Văn Ba")
    await door.opens(DOOR)
    await door.sends(DOOR, who="1")
    assert outcome(door) == ["Đã có người dự thay"]
    assert "Cho vào: 2 · Lê Văn Ba" in door.html
    assert await inside(congress) == 0


async def test_an_organisers_camera_opens_the_card_and_offers_to_let_in(
    congress: Pages, door: Browser, lan: Browser, guest: Browser
) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    for browser, offered in ((door, True), (lan, False), (guest, False)):
        await browser.opens(f"/moi/{tan.code}")
        assert (f'action="/dai-hoi/{EVENT}/vao"' in browser.html) is offered
    await door.opens(f"/moi/{tan.code}")
    await door.sends(f"/dai-hoi/{EVENT}/vao", delegate=str(tan.id))
    assert outcome(door) == ["Mời vào"]


async def test_only_organisers_stand_at_the_door(congress: Pages, door: Browser, lan: Browser, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    await lan.opens("/tro-chuyen")
    assert await lan.opens(DOOR) == 403
    assert "Chỉ quản trị và Ban Tổ chức được đón đại biểu ở cửa" in lan.html
    await lan.opens("/tro-chuyen")
    assert await lan.sends(DOOR, who="1") == 403
    await lan.opens("/tro-chuyen")
    assert await lan.sends(f"/dai-hoi/{EVENT}/vao", delegate=str(tan.id)) == 403
    assert await lan.opens(f"/dai-hoi/{EVENT}/danh-sach") == 403
    assert await lan.opens(BOARD) == 200
    for path in (DOOR, BOARD, f"{BOARD}/dong", f"/dai-hoi/{EVENT}/danh-sach", "/dai-hoi"):
        await guest.opens(path)
        assert guest.path == "/vao"
    await door.opens(DOOR)
    assert await door.sends(DOOR, {"Origin": "https://evil.example"}, who="1") == 403
    await door.opens(DOOR)
    assert await door.sends(DOOR, key="x", who="1") == 403
    assert await door.opens("/dai-hoi/001/cua") == 404
    assert await inside(congress) == 0


async def test_the_board_tells_every_change(congress: Pages, door: Browser) -> None:
    await congress.enrols("Nguyễn Văn Tân", "Lê Thị Hoa", "Trần Minh")
    await congress.enrols("Vũ Ngọc Anh", group=5)
    async with door.session.get(f"{BOARD}/dong") as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        first = await stream.content.readuntil(b"\n\n")
        assert b"0/3; c" in first
        async with Browser(congress.url) as other:
            await signs_in(congress, other, "7005")
            await other.opens(DOOR)
            await other.sends(DOOR, who="1 2 4")
        second = (await asyncio.wait_for(stream.content.readuntil(b"\n\n"), 5)).decode()
        stream.close()
    assert "Đủ số đại biểu để tiến hành: 2/3, cần 2." in second
    assert re.findall(r"<b>([^<]+)</b><small>", second) == ["Vũ Ngọc Anh", "Lê Thị Hoa", "Nguyễn Văn Tân"]


async def test_a_delegate_who_declined_is_let_in_with_a_word(congress: Pages, door: Browser, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    await guest.sends(f"/moi/{tan.code}/tra-loi", answer="decline")
    await door.opens(DOOR)
    await door.sends(DOOR, who="1")
    assert outcome(door) == ["Mời vào"]
    assert f'<b class="remark">{words.DECLINED}</b>' in door.html


async def test_the_events_lead_to_their_doors(door: Browser) -> None:
    await door.opens("/dai-hoi")
    assert f'href="{DOOR}"' in door.html
    assert await door.opens("/dai-hoi/%3Cscript%3E/cua") == 404
    assert "<script>" not in door.html
