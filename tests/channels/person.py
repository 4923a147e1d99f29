"""A person with a telephone: writes, taps, reads, in private or in a group."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from tests.channels.bot_api import BOT, DATE, BotApi, Shown
from tests.channels.hearing import Hearing


@dataclass
class Person(Hearing[Shown]):
    """Somebody in a chat with the bot: a private one, or the group `group`, there in `topic` if it has topics.

    `read` is how many of the bot's messages there were read so far.
    """

    api: BotApi
    id: int
    name: str
    read: int = 0
    group: int | None = None
    topic: int | None = None

    def __post_init__(self) -> None:
        self.api.known.add(self.chat)

    @property
    def chat(self) -> int:
        return self.id if self.group is None else self.group

    def in_group(self, group: int) -> Person:
        """The same person, in a group."""
        return replace(self, group=group, read=0)

    def in_topic(self, group: int, topic: int) -> Person:
        """The same person, in a topic of a group."""
        self.api.topics[group].add(topic)
        return replace(self, group=group, topic=topic, read=0)

    async def says(self, text: str, reply_to: Shown | None = None, **more: Any) -> int:
        """Write; the update's id."""
        message = await self._shows(text)
        raw = self._raw(message.id) | {"from": self._user(), "text": text, "entities": _entities(text)} | more
        if reply_to is not None:
            raw["reply_to_message"] = self._raw(reply_to.id) | {"from": BOT, "text": reply_to.text}
        return await self.api.put({"message": raw})

    async def sends_file(self, content: bytes = b"", name: str = "ke-hoach.docx", caption: str = "") -> int:
        """Send a document; the update's id."""
        message = await self._shows(caption)
        file = f"f{next(self.api.numbers)}"
        self.api.files[file] = content
        document = {"file_id": file, "file_unique_id": file, "file_name": name, "file_size": len(content)}
        said = {"caption": caption, "caption_entities": _entities(caption)} if caption else {}
        raw = self._raw(message.id) | {"from": self._user(), "document": document} | said
        return await self.api.put({"message": raw})

    async def changes_membership(self, before: str, after: str) -> int:
        """Let the bot in or put it out; the update's id."""
        members = {"old_chat_member": _member(before), "new_chat_member": _member(after)}
        change = {"chat": self._raw(0)["chat"], "from": self._user(), "date": DATE} | members
        return await self.api.put({"my_chat_member": change})

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

    async def sees_edit(self, message: Shown) -> str:
        """The text of a message once it has been replaced again."""
        edits = message.edits
        await self._until(lambda: message.edits > edits)
        return message.text

    @property
    def said_to_me(self) -> list[Shown]:
        """Every message of the bot in this chat, or in this topic."""
        return [m for m in self.api.chats[self.chat] if m.sender == "bot" and m.topic == self.topic]

    @property
    def asked(self) -> Shown:
        """What people wrote last in this chat."""
        return next(message for message in reversed(self.api.chats[self.chat]) if message.sender == "person")

    async def _shows(self, text: str) -> Shown:
        message = Shown(next(self.api.numbers), self.chat, text, text, [], "person", topic=self.topic)
        return await self.api.show(message)

    def _raw(self, message: int) -> dict[str, Any]:
        private = {"id": self.id, "type": "private", "first_name": self.name}
        group = {"id": self.group, "type": "supergroup", "title": "Nhóm"}
        chat = private if self.group is None else group
        return {"message_id": message, "date": DATE, "chat": chat} | self._in_topic(group)

    def _in_topic(self, group: dict[str, Any]) -> dict[str, Any]:
        """What is said in a topic comes as an answer to the message that opened it."""
        if self.topic is None:
            return {}
        opened = {"forum_topic_created": {"name": "Chủ đề", "icon_color": 0}}
        opening = {"message_id": self.topic, "date": DATE, "chat": group, "from": self._user()} | opened
        return {"message_thread_id": self.topic, "is_topic_message": True, "reply_to_message": opening}

    def _user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name}


def _entities(text: str) -> list[dict[str, Any]]:
    """Mentions and commands, counted in UTF-16 as Telegram does."""
    found = [("mention", m) for m in re.finditer(r"@\w{5,}", text)]
    found += [("bot_command", m) for m in re.finditer(r"(?<!\S)/\w+(?:@\w+)?", text, re.ASCII)]
    return [{"type": kind, "offset": _units(text[: m.start()]), "length": _units(m[0])} for kind, m in found]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _member(status: str) -> dict[str, Any]:
    more = {"until_date": 0} if status == "kicked" else {}
    return {"status": status, "user": BOT} | more
