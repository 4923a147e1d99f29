"""A document sent on the page: read as slow work, shown before it is loaded, and taken from nobody who may not."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from aiohttp import FormData
from pytest_asyncio import fixture

from bot.slow_work import crafts
from rules.people.role import Role
from scheduler.workshop import Workshop
from storage import Catalogues, Delegates
from tests.places import EXAMPLES
from tests.web.conftest import signs_in
from tests.web.pages import EVENT, UNION, Browser, Pages
from wording.vi.pages import chat as words

pytestmark = pytest.mark.asyncio(loop_scope="session")

SENT = (EXAMPLES / "ky-niem-30-nam.txt").read_bytes()
FORM = 'action="/tro-chuyen/tep#now"'


@fixture(loop_scope="session")
async def mai(pages: Pages) -> AsyncIterator[Browser]:
    """Of the office: may load."""
    await pages.linked("7005", "chị Mai", Role.ADMINISTRATOR)
    async with Browser(pages.url) as browser:
        await signs_in(pages, browser, "7005")
        yield browser


def document(browser: Browser, content: bytes, name: str) -> FormData:
    form = FormData({"key": browser.hidden("key"), "update": browser.hidden("update")})
    form.add_field("file", BytesIO(content), filename=name, content_type="application/octet-stream")
    return form


async def works(pages: Pages) -> None:
    """Everything that waits in the workshop is done."""

    async def answered() -> None: ...

    await Workshop(pages.database, crafts(pages.database, ()), pages.clock, answered, asyncio.Event()).do_due()


async def titles(pages: Pages) -> list[str]:
    async with pages.database.reading() as tx:
        return [plan.title or "" for plan in (await Catalogues(pages.database).of(tx, UNION)).plans]


async def sends(browser: Browser, content: bytes, name: str = "ky-niem.txt") -> int:
    async with browser.session.post("/tro-chuyen/tep", data=document(browser, content, name)) as answer:
        browser.status, browser.html = answer.status, await answer.text()
    return browser.status


async def test_a_document_is_read_shown_and_loaded(pages: Pages, mai: Browser) -> None:
    await mai.opens("/tro-chuyen")
    assert await sends(mai, SENT) == 200
    assert "Tôi đang đọc văn bản “ky-niem.txt”" in mai.html
    before = await titles(pages)
    await works(pages)
    assert await titles(pages) == before
    await mai.opens("/tro-chuyen")
    [tap] = re.findall(r'name="tap" value="(\d+:\d+)">Nạp<', mai.html)
    await mai.sends("/tro-chuyen", tap=tap)
    assert len(await titles(pages)) == len(before) + 1


async def test_sent_twice_it_is_read_once(pages: Pages, mai: Browser) -> None:
    await mai.opens("/tro-chuyen")
    form = mai.html
    for _ in range(2):
        mai.html = form
        await sends(mai, SENT)
    assert mai.html.count("Tôi đang đọc văn bản") == 1


async def test_what_is_no_plan_is_refused_in_a_sentence(pages: Pages, mai: Browser) -> None:
    await mai.opens("/tro-chuyen")
    await sends(mai, b"\x89PNG\r\n\x1a\n", "anh.docx")
    await works(pages)
    await mai.opens("/tro-chuyen")
    assert "Nạp<" not in mai.html
    assert mai.html.count("anh.docx") == 2


async def test_an_organiser_sends_a_list_of_delegates_and_no_plan(pages: Pages, door: Browser) -> None:
    await door.opens("/tro-chuyen")
    assert FORM in door.html
    assert f">{words.ROLL}</label>" in door.html
    listed = "Nhóm,Họ và tên,Đơn vị\n2,Trần Văn Bình,Hội Làm vườn\n".encode()
    for content, name in ((listed, "dai-bieu.csv"), (SENT, "ky-niem.txt")):
        assert await sends(door, content, name) == 200
        await works(pages)
        await door.opens("/tro-chuyen")
    assert "Nạp<" not in door.html
    [tap] = re.findall(r'name="tap" value="(\d+:\d+)">Nạp 1 đại biểu<', door.html)
    await door.sends("/tro-chuyen", tap=tap)
    async with pages.database.reading() as tx:
        assert [each.name for each in await Delegates(tx, UNION).all(EVENT)] == ["Trần Văn Bình"]


async def test_it_is_for_those_who_may_load(pages: Pages, lan: Browser) -> None:
    await lan.opens("/tro-chuyen")
    assert FORM not in lan.html
    assert await sends(lan, SENT) == 403


async def test_a_stranger_is_sent_to_sign_in_before_anything_is_taken(pages: Pages) -> None:
    async with Browser(pages.url) as stranger:
        assert await sends(stranger, b"x" * 2_000_000) == 200
        assert FORM not in stranger.html


async def test_more_than_a_bot_may_fetch_is_too_large(pages: Pages, mai: Browser) -> None:
    await mai.opens("/tro-chuyen")
    assert await sends(mai, b"x" * (21 * 1024 * 1024)) == 413


async def test_a_form_without_its_key_is_refused(pages: Pages, mai: Browser) -> None:
    await mai.opens("/tro-chuyen")
    mai.html = mai.html.replace('name="key" value="', 'name="key" value="0')
    assert await sends(mai, SENT) == 403
