"""A message as a chat of the strict server shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

DATE = 1_617_238_800  # 1 April 2021, 08:00 in Hà Nội
BOT = {"id": 424242, "is_bot": True, "first_name": "Thư Ký", "username": "thuky_bot"}


@dataclass(eq=False)
class Shown:
    """A message as a chat shows it. `html` is what was sent; `edits` counts how often it was replaced.

    `topic` is where in a group with topics it stands, None for "General"; `quotes` is the message that it answers.
    """

    id: int
    chat: int
    text: str
    html: str
    keyboard: list[list[dict[str, Any]]]
    sender: str
    topic: int | None = None
    quotes: int | None = None
    edits: int = 0
    file: bytes | None = None

    def edit(self, text: str, html: str, keyboard: list[list[dict[str, Any]]]) -> None:
        self.text, self.html, self.keyboard = text, html, keyboard
        self.edits += 1

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.keyboard for button in row]


def as_message(message: Shown) -> dict[str, Any]:
    """As the Bot API hands it back."""
    kind = "private" if message.chat > 0 else "supergroup"
    return {
        "message_id": message.id,
        "date": DATE,
        "chat": {"id": message.chat, "type": kind},
        "from": BOT,
        "text": message.text,
    }
