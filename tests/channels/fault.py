"""What goes wrong with a call to the strict server, and how a refusal looks."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.channels.telegram_rules import Refusal


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a call: an answer of `status`, or none: "hang", "reset" (`arrived`: after doing it)."""

    status: int = 0
    description: str = ""
    retry_after: int = 0
    silence: str = ""
    arrived: bool = False


def answer(refusal: Refusal) -> web.Response:
    """A refusal as Telegram words it."""
    body: dict[str, Any] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return web.json_response(body, status=refusal.status)


async def fail(fault: Fault, request: web.Request) -> web.StreamResponse:
    """Do what the fault says instead of answering."""
    if fault.silence == "hang":
        await asyncio.sleep(60)
    if fault.silence:
        assert request.transport is not None
        request.transport.close()
        return web.Response()
    parameters = {"retry_after": fault.retry_after} if fault.retry_after else {}
    return answer(Refusal(fault.status, fault.description, **parameters))
