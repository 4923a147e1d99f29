"""The page behind the code on an invitation, without JavaScript, and those who try other codes."""

from __future__ import annotations

import asyncio
import logging
import re

import pytest

from rules.congress.code import GUESSES_OF_SENDER
from rules.congress.delegate import Delegate
from storage import Delegates
from tests.web.pages import UNION, Browser, Pages
from wording.vi.pages import invitation as words

NO_SUCH = str.maketrans("016", "CFG")  # digits that no code has

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def on_the_roll(pages: Pages, delegate: Delegate) -> Delegate:
    async with pages.database.reading() as tx:
        found = await Delegates(tx, UNION).get(delegate.id)
    assert found is not None
    return found


async def test_the_invitation_says_who_what_when_where(congress: Pages, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    assert await guest.opens(f"/moi/{tan.code.lower()}") == 200
    for said in ("GIẤY TRIỆU TẬP", "Ông Nguyễn Văn Tân", "từ 14/3/2024 đến 15/3/2024", "Trung tâm hội nghị 25B"):
        assert said in guest.html
    assert "đến 365 ngày sau khi sự kiện kết thúc" in guest.html
    assert "0912345678" not in guest.html
    assert "••• 678" in guest.html


async def test_yes_with_needs_then_a_change_of_mind(congress: Pages, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    at = f"/moi/{tan.code}/tra-loi"
    assert await guest.sends(at, answer="confirm") == 200
    assert "Đã ghi: ông/bà sẽ dự." in guest.html
    await guest.sends(at, answer="confirm", need="Chỗ nghỉ")
    assert "Cần giúp: Chỗ nghỉ." in guest.html
    await guest.sends(at, answer="decline", reason="đi công tác xa")
    assert "Đã ghi: ông/bà không dự được." in guest.html
    assert "Lý do: đi công tác xa" in guest.html
    assert "Chỗ nghỉ." not in guest.html
    await guest.sends(at, answer="undecided")
    assert "Đã ghi: ông/bà chưa chắc chắn." in guest.html
    now = await on_the_roll(congress, tan)
    assert (now.answer, now.reason, now.needs, now.answered_by) == ("undecided", None, (), "Nguyễn Văn Tân")
    async with congress.database.reading() as tx:
        told = await Delegates(tx, UNION).answers(tan.id)
    assert [given.answer for given in told] == ["confirm", "confirm", "decline", "undecided"]
    assert await guest.sends(at, answer="perhaps") == 400


async def test_after_the_deadline_nothing_can_be_changed(congress: Pages, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    congress.clock.waits(days=10)
    await guest.opens(f"/moi/{tan.code}")
    assert "Hạn trả lời là 10/3/2024." in guest.html
    assert "<button" not in guest.html
    await guest.sends(f"/moi/{tan.code}/tra-loi", answer="confirm")
    await guest.sends(f"/moi/{tan.code}/thay", name="Người khác")
    assert (await on_the_roll(congress, tan)).answer is None
    congress.clock.waits(days=5)
    assert await guest.opens(f"/moi/{tan.code}") == 410
    assert words.OVER in guest.html


async def test_a_guest_is_replaced_at_once_an_official_delegate_by_request(congress: Pages, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    [anh] = await congress.enrols("Vũ Ngọc Anh", group=5)
    await guest.sends(f"/moi/{tan.code}/thay", name="Lê Văn Hai", why="đi công tác")
    assert "Đã nhận đề nghị cử Lê Văn Hai dự thay." in guest.html
    assert (await on_the_roll(congress, tan)).replaced_by is None

    await guest.sends(f"/moi/{anh.code}/thay", name="Lê Văn Ba", phone="0987654321")
    [code] = re.findall(r"192\.0\.2\.10:8080/moi/(\w{8})<", guest.html)
    await guest.opens(f"/moi/{code}")
    assert "Ông/Bà Lê Văn Ba" in guest.html
    assert "Đã ghi: ông/bà sẽ dự." in guest.html
    await guest.opens(f"/moi/{anh.code}")  # the old card leads nowhere else
    assert "Lê Văn Ba sẽ dự thay." in guest.html
    assert code not in guest.html
    await guest.sends(f"/moi/{anh.code}/thay", name="  ")
    assert (await on_the_roll(congress, anh)).replaced_by is not None


async def test_without_a_name_nobody_is_put_in(congress: Pages, guest: Browser) -> None:
    [anh] = await congress.enrols("Vũ Ngọc Anh", group=5)
    await guest.sends(f"/moi/{anh.code}/thay", name=" ")
    assert words.NO_NAME in guest.html


async def test_a_wrong_code_shows_nobody(congress: Pages, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    for code in ("CFGH2345", "1", "%00", "../dai-hoi", tan.code + "X", str(tan.id), "delegate:1"):
        assert await guest.opens(f"/moi/{code}") in (404, 200)
        assert "Nguyễn Văn Tân" not in guest.html
    for path in ("tra-loi", "thay"):
        assert await guest.sends(f"/moi/CFGH2345/{path}", answer="confirm", name="x") == 404
    assert await guest.opens("/moi/CFGH2345/ma.svg") == 404


async def test_guessing_is_shut_out_while_others_go_on(
    congress: Pages, guest: Browser, door: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    elsewhere = {"X-Forwarded-For": "203.0.113.9"}
    codes = (f"CFGH{number}".translate(NO_SUCH) for number in range(2000, 2000 + GUESSES_OF_SENDER))
    tried = [await guest.opens(f"/moi/{code}", elsewhere) for code in codes]
    assert set(tried) == {404}
    assert await guest.opens(f"/moi/{tan.code}", elsewhere) == 429
    assert await guest.sends(f"/moi/{tan.code}/tra-loi", elsewhere, answer="decline") == 429
    assert await guest.opens(f"/moi/{tan.code}") == 200
    assert await door.opens(f"/moi/{tan.code}", elsewhere) == 200
    noted = [record.getMessage() for record in caplog.records if record.name == "bot.web.invitation"]
    assert noted[-1] == "invitation codes are being guessed: one place was shut out"
    assert [line for line in noted if tan.code in line or "203.0.113" in line or "CFGH" in line] == []


async def test_the_page_is_small(congress: Pages, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    await guest.sends(f"/moi/{tan.code}/tra-loi", answer="confirm")
    whole = len(guest.html.encode())
    for address in {*re.findall(r'(?:href|src)="(/(?:tinh|moi)/[^"]+)"', guest.html)}:
        await guest.opens(address)
        whole += len(guest.html.encode())
    assert 8_000 < whole <= 60_000


async def test_hostile_names_are_text(congress: Pages, guest: Browser) -> None:
    evil = "\u202e<img src=x onerror=alert(1)>=cmd|' /C calc'!A0"
    [tan] = await congress.enrols(evil, unit=evil)
    await guest.opens(f"/moi/{tan.code}")
    await guest.sends(f"/moi/{tan.code}/tra-loi", answer="decline", reason=evil)
    assert "<img src=x" not in guest.html
    assert "\u202e" not in guest.html
    assert guest.html.count("&lt;img src=x onerror=alert(1)&gt;") >= 3


async def test_many_answer_at_once_and_each_is_counted(congress: Pages) -> None:
    delegates = await congress.enrols(*(f"Đại biểu {number}" for number in range(60)), group=5)

    async def answers(delegate: Delegate, yes: bool) -> int:
        async with Browser(congress.url) as browser:
            await browser.opens(f"/moi/{delegate.code}")
            return await browser.sends(f"/moi/{delegate.code}/tra-loi", answer="confirm" if yes else "decline")

    statuses = await asyncio.gather(*(answers(each, each.number % 3 > 0) for each in delegates))
    assert set(statuses) == {200}
    async with congress.database.reading() as tx:
        told = [each.answer for each in await Delegates(tx, UNION).all("000")]
    assert (told.count("confirm"), told.count("decline")) == (40, 20)  # type: ignore[arg-type]
