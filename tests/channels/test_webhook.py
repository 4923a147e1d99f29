"""The webhook, called as the real server calls it, and by those who are not Telegram."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.telegram.webhook import PATH, SECRET_HEADER, secret_of
from bot.web.address import Address
from bot.web.health import health
from bot.web.server import LARGEST_BODY, web_server
from storage.database import Database
from storage.messages.updates import Updates
from storage.unavailable import DatabaseUnavailable
from tests.channels.bot_api import TOKEN, BotApi
from tests.channels.conftest import NOW, PUBLIC, Desk, office_of, running_bot
from tests.channels.person import Person
from tests.channels.webhook_sender import Retries
from wording.reply import Kind, Reply, say

SECRET = {SECRET_HEADER: secret_of(TOKEN)}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
async def address(api: BotApi, database: Database, desk: Desk, lan: Person) -> AsyncIterator[Address]:
    """Where the bot listens; it runs, and Telegram knows where it is."""
    address = Address(port=free_port())
    api.leads[PUBLIC] = f"http://127.0.0.1:{address.port}"
    api.retries = Retries(first=0.1)
    async with running_bot(api, database, desk.receive, office_of(lan), address):
        while api.webhook is None:
            await asyncio.sleep(0.01)
        yield address


@pytest.fixture
async def caller(address: Address) -> AsyncIterator[ClientSession]:
    """Somebody on the net."""
    async with ClientSession(f"http://127.0.0.1:{address.port}") as session:
        yield session


def update(number: int, text: str = "xin chào", sender: int = 7001) -> dict[str, Any]:
    person = {"id": sender, "is_bot": False, "first_name": "Lan"}
    chat = {"id": sender, "type": "private"}
    return {"update_id": number, "message": {"message_id": 1, "date": 1, "chat": chat, "from": person, "text": text}}


async def call(caller: ClientSession, body: Any, headers: dict[str, str] | None = None) -> int:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    async with caller.post(PATH, data=data, headers=SECRET if headers is None else headers) as answer:
        return answer.status


async def health_at(address: Address) -> tuple[int, str, bool]:
    url = f"http://127.0.0.1:{address.port}/healthz"
    async with ClientSession() as session, session.get(url) as answer:
        body = await answer.json()
        return answer.status, body["status"], body["database"]


@pytest.mark.usefixtures("address")
async def test_a_dialogue_by_webhook(lan: Person, desk: Desk, api: BotApi) -> None:
    await lan.says("một")
    await lan.says("hai")
    assert [(await lan.hears()).text for _ in range(2)] == ["Anh/chị hỏi: một", "Anh/chị hỏi: hai"]
    assert api.webhook is not None
    assert (api.webhook.answers, api.updates, api.refusals) == ([200, 200], [], [])


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "x"}, {SECRET_HEADER: secret_of(TOKEN)[:-1]}])
async def test_without_the_secret_nothing_is_stored(
    caller: ClientSession, database: Database, desk: Desk, headers: dict[str, str]
) -> None:
    assert await call(caller, update(5), headers) == 401
    async with database.transaction() as tx:
        assert await Updates(tx).first_time("telegram", "5", NOW)
    assert desk.handled == []


async def test_a_body_that_is_too_large_is_refused(caller: ClientSession, desk: Desk) -> None:
    assert await call(caller, b"[" + b" " * LARGEST_BODY + b"]") == 413
    assert desk.handled == []


async def test_a_slow_caller_does_not_hold_others(caller: ClientSession, address: Address, lan: Person) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", address.port)
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {secret_of(TOKEN)}\r\nContent-Length: 100\r\n\r\n{{"
    writer.write(head.encode())
    await writer.drain()
    assert await asyncio.wait_for(call(caller, update(6)), 2) == 200
    assert (await lan.hears()).text == "Anh/chị hỏi: xin chào"
    writer.close()


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"[]", b'"x"', b"[" * 100_000, b"\xff\xfe", {"update_id": "x"}])
async def test_what_is_no_update_is_taken_and_forgotten(caller: ClientSession, desk: Desk, body: Any) -> None:
    assert await call(caller, body) == 200
    assert desk.handled == []


async def test_an_update_that_comes_again_is_answered_once(caller: ClientSession, lan: Person, desk: Desk) -> None:
    again = [call(caller, update(8)) for _ in range(3)]
    assert await asyncio.gather(*again) == [200] * 3
    assert (await lan.hears()).text == "Anh/chị hỏi: xin chào"
    assert await lan.hears_nothing()
    assert len(desk.handled) == 1


async def test_without_a_database_an_update_is_not_confirmed_and_comes_again(
    address: Address, lan: Person, desk: Desk, api: BotApi
) -> None:
    away = iter([True, True])

    def answer(asked: Any) -> Reply:
        if next(away, False):
            raise DatabaseUnavailable("away")
        return say(Kind.VALUE, f"Được: {asked.text}")

    desk.answer = answer
    await lan.says("một")
    await lan.says("hai")
    assert [(await lan.hears()).text for _ in range(2)] == ["Được: một", "Được: hai"]
    assert api.webhook is not None
    assert api.webhook.answers == [503, 503, 200, 200]


async def test_coming_back_to_polling_takes_the_webhook_away(
    api: BotApi, database: Database, desk: Desk, lan: Person
) -> None:
    async with ClientSession() as telegram:
        form = {"url": f"{PUBLIC}/telegram"}
        api.leads[PUBLIC] = "http://127.0.0.1:9"
        async with telegram.post(f"{api.url}/bot{TOKEN}/setWebhook", data=form) as answer:
            assert answer.status == 200
    async with running_bot(api, database, desk.receive, office_of(lan)):
        await lan.says("còn đó không?")
        assert (await lan.hears()).text == "Anh/chị hỏi: còn đó không?"


async def test_health(database: Database, tmp_path: Any) -> None:
    gone = Database(f"sqlite:///{tmp_path}/no/such/folder.db")
    for opened, told in ((database, (200, "ok", True)), (gone, (503, "unavailable", False))):
        async with web_server([health(opened)], Address(port=0)) as here:
            assert await health_at(here) == told
    await gone.close()
