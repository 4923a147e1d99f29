"""Where the HTTP server listens."""

from __future__ import annotations

from dataclasses import dataclass

from bot.settings import Settings

PORT = 8080


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server listens. Port 0 takes one that is free."""

    host: str = "127.0.0.1"
    port: int = PORT


def address_of(settings: Settings) -> Address | None:
    """As the settings have it; None when nobody is to call us."""
    if settings.web_port is None and settings.pages_at is None:
        return None
    return Address(settings.web_host, settings.web_port or PORT)
