"""What holds for every answer over HTTP: strict headers, forms only from our own pages, errors in plain words."""

from __future__ import annotations

import hashlib
import logging
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from bot.web.page import page
from storage.unavailable import DatabaseUnavailable

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # for browsers that do not know frame-ancestors
    # The address of an invitation is its key. "no-referrer" would make browsers hide the origin of our own forms too.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
    "Cache-Control": "no-store",
}
YEAR = 31_536_000  # seconds
NEAR = ("127.0.0.1", "::1")
SALT = secrets.token_bytes(16)  # gone with the process: from a stored hash no address can be found again

logger = logging.getLogger(__name__)


class Told(web.HTTPForbidden):
    """403 with the sentence that says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


async def harden(request: web.Request, response: web.StreamResponse) -> None:
    """Put the headers on a response that does not say otherwise."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if is_https(request):
        response.headers.setdefault("Strict-Transport-Security", f"max-age={YEAR}")
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")  # browsers complain of it over http
    response.headers.popall("Server", None)


@web.middleware
async def plainly(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Errors as pages; nothing of what went wrong inside is told."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        if isinstance(error, Told):
            return page("refused.html", status=error.status, sentence=error.sentence)
        return page("error.html", status=error.status, problem=error.status)
    except DatabaseUnavailable as error:
        logger.warning("a page had no database: %s", error)
        return page("error.html", status=503, problem=503)
    except Exception:
        # The last resort: the path may hold a code, so that only the route is named.
        route = request.match_info.route.resource
        logger.exception("a page failed: %s", route.canonical if route else "unknown")
        return page("error.html", status=500, problem=500)


@web.middleware
async def own_forms_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """403 for a form that was sent from somebody else's page."""
    if request.method == "POST" and _is_foreign(request):
        raise web.HTTPForbidden
    return await handler(request)


def is_https(request: web.Request) -> bool:
    """Whether the browser came by https, also by way of a server of ours that stands before us."""
    return request.secure or (_is_passed_on(request) and request.headers.get("X-Forwarded-Proto") == "https")


def place(request: web.Request) -> str:
    """Stands for where a request comes from, as a hash: nobody's address is kept. Of IPv6 the network counts."""
    address = request.remote or ""
    if _is_passed_on(request):
        address = request.headers.get("X-Forwarded-For", address).split(",")[-1].strip()
    if ":" in address:
        address = ":".join(address.split(":")[:4])
    return hashlib.sha256(SALT + address.encode()).hexdigest()[:16]


def _is_passed_on(request: web.Request) -> bool:
    """Only a neighbour on this machine may speak for others."""
    return request.remote in NEAR


def _is_foreign(request: web.Request) -> bool:
    """Platforms that call us name no origin; browsers do, and where the line is safe they say it plainly."""
    told = request.headers.get("Sec-Fetch-Site")
    if told is not None:
        return told not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc not in (request.host, request.headers.get("X-Forwarded-Host"))
