"""A person with a telephone: writes, taps, reads."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.channels.bot_api import DATE, BotApi, Shown


@dataclass
class Person:
    """Somebody in a private chat with the bot. `read` is how many of its messages were read so far."""

    api: BotApi
    id: int
    name: str
    read: int = 0

    def __post_init__(self) -> None:
        self.api.known.add(self.id)

    async def says(self, text: str) -> int:
        """Write; the update's id."""
        message = await self.api.show(self.id, text, text, [], "person")
        return await self.api.put({"message": self._raw(message.id) | {"from": self._user(), "text": text}})

    async def taps(self, message: Shown, label: str) -> str:
        """Tap the button of that label; the query's id."""
        data = next(b["callback_data"] for row in message.keyboard for b in row if b["text"] == label)
        return await self.taps_data(message, data)

    async def taps_data(self, message: Shown, data: str) -> str:
        """Tap a button that hides `data`."""
        query = f"query{next(self.api.numbers)}"
        self.api.open_queries.add(query)
        shown = self._raw(message.id) | {"text": message.text}
        callback = {"id": query, "from": self._user(), "message": shown, "chat_instance": "1", "data": data}
        await self.api.put({"callback_query": callback})
        return query

    async def hears(self) -> Shown:
        """The next message of the bot that was not read yet."""
        await self._until(lambda: len(self.said_to_me) > self.read)
        message = self.said_to_me[self.read]
        self.read += 1
        return message

    async def sees_edit(self, message: Shown) -> str:
        """The text of a message once it has been replaced again."""
        edits = message.edits
        await self._until(lambda: message.edits > edits)
        return message.text

    async def hears_nothing(self, seconds: float = 0.3) -> bool:
        """Whether no further message comes."""
        await asyncio.sleep(seconds)
        return len(self.said_to_me) == self.read

    @property
    def said_to_me(self) -> list[Shown]:
        """Every message of the bot in this chat."""
        return [message for message in self.api.chats[self.id] if message.sender == "bot"]

    async def _until(self, true: Callable[[], bool]) -> None:
        async with self.api.news:
            await asyncio.wait_for(self.api.news.wait_for(true), 10)

    def _raw(self, message: int) -> dict[str, Any]:
        chat = {"id": self.id, "type": "private", "first_name": self.name}
        return {"message_id": message, "date": DATE, "chat": chat}

    def _user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name}
