"""Where the HTTP server listens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server listens. Port 0 takes one that is free."""

    host: str = "127.0.0.1"
    port: int = 8080
