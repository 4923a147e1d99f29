"""TELEGRAM_PROXY serves both libraries."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from bot.telegram.client import Replies, make_bot
from bot.telegram.push import Pusher
from tests.channels.bot_api import TOKEN, BotApi
from tests.channels.person import Person
from tests.channels.test_pushing import failure, message_to, stays


@dataclass
class Proxy:
    """A SOCKS5 proxy without passwords; `asked` are the addresses that it was asked for."""

    asked: list[str] = field(default_factory=list)
    url: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(b"\x05\x00")
        kind = (await reader.readexactly(4))[3]
        length = 4 if kind == 1 else (await reader.readexactly(1))[0]
        raw = await reader.readexactly(length)
        host = ".".join(map(str, raw)) if kind == 1 else raw.decode()
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(f"{host}:{port}")
        there_reader, there_writer = await asyncio.open_connection(host, port)
        writer.write(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        await asyncio.gather(_pump(reader, there_writer), _pump(there_reader, writer))


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


@pytest.fixture
async def proxy() -> AsyncIterator[Proxy]:
    proxy = Proxy()
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    proxy.url = f"socks5://{host}:{port}"
    yield proxy
    server.close()
    await server.wait_closed()


async def test_aiogram_goes_through_the_proxy(api: BotApi, proxy: Proxy, lan: Person) -> None:
    bot = make_bot(TOKEN, api.url, proxy.url)
    await Replies(bot, stays).send(message_to(lan.id))
    await bot.session.close()
    assert (proxy.asked, len(lan.said_to_me)) == ([api.url.removeprefix("http://")], 1)


async def test_python_telegram_bot_goes_through_the_proxy(api: BotApi, proxy: Proxy, lan: Person) -> None:
    async with Pusher(TOKEN, api.url, proxy.url, moved=stays) as pusher:
        await pusher.send(message_to(lan.id))
    assert (proxy.asked, len(lan.said_to_me)) == ([api.url.removeprefix("http://")], 1)


async def test_a_proxy_that_is_away_means_not_sent(api: BotApi, lan: Person) -> None:
    nowhere = "socks5://127.0.0.1:9"
    bot = make_bot(TOKEN, api.url, nowhere)
    assert await failure(Replies(bot, stays, timeout=1).send, lan.id) == (False, False, None)
    await bot.session.close()
    async with Pusher(TOKEN, api.url, nowhere, moved=stays, timeout=1) as pusher:
        assert await failure(pusher.send, lan.id) == (False, False, None)
