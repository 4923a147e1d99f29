"""Where on Telegram something is said: in a chat, or in a topic of a group that is parted into topics."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aiogram.types import InaccessibleMessage, Message

GROUPS = frozenset({"group", "supergroup"})
GENERAL = 1  # the topic that a group begins with; a message reaches it only when no topic is named


@dataclass(frozen=True, slots=True)
class Place:
    """`topic` is None where there are none, and in "General"."""

    chat: str
    topic: int | None = None

    @classmethod
    def at(cls, address: str) -> Place:
        """The place that `address` stands for."""
        chat, _, topic = address.partition("/")
        return cls(chat, int(topic) if topic else None)

    @property
    def address(self) -> str:
        """As the outbox knows it, and whatever else is kept of a chat."""
        return self.chat if self.topic is None else f"{self.chat}/{self.topic}"


def place_of(message: Message | InaccessibleMessage) -> Place:
    """Where a message stands.

    The thread of a message is a topic only when it says so: answers make threads in any group.
    """
    chat = Place(str(message.chat.id))
    if isinstance(message, InaccessibleMessage) or not message.is_topic_message:
        return chat
    in_topic = message.chat.type in GROUPS and message.message_thread_id != GENERAL
    return replace(chat, topic=message.message_thread_id) if in_topic else chat
