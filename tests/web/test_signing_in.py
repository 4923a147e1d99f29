"""Getting in: by link, by code; once, in time, and not by guessing."""

from __future__ import annotations

import logging

import pytest

from bot.web.guard import POLICY
from bot.web.visitor import COOKIE
from rules.people.codes import GUESSES_OF_PLACE
from rules.people.role import Role
from tests.web.conftest import signs_in
from tests.web.pages import PUBLIC, Browser, Pages
from wording.vi.pages import sign_in as words

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_link_from_the_chat_opens_the_pages(pages: Pages, guest: Browser) -> None:
    await pages.linked("7002", "chị Lan", Role.STAFF)
    said = (await pages.telegram("7002", "cho tôi vào trang web")).splitlines()
    assert said[0].startswith(f"Mời anh/chị vào trang web: {PUBLIC}/vao/")
    path = said[0].split(PUBLIC)[1]

    assert await guest.opens("/tro-chuyen") == 200
    assert guest.path == "/vao"
    assert await guest.opens(path) == 200
    assert words.ENTER_LEAD in guest.html
    assert await guest.sends(path) == 200
    assert guest.path == "/tro-chuyen"
    assert "chị Lan" in guest.html


async def test_opening_a_link_does_not_use_it_up_but_entering_does(pages: Pages, guest: Browser) -> None:
    await pages.linked("7002", "chị Lan", Role.STAFF)
    path = (await pages.telegram("7002", "/web")).splitlines()[0].split(PUBLIC)[1]
    for _ in range(3):  # as chat apps do to show what is behind it
        await guest.opens(path)
    assert await guest.sends(path) == 200
    assert guest.path == "/tro-chuyen"

    async with Browser(pages.url) as second:
        assert await second.sends(path) == 403
        assert words.PROBLEMS["wrong"] in second.html


async def test_a_link_is_good_for_a_quarter_of_an_hour(pages: Pages, guest: Browser) -> None:
    await pages.linked("7002", "chị Lan", Role.STAFF)
    path = (await pages.telegram("7002", "/web")).splitlines()[0].split(PUBLIC)[1]
    pages.clock.waits(minutes=16)
    assert await guest.sends(path) == 403


async def test_a_typed_code_opens_them_too(pages: Pages, guest: Browser) -> None:
    await pages.linked("7002", "chị Lan", Role.STAFF)
    code = (await pages.telegram("7002", "/web")).splitlines()[1].partition("gõ mã ")[2].rstrip(".")
    assert await guest.sends("/vao", code=code.lower()) == 200
    assert guest.path == "/tro-chuyen"


async def test_who_has_no_other_channel_is_let_in_by_an_invitation_and_asked(pages: Pages, guest: Browser) -> None:
    invitation = await pages.invites("anh Minh", Role.STAFF)
    assert await guest.sends("/vao", code=invitation.code) == 200
    assert "Xin chào anh Minh. Tài khoản này đã được nối với tên anh/chị" in guest.html
    assert "Đồng ý" in guest.html


async def test_the_administrator_of_the_settings_enters_by_link(pages: Pages, guest: Browser) -> None:
    await signs_in(pages, guest, "7001", Role.ADMINISTRATOR)
    assert guest.path == "/tro-chuyen"


async def test_whom_the_settings_name_is_administrator_on_the_pages_too(pages: Pages, guest: Browser) -> None:
    await pages.linked("7001", "anh Phát", Role.DELEGATE)
    await signs_in(pages, guest, "7001", Role.ADMINISTRATOR)
    await guest.sends("/tro-chuyen", text="/nguoidung")
    assert "Có 1 người đã được mời" in guest.html


async def test_without_an_account_there_is_no_link(pages: Pages) -> None:
    assert PUBLIC not in await pages.telegram("7009", "/web")


async def test_guessing_is_slowed_down_and_noted_without_a_name(
    pages: Pages, guest: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    invitation = await pages.invites("anh Minh", Role.STAFF)
    tried = [await guest.sends("/vao", code=f"CFG {number:03}") for number in range(222, 222 + GUESSES_OF_PLACE)]
    assert set(tried) == {403}
    assert await guest.sends("/vao", code=invitation.code) == 429
    assert words.PROBLEMS["too_many"] in guest.html
    noted = [record.getMessage() for record in caplog.records if record.name == "bot.web.signing_in"]
    assert noted[-1] == "somebody could not sign in: too_many"
    assert len(noted) == GUESSES_OF_PLACE + 1

    pages.clock.waits(minutes=61)
    assert await guest.sends("/vao", code=invitation.code) == 200


async def test_a_session_ends_by_itself_by_leaving_and_with_the_access(pages: Pages, lan: Browser) -> None:
    await lan.opens("/tro-chuyen")
    assert lan.path == "/tro-chuyen"
    await pages.telegram("7001", "/thoi chị Lan", Role.ADMINISTRATOR)
    await lan.opens("/tro-chuyen")
    assert lan.path == "/vao"

    async with Browser(pages.url) as second:
        await pages.linked("7003", "anh Minh", Role.STAFF)
        await signs_in(pages, second, "7003")
        await second.sends("/ra")
        assert second.path == "/vao"
        await second.opens("/tro-chuyen")
        assert second.path == "/vao"
        await signs_in(pages, second, "7003")
        pages.clock.waits(days=15)
        await second.opens("/tro-chuyen")
        assert second.path == "/vao"


async def test_who_deletes_everything_is_signed_out(pages: Pages, lan: Browser) -> None:
    await pages.telegram("7002", "/xoa xác nhận")
    await lan.opens("/tro-chuyen")
    assert lan.path == "/vao"


async def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(pages: Pages, guest: Browser) -> None:
    invitation = await pages.invites("anh Minh", Role.STAFF)
    async with guest.session.post("/vao", data={"code": invitation.code}, allow_redirects=False) as answer:
        plain = answer.headers["Set-Cookie"]
    again = await pages.invites("anh Bình", Role.STAFF)
    safe = {"X-Forwarded-Proto": "https"}
    async with guest.session.post("/vao", data={"code": again.code}, allow_redirects=False, headers=safe) as answer:
        secure = answer.headers["Set-Cookie"]
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    parts = [{part.strip().partition("=")[0] for part in cookie.split(";")} for cookie in (plain, secure)]
    assert parts[0] == {COOKIE, "HttpOnly", "Max-Age", "Path", "SameSite"}
    assert parts[1] == {COOKIE, "HttpOnly", "Max-Age", "Path", "SameSite", "Secure"}


async def test_every_answer_carries_the_headers(guest: Browser) -> None:
    for path, status in (("/vao", 200), ("/khong-co", 404), ("/healthz", 200), ("/tro-chuyen", 200)):
        assert await guest.opens(path) == status
        assert guest.headers["Content-Security-Policy"] == POLICY
        assert guest.headers["X-Content-Type-Options"] == "nosniff"
        assert guest.headers["Referrer-Policy"] == "same-origin"
        assert guest.headers["Cache-Control"] == "no-store"
        assert "Server" not in guest.headers
        assert "Strict-Transport-Security" not in guest.headers
    assert "script-src 'self'" in POLICY
    assert "unsafe" not in POLICY
