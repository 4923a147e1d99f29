"""Whatever is thrown at the pages: nothing inside breaks, nothing of others is shown, nothing is kept."""

from __future__ import annotations

import asyncio
import logging
from random import Random
from typing import Any

import pytest

from bot.web.form import LARGEST
from bot.web.visitor import COOKIE
from handlers.act.people.invite import invite
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Attendance, Delegates
from tests.faults.soak import rounds
from tests.web.conftest import signs_in
from tests.web.pages import EVENT, UNION, Browser, Pages

pytestmark = pytest.mark.asyncio(loop_scope="session")

ODD = (
    "", " ", "\0", "%", "..", "../..", "//", "\u202e", "‮", "á" * 300, "<b>", "'--", "{{7*7}}", "${7*7}", "1e9", "-1",
    "٣", "9" * 40, "%00", "%2e%2e%2f", "a" * 2_000, "\ud800", "null", "true", "[]", "\r\nSet-Cookie: x=1", "🙂",
)  # fmt: skip
PLACES = (
    "/{}", "/vao/{}", "/moi/{}", "/moi/{}/ma.svg", "/tinh/{}/style.css", "/tinh/x/{}", "/tep/{}/0", "/dai-hoi/{}/cua",
    "/dai-hoi/{}/bang", "/dai-hoi/{}/danh-sach",
)  # fmt: skip
FORMS = (
    "/vao", "/ra", "/tro-chuyen", f"/dai-hoi/{EVENT}/cua", f"/dai-hoi/{EVENT}/vao", f"/dai-hoi/{EVENT}/roi",
    f"/dai-hoi/{EVENT}/hoan-tac", "/moi/{code}/tra-loi", "/moi/{code}/thay",
)  # fmt: skip
FIELDS = "code key update text tap label who delegate answer reason need name office unit phone why".split()


async def status(browser: Browser, method: str, path: str, **options: Any) -> int:
    """What the server answers to a request of any kind; nothing inside may have failed."""
    async with browser.session.request(method, path, **options) as answer:
        await answer.read()
        assert "Traceback" not in await answer.text(errors="replace")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        return answer.status


@pytest.mark.soak
async def test_odd_addresses_and_forms(congress: Pages, door: Browser, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    chance = Random(11)
    await door.opens("/tro-chuyen")
    key = door.hidden("key")
    for _ in range(rounds(2_000)):
        odd = chance.choice(ODD).encode("utf-8", "replace").decode()
        if chance.random() < 0.5:
            assert (
                await status(door, chance.choice(("GET", "HEAD", "POST", "PUT")), chance.choice(PLACES).format(odd))
                < 500
            )
            continue
        form = {name: chance.choice(ODD).encode("utf-8", "replace").decode() for name in chance.sample(FIELDS, 4)}
        path = chance.choice([each for each in FORMS if each != "/ra"]).format(code=tan.code)
        assert await status(door, "POST", path, data=form | {"key": chance.choice((key, key, odd))}) < 500
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    async with congress.database.reading() as tx:
        assert await Attendance(tx, UNION).visits(EVENT) == ()
        assert [each.name for each in await Delegates(tx, UNION).all(EVENT)] == ["Nguyễn Văn Tân"]


@pytest.mark.parametrize("cookie", ["", "x", "á" * 50, "x" * 4_000, '"; DROP TABLE people; --', "%00"])
async def test_a_made_up_cookie_is_nobody(pages: Pages, guest: Browser, cookie: str) -> None:
    headers = {"Cookie": f"{COOKIE}={cookie}".encode().decode("latin-1")}
    await guest.opens("/tro-chuyen", headers)
    assert (guest.status, guest.path) == (200, "/vao")


async def test_bodies_that_are_no_forms(congress: Pages, guest: Browser) -> None:
    [tan] = await congress.enrols("Nguyễn Văn Tân")
    at = f"/moi/{tan.code}/tra-loi"
    assert await status(guest, "POST", at, data=b"x" * (LARGEST + 1)) in (400, 413)
    assert await status(guest, "POST", at, data={"reason": "x" * LARGEST}) == 413
    assert await status(guest, "POST", at, json={"answer": "confirm"}) == 400
    multipart = {"Content-Type": "multipart/form-data"}
    assert await status(guest, "POST", at, data=b"--x\r\nbroken", headers=multipart) == 400
    assert await status(
        guest, "POST", "/vao", data=b"\xff\xfe=%ff", headers={"Content-Type": "application/x-www-form-urlencoded"}
    ) in (400, 403)
    async with congress.database.reading() as tx:
        assert [each.answer for each in await Delegates(tx, UNION).all(EVENT)] == [None]


async def test_a_name_of_another_union_opens_nothing_here(pages: Pages, guest: Browser) -> None:
    async with pages.database.transaction() as tx:
        stranger = Person("hue", "anh Huế", frozenset({Role.ADMINISTRATOR}))
        invitation = await invite(tx, stranger, "test", pages.clock(), Terms())
    assert await guest.sends("/vao", code=invitation.code) == 403
    assert await guest.sends(f"/vao/{invitation.token}") == 403


async def test_a_link_is_used_once_however_many_press_at_once(pages: Pages) -> None:
    await pages.linked("7002", "chị Lan", Role.STAFF)
    said = await pages.telegram("7002", "/web")
    path = said.split("8080")[1].split()[0]

    async def presses() -> int:
        async with Browser(pages.url) as browser:
            return await browser.sends(path)

    assert sorted(await asyncio.gather(*(presses() for _ in range(8)))) == [200] + [403] * 7


async def test_files_of_the_program_are_not_served(guest: Browser) -> None:
    for path in ("/tinh/x/..%2fpage.py", "/tinh/../page.py", "/templates/chat.html", "/.env", "/static/style.css"):
        assert await guest.opens(path) == 404


async def test_who_may_ask_less_sees_less_on_the_page_too(pages: Pages, guest: Browser) -> None:
    await pages.linked("7004", "ông Bình", Role.DELEGATE)
    assert "trang web" in await pages.telegram("7004", "/web")
    organiser = "7005"
    await pages.linked(organiser, "anh Quang", Role.ORGANISER)
    await signs_in(pages, guest, organiser)
    await guest.sends("/tro-chuyen", text="mục 27 đã xong")
    assert "Chỉ cán bộ cơ quan được ghi kết quả công việc" in guest.html
