"""What a person does with a telephone on any platform: read, and wait for what comes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar


class Heard(Protocol):
    """A message as a chat shows it."""

    @property
    def text(self) -> str: ...
    @property
    def sender(self) -> str: ...


class Chats(Protocol):
    """A server of the tests."""

    @property
    def news(self) -> asyncio.Condition: ...


Message = TypeVar("Message", bound=Heard)


class Hearing(Generic[Message]):
    """`read` is how many of the bot's messages in this chat were read so far."""

    read: int
    api: Any

    @property
    def said_to_me(self) -> Sequence[Message]:
        """Every message of the bot in this chat."""
        raise NotImplementedError

    async def hears(self) -> Message:
        """The next message of the bot that was not read yet."""
        await self._until(lambda: len(self.said_to_me) > self.read)
        message = self.said_to_me[self.read]
        self.read += 1
        return message

    async def hears_of(self, beginning: str) -> Message:
        """The next message that begins so; those before it count as read."""
        while not (message := await self.hears()).text.startswith(beginning):
            pass
        return message

    async def hears_nothing(self, seconds: float = 0.3) -> bool:
        """Whether no further message comes."""
        await asyncio.sleep(seconds)
        return len(self.said_to_me) == self.read

    async def _until(self, true: Callable[[], bool]) -> None:
        async with self.api.news:
            await asyncio.wait_for(self.api.news.wait_for(true), 10)
