"""What the service keeps going."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from aiohttp import web

from storage.messages.message import Message


class Running(Protocol):
    """What goes on until it is stopped."""

    async def run(self) -> None: ...

    def stop(self) -> None:
        """Take nothing new, then end `run`."""


class Channel(Running, Protocol):
    """A platform in operation."""

    @property
    def name(self) -> str: ...

    @property
    def admins(self) -> Collection[str]:
        """The chats that the settings name as the administrator's."""

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """What is reached of it over HTTP."""

    async def push(self, message: Message) -> str | None:
        """Send what nobody asked for. Raises DeliveryFailed."""

    async def finish(self) -> None:
        """Wait for the replies that are on their way."""
