"""A Zalo Bot API server on 127.0.0.1: strict, and with a switch wherever those who describe Zalo disagree."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

from tests.channels.fault import Fault
from tests.channels.shown import DATE
from tests.channels.zalo_habits import Habits
from tests.channels.zalo_rules import Refusal, checked, webhook_of
from tests.channels.zalo_sender import Sender
from tests.channels.zalo_shown import Shown

__all__ = ["Habits", "Shown", "ZaloApi", "zalo_api"]

TOKEN = "8675309:strict-zalo-server-token-of-the-tests"  # noqa: S105


@dataclass
class ZaloApi:
    """Chats, updates and faults; `calls` is every call accepted or not, in order."""

    habits: Habits = field(default_factory=Habits)
    url: str = ""
    chats: dict[str, list[Shown]] = field(default_factory=lambda: defaultdict(list))
    known: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)
    updates: list[dict[str, Any]] = field(default_factory=list)
    read: list[dict[str, Any]] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    numbers: count[int] = field(default_factory=lambda: count(1))
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    leads: dict[str, str] = field(default_factory=dict)
    webhook: Sender | None = None
    left: int = 3000
    date: int = DATE * 1000

    async def put(self, update: dict[str, Any]) -> None:
        """Queue an update."""
        async with self.news:
            self.updates.append(update)
            self.news.notify_all()
        if self.webhook is not None:
            self.webhook.add(update)

    async def show(self, chat: str, text: str, sender: str) -> Shown:
        """Put a message into a chat."""
        message = Shown(next(self.numbers), chat, text, sender)
        async with self.news:
            self.chats[chat].append(message)
            self.news.notify_all()
        return message

    async def handle(self, request: web.Request) -> web.StreamResponse:
        method, form = request.match_info["method"], await _form(request)
        fault = self.faults[method.lower()].pop(0) if self.faults[method.lower()] else None
        self.calls.append((method, form))
        try:
            if request.match_info["token"] != TOKEN:
                raise Refusal(401, "Unauthorized")
            if fault is not None and not fault.arrived:
                return await self._fail(fault, request)
            result = await self._do(method, checked(method, form))
        except Refusal as refusal:
            if refusal.code != 408:
                self.refusals.append(refusal.description)
            return self._refused(refusal)
        if fault is not None:
            return await self._fail(fault, request)
        return web.json_response({"ok": True, "result": result} | ({"error_code": 0} if self.habits.zero else {}))

    def _refused(self, refusal: Refusal) -> web.Response:
        body = {"ok": False, "description": refusal.description, "error_code": refusal.code}
        in_body = self.habits.as_200 or (refusal.code == 408 and self.habits.idle == "200")
        return web.json_response(body, status=200 if in_body else refusal.code)

    async def _fail(self, fault: Fault, request: web.Request) -> web.StreamResponse:
        if fault.silence == "hang":
            await asyncio.sleep(60)
        if fault.silence:
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        if fault.description.startswith("<"):
            return web.Response(status=fault.status, text=fault.description, content_type="text/html")
        return self._refused(Refusal(fault.status, fault.description))

    async def _do(self, method: str, form: dict[str, Any]) -> Any:
        return await getattr(self, f"_{method.lower()}")(form)

    async def _getme(self, _: dict[str, Any]) -> Any:
        return {"id": "8675309", "account_name": "bot.thuky", "account_type": "BASIC", "can_join_groups": True}

    async def _getupdates(self, form: dict[str, Any]) -> Any:
        """One update, which is forgotten with that, or handed over once more."""
        if self.webhook is not None:
            raise Refusal(400, "You cannot use this API while a webhook is set. Please remove the webhook first")
        async with self.news:
            with suppress(TimeoutError):
                await asyncio.wait_for(self.news.wait_for(lambda: self.updates), float(form.get("timeout", "30")))
            if not self.updates:
                if self.habits.idle == "empty":
                    return {}
                raise Refusal(408, "Request timeout")
            update = self.updates.pop(0)
            self.read.append(update)
            if sum(each is update for each in self.read) <= self.habits.repeats:
                self.updates.insert(0, update)
        return [update] if self.habits.listed else update

    async def _sendmessage(self, form: dict[str, Any]) -> Any:
        chat = form["chat_id"]
        if chat in self.blocked:
            raise Refusal(403, "Forbidden")
        if chat not in self.known:
            raise Refusal(400, "Bad Request: chat not found")
        if self.left <= 0:
            raise Refusal(429, "Quota exceeded")
        self.left -= 1
        message = await self.show(chat, form["text"], "bot")
        return {"message_id": f"m{message.id}", "date": self.date // 1000 if self.habits.seconds else self.date}

    async def _sendchataction(self, _: dict[str, Any]) -> Any:
        return {"ok": True}

    async def _setwebhook(self, form: dict[str, Any]) -> Any:
        url, secret = webhook_of(form)
        await self._deletewebhook({})
        public = next((public for public in self.leads if url.startswith(public)), None)
        verification: dict[str, Any] = {"ok": False, "outcome": "webhook.err.dns"}
        if public:
            here = url.replace(public, self.leads[public], 1)
            sender = Sender(url, here, secret, self.habits, self.updates.remove)
            if self.habits.verifies:
                try:
                    status = await sender.post(self.habits.ping)
                except asyncio.CancelledError:  # whoever asked is gone
                    await sender.stop()
                    raise
                verification = {"ok": status == 200, "outcome": "webhook.ok", "status_code": status}
            self.webhook = sender
            for update in self.updates:
                sender.add(update)
        told = {"url": url, "updated_at": self.date}
        return told | ({"verification": verification} if self.habits.verifies else {})

    async def _deletewebhook(self, _: dict[str, Any]) -> Any:
        sender, self.webhook = self.webhook, None
        if sender is not None:
            await sender.stop()
        return {"url": "", "updated_at": self.date}

    async def _getwebhookinfo(self, _: dict[str, Any]) -> Any:
        if self.webhook is None and self.habits.unset == "404":
            raise Refusal(404, "Not Found")
        return {"url": self.webhook.public if self.webhook else "", "updated_at": self.date}


async def _form(request: web.Request) -> dict[str, Any]:
    """The parameters, as JSON: what else Zalo takes, we do not send."""
    try:
        form = await request.json()
    except ValueError as error:
        raise AssertionError("a call without JSON") from error
    assert request.method == "POST"
    assert isinstance(form, dict)
    return form


@asynccontextmanager
async def zalo_api(habits: Habits | None = None) -> AsyncIterator[ZaloApi]:
    """A running server."""
    api = ZaloApi(habits or Habits())
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", api.handle)
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    api.url = f"http://{host}:{port}"
    try:
        yield api
    finally:
        if api.webhook is not None:
            await api.webhook.stop()
        await runner.cleanup()
