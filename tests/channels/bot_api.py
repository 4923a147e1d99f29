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

from tests.channels.fault import Fault, answer, fail
from tests.channels.files import described, file_of
from tests.channels.flood import Flood
from tests.channels.forum import quoted, topic_of
from tests.channels.shown import BOT, DATE, Shown, as_message
from tests.channels.telegram_rules import Refusal, bad, buttons, checked, shown, webhook_of
from tests.channels.webhook_sender import Retries, WebhookSender

__all__ = ["BOT", "DATE", "TOKEN", "BotApi", "Fault", "Shown", "bot_api"]

TOKEN = "424242:strict-server-token-of-the-tests-AAAA"  # noqa: S105

Faults = list[Fault] | list[Fault | None]
"""What goes wrong with the next calls of a method, one after the other; None: nothing."""


@dataclass
class BotApi:
    """Chats, updates and faults; `latency` is in seconds. `topics` are those of groups beside "General".

    `calls` is every call, accepted or not, in order, `silenced` those that got no answer.
    """

    url: str = ""
    chats: dict[int, list[Shown]] = field(default_factory=lambda: defaultdict(list))
    known: set[int] = field(default_factory=set)
    topics: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    blocked: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    updates: list[dict[str, Any]] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    silenced: list[dict[str, str]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    faults: dict[str, Faults] = field(default_factory=lambda: defaultdict(list))
    open_queries: set[str] = field(default_factory=set)
    numbers: count[int] = field(default_factory=lambda: count(1))
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    menus: dict[str, list[str]] = field(default_factory=dict)
    leads: dict[str, str] = field(default_factory=dict)
    retries: Retries = field(default_factory=Retries)
    webhook: WebhookSender | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    latency: float = 0.0
    flood: Flood | None = None

    async def put(self, update: dict[str, Any]) -> int:
        """Queue an update; one that carries its id already is delivered once more."""
        number: int = update.setdefault("update_id", 1000 + next(self.numbers))
        async with self.news:
            self.updates.append(update)
            self.news.notify_all()
        if self.webhook is not None:
            self.webhook.add(update)
        return number

    async def announce(self, public: str, here: str, secret: str = "") -> None:
        """Deliver to the webhook `public`, which is really `here`."""
        self.webhook = WebhookSender(public, here, secret, self.retries, self._delivered)
        self.webhook.start(self.updates)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != TOKEN:
            return answer(Refusal(401, "Unauthorized"))
        method = request.match_info["method"]
        posted = await request.post()
        form = {name: value for name, value in posted.items() if isinstance(value, str)}
        files = {name: value.file.read() for name, value in posted.items() if isinstance(value, web.FileField)}
        # A file may be posted under the parameter's own name, or under another that the parameter refers to.
        form |= {name: f"attach://{name}" for name in files if name == "document"}
        fault = self.faults[method.lower()].pop(0) if self.faults[method.lower()] else None
        self.calls.append((method, form))
        await asyncio.sleep(self.latency)
        if fault is not None and not fault.arrived:
            return await self._fail(fault, form, request)
        try:
            result = await self._do(method, checked(method, form) | {"files": files})
        except Refusal as refusal:
            self.refusals.append(refusal.description)
            return answer(refusal)
        if fault is not None:
            return await self._fail(fault, form, request)
        return web.json_response({"ok": True, "result": result})

    async def _fail(self, fault: Fault, form: dict[str, str], request: web.Request) -> web.StreamResponse:
        self.silenced += [form] if fault.silence else []
        return await fail(fault, request)

    async def _do(self, method: str, values: dict[str, Any]) -> Any:
        doing = getattr(self, f"_{method.lower()}", None)
        if doing is None:
            raise AssertionError(f"nobody expected {method}")
        return await doing(values)

    async def download(self, request: web.Request) -> web.StreamResponse:
        """A file under the path that getFile gave."""
        if request.match_info["token"] != TOKEN:
            return answer(Refusal(401, "Unauthorized"))
        fault = self.faults["file"].pop(0) if self.faults["file"] else None
        if fault is not None:
            return await fail(fault, request)
        content = self.files.get(request.match_info["path"].removeprefix("documents/"))
        return answer(Refusal(404, "Not Found")) if content is None else web.Response(body=content)

    async def _getfile(self, values: dict[str, Any]) -> Any:
        return described(values["file_id"], self.files)

    async def _getme(self, _: dict[str, Any]) -> Any:
        return BOT

    async def _getupdates(self, values: dict[str, Any]) -> Any:
        """What is not confirmed; `offset` confirms all before it, for good."""
        if self.webhook is not None:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
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
        message = Shown(next(self.numbers), chat, text, values["text"], keyboard, "bot")
        return as_message(await self._place(message, values))

    async def _editmessagetext(self, values: dict[str, Any]) -> Any:
        chat = self._chat(values)
        message = next((m for m in self.chats[chat] if m.id == int(values["message_id"])), None)
        if message is None or message.sender != "bot":
            raise bad("message to edit not found")
        text, keyboard = shown(values), buttons(values.get("reply_markup"))
        if (values["text"], keyboard) == (message.html, message.keyboard):
            raise bad("message is not modified")
        async with self.news:
            message.edit(text, values["text"], keyboard)
            self.news.notify_all()
        return as_message(message)

    async def _answercallbackquery(self, values: dict[str, Any]) -> Any:
        if values["callback_query_id"] not in self.open_queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(values.get("text", "")) > 200:
            raise bad("MESSAGE_TOO_LONG")
        self.open_queries.remove(values["callback_query_id"])
        self.notices.append(values.get("text", ""))
        return True

    async def _senddocument(self, values: dict[str, Any]) -> Any:
        file = file_of(values["document"], values["files"])
        message = Shown(next(self.numbers), self._chat(values), values.get("caption", ""), "", [], "bot", file=file)
        return as_message(await self._place(message, values)) | {"document": {"file_id": "f", "file_unique_id": "f"}}

    async def _sendchataction(self, values: dict[str, Any]) -> Any:
        topic_of(values, self.topics[self._chat(values)])
        return True

    async def _setmycommands(self, values: dict[str, Any]) -> Any:
        scope = values.get("scope") or {"type": "default"}
        self.menus[f"{scope['type']}:{scope.get('chat_id', '')}"] = [each["command"] for each in values["commands"]]
        return True

    async def _setwebhook(self, values: dict[str, Any]) -> Any:
        url, secret = webhook_of(values)
        await self._deletewebhook({})
        public = next((public for public in self.leads if url.startswith(public)), None)
        if url and public:
            await self.announce(url, url.replace(public, self.leads[public], 1), secret)
        return True

    async def _deletewebhook(self, _: dict[str, Any]) -> Any:
        if self.webhook is not None:
            await self.webhook.stop()
        self.webhook = None
        return True

    async def _getwebhookinfo(self, _: dict[str, Any]) -> Any:
        info = {"url": ""} if self.webhook is None else self.webhook.info
        return info | {"has_custom_certificate": False, "pending_update_count": len(self.updates)}

    def _delivered(self, update: dict[str, Any]) -> None:
        self.updates.remove(update)

    def _chat(self, values: dict[str, Any]) -> int:
        chat = int(values["chat_id"])
        if chat in self.moved:
            moved = self.moved[chat]
            raise Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=moved)
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if chat not in self.known:
            raise bad("chat not found")
        if self.flood is not None:
            self.flood.accept(chat)
        return chat

    async def _place(self, message: Shown, values: dict[str, Any]) -> Shown:
        message.topic = topic_of(values, self.topics[message.chat])
        message.quotes = quoted(values, self.chats[message.chat])
        return await self.show(message)

    async def show(self, message: Shown) -> Shown:
        """Put a message into its chat."""
        async with self.news:
            self.chats[message.chat].append(message)
            self.news.notify_all()
        return message


@asynccontextmanager
async def bot_api() -> AsyncIterator[BotApi]:
    """A running server."""
    api = BotApi()
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", api.handle)
    app.router.add_get("/file/bot{token}/{path:.+}", api.download)
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    api.url = f"http://{host}:{port}"
    try:
        yield api
    finally:
        if api.webhook is not None:
            await api.webhook.stop()
        await runner.cleanup()
