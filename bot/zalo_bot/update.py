"""An update as Zalo hands it over, in whichever of its shapes, read into what we need of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

TEXT, IMAGE = "message.text.received", "message.image.received"
SILENT = frozenset({"message.sticker.received"})  # nobody waits for an answer to a sticker
LONGEST_ID = 128
LONGEST_TEXT = 4000  # characters; Zalo's people cannot write more in one message


@dataclass(frozen=True, slots=True)
class Update:
    """`id` is unique within the bot; `date` is Zalo's clock in milliseconds, 0 where it was not told.

    `text` is what was written, "" where it was something else.
    """

    id: str
    event: str
    chat: str
    sender: str
    text: str
    date: int = 0

    @property
    def in_group(self) -> bool:
        """In a private chat the chat is called as the person."""
        return self.chat != self.sender

    def dump(self) -> str:
        """JSON that `load` reads back."""
        return json.dumps(asdict(self))


def load(body: str) -> Update:
    """What `dump` wrote."""
    return Update(**json.loads(body))


def updates_in(body: object) -> list[Update]:
    """What a poll or a call brought: one update, several, or none. What is malformed or of a person is left out."""
    if isinstance(body, dict) and "event_name" not in body and "result" in body:
        body = body["result"]
    found = body if isinstance(body, list) else [body]
    return [update for raw in found if (update := _update(raw)) is not None]


def _update(raw: object) -> Update | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("message"), dict):
        return None
    event, message = raw.get("event_name"), raw["message"]
    sender, chat = _part(message, "from"), _part(message, "chat")
    who, where = _id(sender.get("id")), _id(chat.get("id"))
    if not isinstance(event, str) or not event.startswith("message.") or sender.get("is_bot") is True:
        return None
    if who is None or where is None:
        return None
    text = message.get("text") if event == TEXT else message.get("caption")
    said = text[:LONGEST_TEXT] if isinstance(text, str) else ""
    date = message.get("date")
    known = isinstance(date, int) and not isinstance(date, bool) and 0 < date < 10**14
    return Update(_mark(event, message), event[:LONGEST_ID], where, who, said, date if known else 0)


def _mark(event: str, message: dict[str, Any]) -> str:
    """What the update is known by when it comes again: its message's id, or else all that it says."""
    given = _id(message.get("message_id"))
    if given is not None:
        return f"{event[:LONGEST_ID]}:{given}"
    return hashlib.sha256(json.dumps([event, message], sort_keys=True).encode()).hexdigest()


def _part(message: dict[str, Any], name: str) -> dict[str, Any]:
    part = message.get(name)
    return part if isinstance(part, dict) else {}


def _id(given: object) -> str | None:
    """Ids are opaque text; one that cannot be written down as it is, is none."""
    if not isinstance(given, str) or not 0 < len(given) <= LONGEST_ID:
        return None
    return given if given.isprintable() else None
