"""A person on Zalo: writes, answers with the number of a choice, reads, in private or in a group."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tests.channels.hearing import Hearing
from tests.channels.zalo_api import Shown, ZaloApi


@dataclass
class ZaloPerson(Hearing[Shown]):
    """Somebody in a chat with the bot: a private one, or the group `group`."""

    api: ZaloApi
    id: str
    name: str
    read: int = 0
    group: str | None = None

    def __post_init__(self) -> None:
        self.api.known.add(self.chat)

    @property
    def chat(self) -> str:
        return self.id if self.group is None else self.group

    @property
    def said_to_me(self) -> list[Shown]:
        return [message for message in self.api.chats[self.chat] if message.sender == "bot"]

    def in_group(self, group: int) -> ZaloPerson:
        """The same person, in a group."""
        return replace(self, group=f"zgr-{abs(group)}", read=0)

    async def says(self, text: str, **more: Any) -> str:
        """Write; the message's id."""
        return await self._sends("message.text.received", text=text, **more)

    async def sends_file(self) -> str:
        """Send a document: Zalo does not say what it is."""
        return await self._sends("message.unsupported.received")

    async def sends_sticker(self) -> str:
        return await self._sends("message.sticker.received", sticker="bcd", url="https://stickers.example/1")

    async def taps(self, message: Shown, label: str) -> str:
        """There is nothing to tap: the number of the choice is typed."""
        return await self.says(str(message.labels.index(label) + 1))

    async def _sends(self, event: str, **what: Any) -> str:
        await self.api.show(self.chat, what.get("text", ""), "person")
        named = {"first_name" if self.api.habits.first_name else "display_name": self.name}
        message = {
            "message_id": f"{next(self.api.numbers):032x}",
            "date": self.api.date,
            "from": {"id": self.id, "is_bot": False} | named,
            "chat": {"id": self.chat, "chat_type": "PRIVATE" if self.group is None else "GROUP"},
            "message_type": "CHAT_MESSAGE",
        }
        await self.api.put({"event_name": event, "message": message | what})
        return str(message["message_id"])
