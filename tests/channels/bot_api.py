"""A Bot API server on 127.0.0.1, as strict as the real one where the bot could get it wrong."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

from tests.channels.telegram_rules import Refusal, bad, buttons, checked, shown

TOKEN = "424242:strict-server-token-of-the-tests-AAAA"  # noqa: S105
DATE = 1_617_238_800  # 1 April 2021, 08:00 in Hà Nội
BOT = {"id": 424242, "is_bot": True, "first_name": "Thư Ký", "username": "thuky_bot"}


@dataclass(eq=False)
class Shown:
    """A message as a chat shows it. `html` is what was sent; `edits` counts how often it was replaced."""

    id: int
    chat: int
    text: str
    html: str
    keyboard: list[list[dict[str, Any]]]
    sender: str
    edits: int = 0

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.keyboard for button in row]


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a call: an answer of `status`, or none: "hang", "reset" (`arrived`: after doing it)."""

    status: int = 0
    description: str = ""
    retry_after: int = 0
    silence: str = ""
    arrived: bool = False


@dataclass
class BotApi:
    """Chats, updates and faults; `calls` is every call accepted or not, in order."""

    url: str = ""
    chats: dict[int, list[Shown]] = field(default_factory=lambda: defaultdict(list))
    known: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    updates: list[dict[str, Any]] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    open_queries: set[str] = field(default_factory=set)
    numbers: count[int] = field(default_factory=lambda: count(1))
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def put(self, update: dict[str, Any]) -> int:
        """Queue an update; one that carries its id already is delivered once more."""
        number: int = update.setdefault("update_id", 1000 + next(self.numbers))
        async with self.news:
            self.updates.append(update)
            self.news.notify_all()
        return number

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != TOKEN:
            return _answer(Refusal(401, "Unauthorized"))
        method = request.match_info["method"]
        form = {name: str(value) for name, value in (await request.post()).items()}
        fault = self.faults[method.lower()].pop(0) if self.faults[method.lower()] else None
        self.calls.append((method, form))
        if fault is not None and not fault.arrived:
            return await _fail(fault, request)
        try:
            result = await self._do(method, checked(method, form))
        except Refusal as refusal:
            self.refusals.append(refusal.description)
            return _answer(refusal)
        if fault is not None:
            return await _fail(fault, request)
        return web.json_response({"ok": True, "result": result})

    async def _do(self, method: str, values: dict[str, Any]) -> Any:
        doing = getattr(self, f"_{method.lower()}", None)
        if doing is None:
            raise AssertionError(f"nobody expected {method}")
        return await doing(values)

    async def _getme(self, _: dict[str, Any]) -> Any:
        return BOT

    async def _getupdates(self, values: dict[str, Any]) -> Any:
        """What is not confirmed; `offset` confirms all before it, for good."""
        offset, limit = int(values.get("offset", 0)), int(values.get("limit", 100))
        async with self.news:
            if offset:
                self.updates = [update for update in self.updates if update["update_id"] >= offset]
            with suppress(TimeoutError):
                await asyncio.wait_for(self.news.wait_for(lambda: self.updates), float(values.get("timeout", 0)))
            return self.updates[:limit]

    async def _sendmessage(self, values: dict[str, Any]) -> Any:
        chat = self._chat(values)
        text, keyboard = shown(values), buttons(values.get("reply_markup"))
        if "reply_markup" in values and not keyboard:
            raise bad("object expected as reply markup")
        message = await self.show(chat, text, values["text"], keyboard, "bot")
        return _as_message(message)

    async def _editmessagetext(self, values: dict[str, Any]) -> Any:
        chat = self._chat(values)
        message = next((m for m in self.chats[chat] if m.id == int(values["message_id"])), None)
        if message is None or message.sender != "bot":
            raise bad("message to edit not found")
        text, keyboard = shown(values), buttons(values.get("reply_markup"))
        if (values["text"], keyboard) == (message.html, message.keyboard):
            raise bad("message is not modified")
        async with self.news:
            message.text, message.html, message.keyboard = text, values["text"], keyboard
            message.edits += 1
            self.news.notify_all()
        return _as_message(message)

    async def _answercallbackquery(self, values: dict[str, Any]) -> Any:
        if values["callback_query_id"] not in self.open_queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(values.get("text", "")) > 200:
            raise bad("MESSAGE_TOO_LONG")
        self.open_queries.remove(values["callback_query_id"])
        self.notices.append(values.get("text", ""))
        return True

    def _chat(self, values: dict[str, Any]) -> int:
        chat = int(values["chat_id"])
        if chat in self.moved:
            moved = self.moved[chat]
            raise Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=moved)
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if chat not in self.known:
            raise bad("chat not found")
        return chat

    async def show(self, chat: int, text: str, html: str, keyboard: list[list[dict[str, Any]]], sender: str) -> Shown:
        """Put a message into a chat."""
        message = Shown(next(self.numbers), chat, text, html, keyboard, sender)
        async with self.news:
            self.chats[chat].append(message)
            self.news.notify_all()
        return message


def _as_message(message: Shown) -> dict[str, Any]:
    kind = "private" if message.chat > 0 else "supergroup"
    return {
        "message_id": message.id,
        "date": DATE,
        "chat": {"id": message.chat, "type": kind},
        "from": BOT,
        "text": message.text,
    }


def _answer(refusal: Refusal) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return web.json_response(body, status=refusal.status)


async def _fail(fault: Fault, request: web.Request) -> web.StreamResponse:
    if fault.silence == "hang":
        await asyncio.sleep(60)
    if fault.silence:
        assert request.transport is not None
        request.transport.close()
        return web.Response()
    parameters = {"retry_after": fault.retry_after} if fault.retry_after else {}
    return _answer(Refusal(fault.status, fault.description, **parameters))


@asynccontextmanager
async def bot_api() -> AsyncIterator[BotApi]:
    """A running server."""
    api = BotApi()
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", api.handle)
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    api.url = f"http://{host}:{port}"
    try:
        yield api
    finally:
        await runner.cleanup()
