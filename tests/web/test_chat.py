"""The chat on a page, without JavaScript: asked, answered, once; and nobody's but one's own."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from rules.people.role import Role
from scheduler import sent_files
from scheduler.deliver import Delivery
from storage import NewMessage, Outbox, People
from tests.web.conftest import signs_in
from tests.web.pages import NOON, UNION, Browser, Pages
from wording.reply import Attachment, Block, Choice, Kind, Reply, Row, dump

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def kept(pages: Pages, name: str, reply: Reply) -> int:
    """Lay a message out for somebody."""
    async with pages.database.transaction() as tx:
        person = await People(tx).named(UNION, name)
        assert person is not None
        row = NewMessage(UNION, "web", str(person.id), "reminder", dump(reply), NOON, NOON)
        return await Outbox(tx).add(row) or 0


async def test_a_question_is_answered_as_everywhere(lan: Browser) -> None:
    await lan.opens("/tro-chuyen")
    assert await lan.sends("/tro-chuyen", text="ai chủ trì mục 27?") == 200
    assert "Mục 27: đồng chí Nguyễn Văn Phát chủ trì." in lan.html
    assert "<p>ai chủ trì mục 27?</p>" in lan.html
    await lan.sends("/tro-chuyen", text="còn mục 26?")
    assert "Phạm Kim Tân" in lan.html


async def test_a_choice_is_a_button_and_a_command_a_question(lan: Browser) -> None:
    await lan.sends("/tro-chuyen", text="/muc 27")
    [tap] = re.findall(r'name="tap" value="(\d+:\d+)">Lịch sử<', lan.html)
    await lan.sends("/tro-chuyen", tap=tap)
    assert "Mục 27" in lan.html


async def test_a_form_that_is_sent_twice_is_handled_once(pages: Pages, lan: Browser) -> None:
    await lan.opens("/tro-chuyen")
    key, update = lan.hidden("key"), lan.hidden("update")
    for _ in range(2):
        await lan.sends("/tro-chuyen", text="mục 27 đã xong", key=key, update=update)
    assert lan.html.count("Hoàn tác") == 1
    history = await pages.telegram("7002", "lịch sử mục 27")
    assert history.count("chị Lan") == 1


async def test_what_was_pushed_waits_for_the_page(pages: Pages, lan: Browser) -> None:
    file = Attachment("phiếu.docx", "application/msword", b"\x00\xff")
    number = await kept(pages, "chị Lan", Reply(Kind.ITEMS, (Block("Nhắc việc tháng 4"),), attachments=(file,)))

    async def push(_: object) -> None:
        """As the channel does: nothing."""

    assert await Delivery(pages.database, push).next(NOON + timedelta(minutes=1))
    await lan.opens("/tro-chuyen")
    assert "Nhắc việc tháng 4" in lan.html
    async with lan.session.get(f"/tep/{number}/0") as answer:
        assert (answer.status, await answer.read()) == (200, b"\x00\xff")
        assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''phi%E1%BA%BFu.docx"
    assert await lan.opens(f"/tep/{number}/1") == 404

    async with pages.database.transaction() as tx:
        assert await sent_files.purge(tx, NOON + timedelta(days=8)) == 1
    await lan.opens("/tro-chuyen")
    assert "phiếu.docx (quá 7 ngày, không còn tải được)" in lan.html
    assert await lan.opens(f"/tep/{number}/0") == 404


async def test_what_comes_later_is_fetched_alone(pages: Pages, lan: Browser, guest: Browser) -> None:
    first = await kept(pages, "chị Lan", Reply(Kind.ITEMS, (Block("Đang lập báo cáo"),)))
    await kept(pages, "chị Lan", Reply(Kind.ITEMS, (Block("Báo cáo đây"),)))
    assert await lan.opens(f"/tro-chuyen/sau/{first}") == 200
    assert ("Báo cáo đây" in lan.html, "Đang lập báo cáo" in lan.html) == (True, False)
    await guest.opens(f"/tro-chuyen/sau/{first}")
    assert guest.path == "/vao"


async def test_what_is_not_mine_is_not_there(pages: Pages, lan: Browser, guest: Browser) -> None:
    file = Attachment("mã.docx", "application/msword", b"secret")
    number = await kept(
        pages, "chị Lan", Reply(Kind.ITEMS, (Block("riêng"),), (), (), (Choice("Có", "có"),), (), None, (file,))
    )
    await pages.linked("7003", "anh Minh", Role.STAFF)
    await signs_in(pages, guest, "7003")
    assert await guest.opens(f"/tep/{number}/0") == 404
    await guest.sends("/tro-chuyen", tap=f"{number}:0")
    assert "riêng" not in guest.html
    assert await lan.opens(f"/tep/{number}/0") == 200


async def test_what_was_typed_comes_out_as_text(pages: Pages, lan: Browser) -> None:
    evil = "<script>alert(1)</script>\u202e\"'&"
    row = Row(evil, evil, evil, evil)
    await kept(pages, "chị Lan", Reply(Kind.ITEMS, (Block(evil),), (row,), (Block(evil),), (Choice(evil, evil),)))
    await lan.sends("/tro-chuyen", text=evil)
    assert "<script>alert" not in lan.html
    assert "\u202e" not in lan.html
    assert lan.html.count("&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;") >= 7


async def test_a_foreign_form_is_refused(pages: Pages, lan: Browser) -> None:
    await lan.opens("/tro-chuyen")
    key = lan.hidden("key")
    for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        assert await lan.sends("/tro-chuyen", headers, key=key, text="mục 27 đã xong") == 403
    for wrong in ("", "x" * 64):
        assert await lan.sends("/tro-chuyen", key=wrong, text="mục 27 đã xong") == 403
        assert await lan.sends("/ra", key=wrong) == 403
    assert "chị Lan" not in await pages.telegram("7002", "lịch sử mục 27")
    assert await lan.sends("/tro-chuyen", {"Origin": pages.url}, key=key, text="xin chào") == 200


async def test_bodies_are_bounded(lan: Browser) -> None:
    await lan.opens("/tro-chuyen")
    assert await lan.sends("/tro-chuyen", text="á" * 20_000) == 413
    await lan.opens("/tro-chuyen")
    assert await lan.sends("/tro-chuyen", text="á" * 2_500, tap="9" * 30 + ":0") == 200
    await lan.opens("/tro-chuyen")
    for tap in ("1", "1:", ":1", "-1:0", "٣:٠", "999999:9"):
        assert await lan.sends("/tro-chuyen", text="", tap=tap) == 200
        await lan.opens("/tro-chuyen")
