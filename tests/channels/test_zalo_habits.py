"""Zalo as each of those says who have described it: the bot answers all the same, once."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.web.address import Address
from bot.zalo_bot.update import Update
from bot.zalo_bot.webhook import PATH, SECRET_HEADER, secret_of
from storage import Database
from storage.messages.inbox import Arrived, Inbox
from tests.channels.conftest import NOW, PUBLIC, UNION, Desk, office_of, running_bot
from tests.channels.fault import Fault
from tests.channels.test_webhook import free_port
from tests.channels.zalo_api import TOKEN, ZaloApi, zalo_api
from tests.channels.zalo_habits import Habits
from tests.channels.zalo_person import ZaloPerson

POLLING = (
    Habits(idle="200"),
    Habits(idle="empty"),
    Habits(repeats=3),
    Habits(listed=True),
    Habits(zero=False),
    Habits(as_200=True),
    Habits(first_name=True),
    Habits(seconds=True),
)
CALLING = (
    Habits(flat=True),
    Habits(flat=False),
    Habits(repeats=2),
    Habits(verifies=False),
    Habits(ping=b""),
    Habits(ping=b"{}"),
    Habits(resends=False),
)
SECRET = {SECRET_HEADER: secret_of(TOKEN)}


@pytest.fixture
async def api(request: pytest.FixtureRequest) -> AsyncIterator[ZaloApi]:
    async with zalo_api(getattr(request, "param", Habits())) as running:
        yield running


@pytest.fixture
def lan(api: ZaloApi) -> ZaloPerson:
    return ZaloPerson(api, "6ede000000007001", "Lan")


@pytest.fixture
async def bot(api: ZaloApi, database: Database, desk: Desk, lan: ZaloPerson) -> AsyncIterator[None]:
    """The bot, polling."""
    async with running_bot(api, database, desk.receive, office_of(lan)):
        yield


@pytest.fixture
async def address(api: ZaloApi, database: Database, desk: Desk, lan: ZaloPerson) -> AsyncIterator[Address]:
    """Where the bot listens; it runs, and Zalo knows where it is."""
    address = Address(port=free_port())
    api.leads[PUBLIC] = f"http://127.0.0.1:{address.port}"
    async with running_bot(api, database, desk.receive, office_of(lan), address):
        while api.webhook is None:
            await asyncio.sleep(0.01)
        yield address


async def says_two_things(lan: ZaloPerson, desk: Desk, api: ZaloApi) -> None:
    await lan.says("một")
    assert (await lan.hears()).text == "Anh/chị hỏi: một"
    await lan.says("hai")
    assert (await lan.hears()).text == "Anh/chị hỏi: hai"
    assert await lan.hears_nothing()
    assert [asked.text for asked in desk.handled] == ["một", "hai"]
    assert api.refusals == []


@pytest.mark.parametrize("api", POLLING, indirect=True, ids=str)
@pytest.mark.usefixtures("bot")
async def test_polling(lan: ZaloPerson, desk: Desk, api: ZaloApi) -> None:
    await says_two_things(lan, desk, api)


@pytest.mark.parametrize("api", CALLING, indirect=True, ids=str)
@pytest.mark.usefixtures("address")
async def test_webhook(lan: ZaloPerson, desk: Desk, api: ZaloApi) -> None:
    await says_two_things(lan, desk, api)
    assert api.webhook is not None
    assert set(api.webhook.answers) == {200}


@pytest.mark.parametrize("api", [Habits(repeats=50)], indirect=True)
@pytest.mark.usefixtures("bot")
async def test_what_is_handed_over_again_and_again_is_not_asked_for_at_full_speed(
    lan: ZaloPerson, desk: Desk, api: ZaloApi
) -> None:
    await lan.says("một")
    await lan.hears()
    before, since = len(api.calls), time.monotonic()
    await asyncio.sleep(2.2)
    assert len(api.calls) - before <= time.monotonic() - since + 2
    assert len(desk.handled) == 1


@pytest.mark.parametrize("api", [Habits(), Habits(as_200=True)], indirect=True, ids=["status", "body"])
async def test_a_webhook_that_was_left_behind_is_taken_away(
    lan: ZaloPerson, desk: Desk, api: ZaloApi, database: Database
) -> None:
    api.leads[PUBLIC] = "http://127.0.0.1:9"
    async with ClientSession() as zalo:
        form = {"url": f"{PUBLIC}/zalo", "secret_token": "x" * 8}
        async with zalo.post(f"{api.url}/bot{TOKEN}/setWebhook", json=form) as answer:
            assert answer.status == 200
    api.faults["deletewebhook"] = [Fault(500, "Internal error")]  # the first one; the poll that is refused comes next
    async with running_bot(api, database, desk.receive, office_of(lan)):
        await lan.says("còn đó không?")
        assert (await lan.hears()).text == "Anh/chị hỏi: còn đó không?"


@pytest.mark.parametrize(
    "body", [b"", b"{", b"null", b"[]", b'"x"', b"[" * 100_000, b"\xff\xfe", b'{"event_name":"message.text.received"}']
)
async def test_what_is_no_update_is_taken_and_forgotten(address: Address, desk: Desk, body: bytes) -> None:
    async with ClientSession(f"http://127.0.0.1:{address.port}") as caller:
        async with caller.post(PATH, data=body, headers=SECRET) as answer:
            assert answer.status == 200
        async with caller.post(PATH, data=body) as answer:
            assert answer.status == 401
    assert desk.handled == []


async def test_without_the_secret_nothing_is_stored(address: Address, database: Database, desk: Desk) -> None:
    update = {"event_name": "message.text.received", "message": message("bí mật")}
    async with ClientSession(f"http://127.0.0.1:{address.port}") as caller:
        for headers in ({}, {SECRET_HEADER: secret_of(TOKEN)[:-1]}, {SECRET_HEADER: "é"}):
            async with caller.post(PATH, data=json.dumps(update), headers=headers) as answer:
                assert answer.status == 401
    async with database.reading() as tx:
        assert await Inbox(tx).waiting(UNION, "zalo") == ()
    assert desk.handled == []


@pytest.mark.usefixtures("bot")
async def test_other_kinds_of_messages(lan: ZaloPerson, desk: Desk) -> None:
    await lan.sends_sticker()
    await lan.sends_file()
    assert (await lan.hears()).text.startswith("Tệp gửi qua Zalo không đến được tôi.")
    for key in ("photo", "photo_url"):
        await lan._sends("message.image.received", **{key: "https://photos.example/1.jpg"}, caption=f"xem {key}")
        assert (await lan.hears()).text == f"Anh/chị hỏi: xem {key}"
    await lan._sends("message.voice.received", voice_url="https://voices.example/1.aac")
    assert (await lan.hears()).text == "Tôi chỉ đọc được chữ. Xin anh/chị gõ câu hỏi giúp."
    await lan._sends("message.reaction.received", reaction="like")
    assert len(desk.handled) == 2


async def test_what_the_last_run_kept_is_answered_by_the_next(
    api: ZaloApi, database: Database, desk: Desk, lan: ZaloPerson
) -> None:
    kept = [Update(f"u{number}", "message.text.received", lan.id, lan.id, f"câu {number}") for number in range(3)]
    async with database.transaction() as tx:
        for update in kept:
            row = Arrived(UNION, "zalo", update.id, update.chat, update.dump(), NOW)
            await Inbox(tx).put(row if update.id != "u0" else replace(row, at=NOW.replace(year=2020)))
    async with running_bot(api, database, desk.receive, office_of(lan)):
        heard = [(await lan.hears()).text for _ in range(2)]
        assert await lan.hears_nothing()
    assert heard == ["Anh/chị hỏi: câu 1", "Anh/chị hỏi: câu 2"]
    async with database.reading() as tx:
        assert await Inbox(tx).waiting(UNION, "zalo") == ()


def message(text: str) -> dict[str, Any]:
    person = {"id": "6ede000000007001", "display_name": "Lan", "is_bot": False}
    return {"message_id": "m1", "date": 1, "from": person, "chat": {"id": person["id"]}, "text": text}
